import { labelOf, linkedDocuments } from '@vigil/safeguarding/linked-documents'
import type { SanityDocumentLike } from 'sanity'

/** A prayer, prayer point or call that a story links to and that has changes readers do not see yet. */
export interface LinkedDraft {
  /** The id it has, or will have, when it is published. */
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly draftRevision: string
  /** Null: it was never published. */
  readonly publishedRevision: string | null
}

/** The types that stories reuse, as editors call them. Countries and topics are published on their own. */
const kinds = new Map([
  ['prayerPoint', 'Prayer point'],
  ['prayer', 'Prayer'],
  ['callToAction', 'Call to action'],
])

/** What must be known of a linked document, in both its states, to offer it for publishing. */
export interface LinkedPair {
  readonly id: string
  readonly draft: SanityDocumentLike | undefined
  readonly published: SanityDocumentLike | undefined
}

/** The ids of everything a story links to, each once, in the order of the story. */
export function linkedIdsOf(story: SanityDocumentLike | null): string[] {
  return story === null ? [] : Array.from(new Set(Array.from(linkedDocuments(story), ({ id }) => id)))
}

/** Of a linked document: what would be published with the story, or null when there is nothing to publish. */
export function findLinkedDraft({ id, draft, published }: LinkedPair): LinkedDraft | null {
  const kind = kinds.get(draft?._type ?? '')
  if (draft === undefined || kind === undefined || typeof draft._rev !== 'string') return null
  const publishedRevision = typeof published?._rev === 'string' ? published._rev : null
  return { id, kind, label: labelOf(draft), draftRevision: draft._rev, publishedRevision }
}
