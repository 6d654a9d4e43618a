import { collectReferences } from '../core/find-references.ts'
import { releaseIdOf, toPublishedId } from '../core/document-id.ts'
import { isJsonObject } from '../core/is-json-object.ts'
import type { DocumentIndex } from '../groq/document-index.ts'
import type { PostingList } from '../groq/index/posting-list.ts'

/**
 * Asks two indexes everything that they can be asked about the documents of both, and tells where the answers differ.
 * An index that was kept by applying commits must answer as one that is built from the documents anew.
 */
export function findIndexDifferences(kept: DocumentIndex, rebuilt: DocumentIndex): readonly string[] {
  const documents = [...kept.all(), ...rebuilt.all()]
  const ids = unique(
    documents.flatMap((document) => [document._id, ...collectReferences(document).map(({ id }) => id)]),
  )
  const types = unique([...kept.types(), ...rebuilt.types()])
  const questions: (readonly [string, (index: DocumentIndex) => unknown])[] = [
    ['everything', ({ everything }) => toLayers(everything)],
    ...types.map((type) => [`of type "${type}"`, (index: DocumentIndex) => toLayers(index.ofType(type))] as const),
    ...ids.flatMap((id) => [
      [`"${id}"`, (index: DocumentIndex) => index.get(id)] as const,
      [`referrers of "${id}"`, (index: DocumentIndex) => [...index.referrersOf(id)].sort()] as const,
      [`strong referrers of "${id}"`, (index: DocumentIndex) => [...index.strongReferrersOf(id)].sort()] as const,
      ...types.map(
        (type) =>
          [`"${type}" that refer to "${id}"`, (index: DocumentIndex) => toLayers(index.referringTo(id, type))] as const,
      ),
    ]),
    ...unique(ids.map(toPublishedId)).flatMap((id) => [
      [`versions of "${id}"`, (index: DocumentIndex) => [...index.versionIdsOf(id)].sort()] as const,
      [
        `siblings of "${id}"`,
        (index: DocumentIndex) =>
          index
            .siblingsOf(id)
            .map(({ _id }) => _id)
            .sort(),
      ] as const,
    ]),
    ...unique(ids.flatMap((id) => releaseIdOf(id) ?? [])).map(
      (id) => [`versions in "${id}"`, (index: DocumentIndex) => [...index.versionIdsIn(id)].sort()] as const,
    ),
    ...unique(documents.flatMap(({ slug }) => (isJsonObject(slug) ? [String(slug.current)] : []))).map(
      (slug) =>
        [`with slug "${slug}"`, (index: DocumentIndex) => toLayers(index.withValue('slug.current', slug))] as const,
    ),
  ]
  return questions.flatMap(([what, ask]) => {
    const answers = [JSON.stringify(ask(kept)), JSON.stringify(ask(rebuilt))]
    return answers[0] === answers[1] ? [] : [`${what}: ${answers[0]} is kept, ${answers[1]} is right`]
  })
}

function toLayers(list: PostingList | null): unknown {
  if (list === null) return null
  const layers = list.layerNames().map((name) => [name, list.layer(name).map(({ id }) => id)] as const)
  return layers.filter(([, ids]) => ids.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
