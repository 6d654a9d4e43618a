import { aStory, slug } from '@vigil/fixtures/documents'
import { ask } from '../testing/ask.ts'
import { storiesPerPage, storyListQuery, storyListResult, toStoryListRange } from './story-list.ts'

async function readList(documents: readonly unknown[], page = 1) {
  return storyListResult.parse(await ask(storyListQuery, documents, toStoryListRange(page)))
}

const story = (day: number, changes = {}) =>
  aStory({
    _id: `story-${day}`,
    slug: slug(`story-${day}`),
    publishedOn: `2026-10-${String(day).padStart(2, '0')}`,
    ...changes,
  })

test('stories come newest first', async () => {
  const { stories } = await readList([story(3), story(12), story(7)])
  expect(stories.map(({ slug }) => slug)).toEqual(['story-12', 'story-7', 'story-3'])
})

test('pages of the list are bounded, and together hold every story once', async () => {
  const documents = Array.from({ length: storiesPerPage + 5 }, (_, index) => story(index + 1))
  const first = await readList(documents, 1)
  const second = await readList(documents, 2)
  expect(first.total).toBe(documents.length)
  expect(first.stories).toHaveLength(storiesPerPage)
  expect(new Set([...first.stories, ...second.stories].map(({ _id }) => _id)).size).toBe(documents.length)
})

test('stories of the same day keep their order between pages', async () => {
  const documents = Array.from({ length: storiesPerPage * 2 }, (_, index) =>
    story(index + 1, { publishedOn: '2026-10-01' }),
  )
  const ids = [...(await readList(documents, 1)).stories, ...(await readList(documents, 2)).stories].map(
    ({ _id }) => _id,
  )
  expect(new Set(ids).size).toBe(documents.length)
})

test('a page past the end is empty', async () => {
  expect(await readList([story(1)], 2)).toEqual({ total: 1, stories: [] })
})

test('a story without a slug has no page and is not listed', async () => {
  expect(await readList([story(1, { slug: undefined })])).toEqual({ total: 0, stories: [] })
})
