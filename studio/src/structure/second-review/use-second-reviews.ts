import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { isRecord } from '@vigil/safeguarding/is-record'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { toPrivateFacts } from '@vigil/safeguarding/private/private-facts'
import { useMemo } from 'react'
import { getPublishedId, useCurrentUser, useDataset } from 'sanity'
import type { Live } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import type { WorkGroup } from '../work-list/work-group.ts'
import { toSecondReviewGroups } from './to-second-review-groups.ts'
import { useDraftAuthors } from './use-draft-authors.ts'

const draftsFilter = '_type == "story" && risk == "high" && _id in path("drafts.**")'
const draftsQuestion: LiveQuestion = {
  // Whole, because a sign-off is about every risky part of the story.
  fetch: `*[${draftsFilter}] | order(_updatedAt asc)[0...500]`,
  listen: `*[${draftsFilter}]`,
  perspective: 'raw',
}

/** The high-risk drafts that are not signed off, kept current with the drafts and with the private sign-offs. */
export function useSecondReviews(): Live<readonly WorkGroup[]> {
  const userId = useCurrentUser()?.id ?? ''
  const rows = useLiveRows(draftsQuestion)
  const drafts = useMemo(() => (rows.state === 'found' ? rows.value.filter(isRecord).map(toDraft) : undefined), [rows])
  const authors = useDraftAuthors(drafts)
  const signOffs = useLiveRows(useSignOffsQuestion(drafts))

  return useMemo(() => {
    if (rows.state !== 'found') return rows
    if (drafts === undefined || authors === undefined || signOffs.state === 'loading') return { state: 'loading' }
    // An account that may not read the sign-offs sees every draft: better one too many than one too few.
    const documents = signOffs.state === 'found' ? signOffs.value : []
    const facts = toPrivateFacts({
      get: (id) => documents.find((document) => fieldOf(document, '_id') === id),
      authorsOf: (id) => authors.get(id) ?? null,
    })
    const risky = drafts.map(({ id, story }) => ({
      id,
      story,
      entries: facts.signOffsOf(id),
      authors: facts.authorsOf(id),
    }))
    return { state: 'found', value: toSecondReviewGroups(risky, userId) }
  }, [rows, drafts, authors, signOffs, userId])
}

function useSignOffsQuestion(drafts: readonly { readonly id: string }[] | undefined): LiveQuestion {
  const dataset = toPrivateDataset(useDataset())
  const ids = drafts?.map(({ id }) => id).join(' ') ?? ''
  return useMemo(
    () => ({
      fetch: '*[_type == "signOffs" && story in $stories]',
      listen: '*[_type == "signOffs"]',
      params: { stories: ids.split(' ') },
      perspective: 'raw',
      dataset,
    }),
    [dataset, ids],
  )
}

function toDraft(story: Readonly<Record<string, unknown>>) {
  return { id: getPublishedId(textOf(story, '_id')), revision: textOf(story, '_rev'), story }
}
