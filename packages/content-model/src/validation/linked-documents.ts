import type { SanityDocument, ValidationContext } from '@sanity/types'
import type { PublishCandidate } from '@vigil/safeguarding/find-publish-problems'
import { linkedDocuments } from '@vigil/safeguarding/linked-documents'

/** What a document links to, as it was when the form asked. */
export interface LinkedDocuments {
  readonly findPublished: (id: string) => PublishCandidate | null
  /** The published document, or its draft when it was never published. */
  readonly findAny: (id: string) => PublishCandidate | null
}

// One request brings the linked documents and their countries: messages call countries by name.
const linkedDocumentsQuery = `*[_id in $ids]{ ..., "countryDocuments": countries[]->{ _id, _type, name } }`

interface FetchedDocument extends PublishCandidate {
  readonly countryDocuments: readonly (PublishCandidate | null)[] | null
}

/**
 * Fetches everything the document links to, published and drafts.
 *
 * @returns null when the content lake cannot be asked; the form then judges what stands in the document itself
 */
export async function fetchLinkedDocuments(
  document: SanityDocument,
  { getClient, signal }: ValidationContext,
): Promise<LinkedDocuments | null> {
  const publishedIds = Array.from(new Set(Array.from(linkedDocuments(document), ({ id }) => id)))
  const ids = publishedIds.flatMap((id) => [id, `drafts.${id}`])
  if (ids.length === 0) return toLinkedDocuments([])
  const client = getClient({ apiVersion: '2025-02-19' })
  try {
    const found = await client.fetch<FetchedDocument[]>(
      linkedDocumentsQuery,
      { ids },
      { perspective: 'raw', tag: 'publish-safety', ...(signal === undefined ? {} : { signal }) },
    )
    return toLinkedDocuments(found.flatMap((document) => [document, ...(document.countryDocuments ?? [])]))
  } catch {
    // Any failed request: the Studio itself says that it is offline. A rule that throws would only hide the others.
    return null
  }
}

function toLinkedDocuments(documents: readonly (PublishCandidate | null)[]): LinkedDocuments {
  const byId = new Map(documents.map((document) => [document?._id, document]))
  const findPublished = (id: string) => byId.get(id) ?? null
  return { findPublished, findAny: (id) => findPublished(id) ?? byId.get(`drafts.${id}`) ?? null }
}
