import { createClient } from '@sanity/client'
import { fetchDraftAuthors, findDraftsOf } from './draft-history.ts'

interface Entry {
  readonly author: string
  readonly timestamp: string
  readonly documentIDs: readonly string[]
}

const edit = (author: string, id: string, timestamp = '2026-05-02T10:00:00Z'): Entry => ({
  author,
  timestamp,
  documentIDs: [`drafts.${id}`],
})

/** The real client on a history that answers with so many entries at most, the newest first. */
function openHistory(entries: readonly Entry[], { longest = 1000 }: { longest?: number } = {}) {
  const asked: string[] = []
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (input) => {
      const { pathname, searchParams } = new URL(input)
      asked.push(pathname)
      const ids = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1)).split(',')
      const author = searchParams.get('authors')
      const lines = entries
        .filter((entry) => entry.documentIDs.some((id) => ids.includes(id)))
        .filter((entry) => author === null || entry.author === author)
        .toSorted((one, other) => other.timestamp.localeCompare(one.timestamp))
        .slice(0, longest)
        .map((entry) => `${JSON.stringify(entry)}\n`)
      return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } })
    },
  })
  return { client, asked }
}

const neverPublished = (id: string) => ({ id, publishedAt: '' })

test('drafts that somebody made or changed are theirs, also when others changed them later', async () => {
  const { client } = openHistory([
    edit('me', 'mine'),
    edit('me', 'ours'),
    edit('you', 'ours', '2026-05-03T10:00:00Z'),
    edit('you', 'yours'),
  ])
  const drafts = ['mine', 'ours', 'yours'].map(neverPublished)
  expect(await findDraftsOf(client, 'me', drafts)).toEqual(new Set(['mine', 'ours']))
})

test('what somebody changed before it was last published is no draft of theirs any more', async () => {
  const publish: Entry = { author: 'me', timestamp: '2026-05-02T10:05:00.400Z', documentIDs: ['drafts.a', 'a'] }
  const { client } = openHistory([edit('me', 'a'), publish, edit('you', 'a', '2026-05-02T11:00:00Z')])
  const draft = { id: 'a', publishedAt: '2026-05-02T10:05:00Z' }
  expect(await findDraftsOf(client, 'me', [draft])).toEqual(new Set())
  expect(await findDraftsOf(client, 'you', [draft])).toEqual(new Set(['a']))
})

test('a long history of one draft hides no other', async () => {
  const busy = Array.from({ length: 30 }, (_entry, minute) => edit('me', 'busy', `2026-05-03T10:${minute + 10}:00Z`))
  const { client } = openHistory([...busy, edit('me', 'quiet'), edit('me', 'still', '2026-05-01T10:00:00Z')], {
    longest: 3,
  })
  const drafts = ['busy', 'quiet', 'still', 'yours'].map(neverPublished)
  expect(await findDraftsOf(client, 'me', drafts)).toEqual(new Set(['busy', 'quiet', 'still']))
})

test('many drafts are asked for in several requests', async () => {
  const ids = Array.from({ length: 120 }, (_id, index) => `draft-${index}`)
  const { client, asked } = openHistory(ids.map((id) => edit('me', id)))
  expect((await findDraftsOf(client, 'me', ids.map(neverPublished))).size).toBe(120)
  expect(asked).toHaveLength(3)
})

test('the authors of a draft are those since it was published, each once, the latest first', async () => {
  const { client } = openHistory([
    edit('you', 'a', '2026-05-01T10:00:00Z'),
    edit('me', 'a', '2026-05-02T10:00:00Z'),
    edit('her', 'a', '2026-05-03T10:00:00Z'),
    edit('me', 'a', '2026-05-04T10:00:00Z'),
    edit('him', 'b', '2026-05-04T10:00:00Z'),
  ])
  expect(await fetchDraftAuthors(client, { id: 'a', publishedAt: '2026-05-01T12:00:00Z' })).toEqual(['me', 'her'])
})
