import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { toTranslationGroups } from './to-translation-groups.ts'

const groupsOf = (documents: readonly unknown[]) =>
  toTranslationGroups(documents).map(({ id, entries }) => [id, entries.map((entry) => [entry.id, entry.note])])

test('the demo has a translation to be looked at again, and two in review', () => {
  const published = createDemoDocuments().filter(({ _id }) => !String(_id).startsWith('drafts.'))
  expect(groupsOf(published)).toEqual([
    ['look-again', [['story-counting-bricks', 'French']]],
    [
      'in-review',
      [
        ['story-the-school-under-the-mango-tree', 'Arabic'],
        ['story-the-choir-on-the-fourth-floor', 'French'],
      ],
    ],
  ])
})

test('a document stands in each list with the languages that wait there', () => {
  const translation = (language: string, state: string) => ({ _key: language, language, state, text: 'x' })
  const point = { _id: 'p', _type: 'prayerPoint', text: 'y' }
  expect(
    groupsOf([
      { ...point, translations: [translation('fr', 'reviewed'), translation('ar', 'inReview'), translation('', '')] },
      { ...point, _id: 'untranslated' },
      null,
    ]),
  ).toEqual([
    ['look-again', [['p', 'French']]],
    ['in-review', [['p', 'Arabic, language not chosen']]],
  ])
})
