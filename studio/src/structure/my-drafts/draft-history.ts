import type { SanityClient } from '@sanity/client'
import { fieldOf, textOf } from '@vigil/content-model/field-of'

/** A draft, and since when it differs from what readers see. */
export interface DraftSince {
  /** The id of the published document. */
  readonly id: string
  /** When the document was last published; empty when it never was. */
  readonly publishedAt: string
}

/** One entry of the lake's history. */
interface Transaction {
  readonly author: string
  readonly time: number
  readonly documentIds: readonly string[]
}

/** Ids in one address; more would make it too long for some servers. */
const idsPerRequest = 50
const transactionsPerRequest = 1000

/** The lake writes a publish into the history and into the document at the same time, Sanity up to a second apart. */
const publishTakes = 1000

/**
 * Which of these drafts somebody has worked on since they were last published.
 *
 * Only that person's transactions are asked for, without their contents, and only until each draft has one.
 */
export async function findDraftsOf(
  client: SanityClient,
  userId: string,
  drafts: readonly DraftSince[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (let start = 0; start < drafts.length; start += idsPerRequest) {
    let open = drafts.slice(start, start + idsPerRequest)
    // A long answer is cut off. What it did not speak about is asked for again, until nothing new comes.
    while (open.length > 0) {
      const transactions = await fetchTransactions(client, open, { authors: userId })
      const seen = new Set(transactions.flatMap(({ documentIds }) => documentIds))
      for (const draft of open) if (authorsIn(transactions, draft).length > 0) found.add(draft.id)
      const unseen = open.filter(({ id }) => !seen.has(toDraftId(id)))
      if (unseen.length === open.length) break
      open = unseen
    }
  }
  return found
}

/** Everybody who has worked on a draft since it was last published, the latest first. */
export async function fetchDraftAuthors(client: SanityClient, draft: DraftSince): Promise<string[]> {
  return authorsIn(await fetchTransactions(client, [draft], {}), draft)
}

function authorsIn(transactions: readonly Transaction[], { id, publishedAt }: DraftSince): string[] {
  const since = publishedAt === '' ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt) + publishTakes
  const own = transactions.filter(({ documentIds, time }) => documentIds.includes(toDraftId(id)) && time > since)
  return Array.from(new Set(own.map(({ author }) => author)))
}

async function fetchTransactions(
  client: SanityClient,
  drafts: readonly DraftSince[],
  filter: { readonly authors?: string },
): Promise<Transaction[]> {
  const ids = drafts.map(({ id }) => encodeURIComponent(toDraftId(id))).join(',')
  const answer: unknown = await client.request({
    url: `/data/history/${client.config().dataset}/transactions/${ids}`,
    query: { ...filter, excludeContent: 'true', reverse: 'true', limit: String(transactionsPerRequest) },
    tag: 'desk.history',
  })
  return typeof answer === 'string' ? answer.split('\n').flatMap(parseTransaction) : []
}

/** One line of the answer; the last is empty. */
function parseTransaction(line: string): Transaction[] {
  if (line.trim() === '') return []
  const entry: unknown = JSON.parse(line)
  const documentIds = fieldOf(entry, 'documentIDs')
  return [
    {
      author: textOf(entry, 'author'),
      time: Date.parse(textOf(entry, 'timestamp')),
      documentIds: Array.isArray(documentIds) ? documentIds.filter((id) => typeof id === 'string') : [],
    },
  ]
}

function toDraftId(id: string): string {
  return `drafts.${id}`
}
