import { speaksAgainstShowing } from '@vigil/safeguarding/find-display-problems'
import { type Finding, findPublishProblems, type PublishCandidate } from '@vigil/safeguarding/find-publish-problems'
import { linkedDocuments } from '@vigil/safeguarding/linked-documents'
import { toPrivateFacts } from '@vigil/safeguarding/private/private-facts'
import { toSignOffsId } from '@vigil/safeguarding/private/sign-offs'
import { consentIdsOf } from '@vigil/safeguarding/public-until'
import { withheldLanguages } from '@vigil/safeguarding/translations/translations-of'
import { createDocumentMemory } from './remember-documents.ts'

const memory = createDocumentMemory()

/**
 * Documents by id. What is not there is left out.
 *
 * @param known some of them, as they once were: those that are the same still need not be fetched
 */
export type FetchDocuments = (
  ids: readonly string[],
  known: readonly StoredDocument[],
) => Promise<readonly StoredDocument[]>

export interface StoredDocument extends PublishCandidate {
  readonly _id: string
}

/** A document that readers must not see, and the rules that say so. */
export interface RefusedDocument {
  readonly id: string
  readonly rules: readonly string[]
}

/** What readers must not see of an answer. */
export interface Refusals {
  readonly refused: readonly RefusedDocument[]
  /** By the id of a story: what it links to and must not show, because it is about another country. */
  readonly unlinked: ReadonlyMap<string, ReadonlySet<string>>
  /** By the id of a document: the languages whose translation no longer fits; readers get the original. */
  readonly untranslated: ReadonlyMap<string, ReadonlySet<string>>
}

export interface SafeguardOptions {
  /** Published documents, whole. */
  readonly fetchPublished: FetchDocuments
  /** Private records; null: this site may not read any, and what needs them is refused. */
  readonly fetchRecords: FetchDocuments | null
  /** The content server knows who wrote what, and has asked for a second person before it published. */
  readonly hasGuard: boolean
  readonly now: Date
}

/**
 * Which of these documents readers must not see as they stand. The same rules were asked before they were published,
 * where the content server has guards; here they hold wherever the content comes from.
 */
export async function findRefusedDocuments(
  ids: readonly string[],
  { fetchPublished, fetchRecords, hasGuard, now }: SafeguardOptions,
): Promise<Refusals> {
  const recalled = memory.recall(ids)
  const fetchAll = async (wanted: readonly string[]) =>
    wanted.length === 0 || fetchRecords === null ? [] : fetchRecords(wanted, [])
  // An edit seldom changes which records decide: those of the documents as they were last seen are asked for at once.
  const expected = [...new Set(recalled.flatMap(recordIdsOf))]
  const [fetched, expectedRecords] = await Promise.all([
    ids.length === 0 ? [] : fetchPublished(ids, recalled),
    fetchAll(expected),
  ])
  const documents = fetched.map(memory.keep)
  // A link can break a rule only where readers would see its target, and then that is one of these documents as well. No
  // other is asked for: a page must not be rendered again because of something that it does not show.
  const known = new Map(documents.map((document) => [document._id, document]))
  const others = documents.flatMap(recordIdsOf).filter((id) => !expected.includes(id))
  const records = [...expectedRecords, ...(await fetchAll(others))]
  const recordById = new Map(records.map((record) => [record._id, record]))
  // Nothing is known of denied names here: their key stays with the content server.
  const privateFacts = toPrivateFacts({
    get: (id) => recordById.get(id) ?? null,
    // A name that signs nothing: every sign-off is that of a second person, as the guard has seen to it.
    authorsOf: () => (hasGuard ? ['whom-the-guard-knows'] : null),
  })

  const context = {
    getDocument: (id: string) => known.get(id) ?? null,
    today: now.toISOString().slice(0, 10),
    now: now.toISOString(),
    privateFacts,
  }
  const judged = documents.map((document) => ({ document, problems: findPublishProblems(document, context) }))
  const refused = judged.flatMap(({ document, problems }) => {
    const rules = problems.filter(speaksAgainstShowing).map(({ rule }) => rule)
    return rules.length === 0 ? [] : [{ id: document._id, rules: [...new Set(rules)] }]
  })
  return {
    refused,
    unlinked: new Map(judged.flatMap(findStrayLinks)),
    untranslated: new Map(documents.flatMap(findWithheldLanguages)),
  }
}

interface JudgedDocument {
  readonly document: StoredDocument
  readonly problems: readonly Finding[]
}

/** Blocks that are reused drift from their story; the story stays, and they are not shown below it. */
function findStrayLinks({ document, problems }: JudgedDocument): (readonly [string, ReadonlySet<string>])[] {
  const stray = new Set(
    problems.flatMap(({ rule, path }) => (rule === 'linked-document-of-other-country' ? [path] : [])),
  )
  if (stray.size === 0) return []
  const links = [...linkedDocuments(document)].filter(({ path }) => stray.has(path))
  return [[document._id, new Set(links.map(({ id }) => id))]]
}

function findWithheldLanguages(document: StoredDocument): (readonly [string, ReadonlySet<string>])[] {
  const languages = withheldLanguages(document)
  return languages.length === 0 ? [] : [[document._id, new Set(languages)]]
}

/** The private records that decide about a document. */
function recordIdsOf(document: StoredDocument): string[] {
  const signOffs = document.risk === 'high' ? [toSignOffsId(document._id)] : []
  return [...consentIdsOf(document), ...signOffs]
}
