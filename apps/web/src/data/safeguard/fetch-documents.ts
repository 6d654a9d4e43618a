import type { SanityClient } from '@sanity/client'
import type { FetchDocuments, StoredDocument } from './find-refused-documents.ts'

interface Fetched {
  /** Of what is known, its name and revision alone. */
  readonly document: StoredDocument
}

/** Asks by name and revision, as documents that were written together have the same revision. */
const documentsQuery = `*[_id in $ids]{
  "document": select(_id + "@" + _rev in $known => { _id, _rev }, @)
}`

/** @param noteTags is told what the documents depend on */
export function createFetchDocuments(
  client: SanityClient,
  noteTags: (syncTags: readonly string[]) => void,
): FetchDocuments {
  return async (ids, known) => {
    const { result, syncTags = [] } = await client.fetch<Fetched[]>(
      documentsQuery,
      { ids, known: known.map(toName) },
      { filterResponse: false, cache: 'no-store', tag: 'safeguard' },
    )
    noteTags(syncTags)
    const byName = new Map(known.map((document) => [toName(document), document]))
    return result.map(({ document }) => byName.get(toName(document)) ?? document)
  }
}

function toName({ _id, _rev }: StoredDocument): string {
  return `${_id}@${_rev}`
}
