import { aStory, slug } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { ask } from '../testing/ask.ts'
import { similarStoryIdsQuery, similarStoryIdsResult, storyCardsQuery, storyCardsResult } from './similar-stories.ts'

const story = (name: string, day: number, countries: string[], topics: string[] = []) =>
  aStory({
    _id: name,
    slug: slug(name),
    publishedOn: `2026-10-0${day}`,
    countries: references(countries),
    topics: references(topics),
  })

async function findSimilar(documents: readonly unknown[], id = 'this') {
  return similarStoryIdsResult.parse(await ask(similarStoryIdsQuery, documents, { id }))
}

test('stories of the same country come first, then those on the same topic, each once', async () => {
  const similar = await findSimilar([
    story('this', 1, ['egypt'], ['prison']),
    story('topic', 9, ['iraq'], ['prison']),
    story('both', 2, ['egypt'], ['prison']),
    story('country', 3, ['egypt']),
    story('neither', 8, ['iraq'], ['families']),
  ])
  expect(similar).toEqual(['country', 'both', 'topic'])
})

test('there are three at most', async () => {
  const others = [2, 3, 4, 5, 6].map((day) => story(`other-${day}`, day, ['egypt']))
  expect(await findSimilar([story('this', 1, ['egypt']), ...others])).toEqual(['other-6', 'other-5', 'other-4'])
})

test('a story about nothing in particular has none', async () => {
  expect(await findSimilar([story('this', 1, []), story('other', 2, ['egypt'])])).toEqual([])
})

test('stories are found by their ids, newest first', async () => {
  const documents = [story('a', 1, []), story('b', 2, []), story('c', 3, [])]
  const cards = storyCardsResult.parse(
    await ask(storyCardsQuery, documents, { ids: ['a', 'c', 'gone'], language: 'en' }),
  )
  expect(cards.map(({ _id }) => _id)).toEqual(['c', 'a'])
})
