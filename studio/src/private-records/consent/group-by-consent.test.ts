import { groupByConsent } from './group-by-consent.ts'

const story = (id: string, consents: (string | null)[] | null, fields: object = {}) => ({
  id,
  title: 'The lamp',
  isPublic: !id.includes('.'),
  consents,
  ...fields,
})

it('a story and its draft are one, and public', () => {
  const found = [story('drafts.a', ['c1'], { title: 'The lamp, changed' }), story('a', ['c1'])]
  expect(groupByConsent(found).get('c1')).toEqual([{ id: 'a', title: 'The lamp', isPublic: true }])
})

it('a consent that the draft alone uses does not make the story public by it', () => {
  const found = groupByConsent([story('a', ['c1']), story('drafts.a', ['c2'])])
  expect(found.get('c2')).toEqual([{ id: 'a', title: 'The lamp', isPublic: false }])
})

it('people without a consent count for nothing', () => {
  expect(groupByConsent([story('a', null), story('b', [null, ''])]).size).toBe(0)
})

it('a story without a title has something to be called by', () => {
  expect(groupByConsent([story('versions.r.a', ['c'], { title: null })]).get('c')).toEqual([
    { id: 'a', title: 'Story without a title', isPublic: false },
  ])
})
