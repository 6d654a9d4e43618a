import { useEffect, useState } from 'react'
import { combineLatest, map, of } from 'rxjs'
import { type SanityDocumentLike, useDocumentPreviewStore } from 'sanity'
import { findLinkedDraft, type LinkedDraft, linkedIdsOf } from './linked-draft.ts'

const observedPaths = [['_rev'], ['_type'], ['title'], ['text']]

/** The unpublished changes in what a story links to, kept current while the form is open. */
export function useLinkedDrafts(story: SanityDocumentLike | null): readonly LinkedDraft[] {
  const previews = useDocumentPreviewStore()
  const [drafts, setDrafts] = useState<readonly LinkedDraft[]>([])
  const key = linkedIdsOf(story).join(' ')

  useEffect(() => {
    const ids = key === '' ? [] : key.split(' ')
    const pairs = ids.map((id) =>
      previews
        .unstable_observePathsDocumentPair(id, observedPaths)
        .pipe(map(({ draft, published }) => ({ id, draft: draft.snapshot, published: published.snapshot }))),
    )
    const observed = pairs.length === 0 ? of([]) : combineLatest(pairs)
    const subscription = observed.subscribe((found) => setDrafts(found.flatMap((pair) => findLinkedDraft(pair) ?? [])))
    return () => subscription.unsubscribe()
  }, [key, previews])

  return drafts
}
