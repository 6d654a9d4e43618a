import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { type SignOffs, signOffsDocument, toSignOffsId } from '@vigil/safeguarding/private/sign-offs'
import { useMemo } from 'react'
import { type SanityDocument, useCurrentUser, useEditState } from 'sanity'
import { usePrivateDocuments } from '../../private-records/use-private-documents.ts'
import { type ReviewState, reviewStateOf } from './review-state.ts'
import { useAuthors } from './use-authors.ts'

interface SecondReview {
  readonly story: SanityDocument
  readonly fingerprint: string
  readonly review: ReviewState<SignOffs['entries'][number]>
}

/** The second review of a story as it is now. Null: not everything is known yet. */
export function useSecondReview(publishedId: string): SecondReview | { readonly failed: string } | null {
  const { draft, published } = useEditState(publishedId, 'story')
  const story = draft ?? published
  const userId = useCurrentUser()?.id ?? ''
  const authors = useAuthors(publishedId, published === null ? null : publishedId, story?._rev ?? '')
  const signOffs = usePrivateDocuments(signOffsDocument, '_id == $id', { id: toSignOffsId(publishedId) })
  const fingerprint = useMemo(() => (story === null ? '' : fingerprintOf(story)), [story])
  if (signOffs.state === 'failed') return { failed: signOffs.message }
  if (story === null || signOffs.state === 'loading' || authors === undefined) return null
  const entries = signOffs.documents[0]?.entries ?? []
  return { story, fingerprint, review: reviewStateOf({ risk: story.risk, fingerprint, entries, authors, userId }) }
}
