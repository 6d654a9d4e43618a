import { aCountry, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { prayerList, richText } from '@vigil/fixtures/portable-text'
import { references, weakReferences } from '@vigil/fixtures/references'
import { findLinkedDraft, linkedIdsOf } from './linked-draft.ts'

const point = aPrayerPoint()

test('a story links to what stands in its lists and in its text, each once', () => {
  const story = aStory({
    body: richText(prayerList('Pray', point._id)),
    countries: references(['country-jordan']),
    prayerPoints: weakReferences([point._id, 'another']),
  })
  expect(linkedIdsOf(story).sort()).toEqual(['another', 'country-jordan', point._id])
})

test('a draft that was never published is offered by its text', () => {
  expect(findLinkedDraft({ id: point._id, draft: { ...point, _rev: 'd' }, published: undefined })).toEqual({
    id: point._id,
    kind: 'Prayer point',
    label: '“For all who keep a light burning for others.”',
    draftRevision: 'd',
    publishedRevision: null,
  })
})

test('a draft with newer changes is offered against the published document it was made from', () => {
  const pair = { id: point._id, draft: { ...point, _rev: 'd' }, published: { ...point, _rev: 'p' } }
  expect(findLinkedDraft(pair)).toMatchObject({ draftRevision: 'd', publishedRevision: 'p' })
})

test.each([
  ['what has no draft', { id: point._id, draft: undefined, published: { ...point, _rev: 'p' } }],
  ['a country', { id: 'country-jordan', draft: { ...aCountry(), _rev: 'd' }, published: undefined }],
])('%s is not offered', (_what, pair) => {
  expect(findLinkedDraft(pair)).toBeNull()
})
