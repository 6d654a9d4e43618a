import { z } from 'zod'
import { parsePage } from './parse-page.ts'
import { listOf, optional, optionalText } from './result-schema.ts'

const schema = z.object({
  _id: z.string(),
  title: optionalText,
  prayer: optional(z.object({ _id: z.string(), body: z.string() })),
  points: listOf(z.object({ _id: z.string(), text: z.string() })),
})

test('an answer of the right shape is found, without issues', () => {
  expect(parsePage(schema, { _id: 'a', title: 'T', prayer: null, points: null })).toEqual({
    state: 'found',
    page: { _id: 'a', title: 'T', prayer: null, points: [] },
    issues: [],
  })
})

test.each([null, undefined])('%s is missing', (answer) => {
  expect(parsePage(schema, answer)).toEqual({ state: 'missing' })
})

test('a broken optional part is left out, and the page stays', () => {
  const parsed = parsePage(schema, { _id: 'a', title: 7, prayer: { _id: 'p', body: null }, points: [] })
  expect(parsed).toMatchObject({ state: 'found', page: { title: null, prayer: null } })
})

test('broken items leave their list, and the others keep their order', () => {
  const points = [{ _id: '1', text: 'one' }, { _id: '2', text: 2 }, 'three', { _id: '4', text: 'four' }]
  expect(parsePage(schema, { _id: 'a', points })).toMatchObject({
    state: 'found',
    page: { points: [{ _id: '1' }, { _id: '4' }] },
  })
})

test('an item with several faults leaves alone', () => {
  const points = [{ _id: '1', text: 'one' }, {}, { _id: 3, text: 3 }, { _id: '4', text: 'four' }]
  const parsed = parsePage(schema, { _id: 'a', prayer: {}, points })
  expect(parsed).toMatchObject({ state: 'found', page: { prayer: null, points: [{ _id: '1' }, { _id: '4' }] } })
  expect(parsed).toHaveProperty('issues.length', 6)
})

test('an issue names the document and the path of the part, and none of its content', () => {
  const parsed = parsePage(schema, { _id: 'a', points: [{ _id: 'secret-free', text: { name: 'Somebody' } }] })
  expect(parsed).toMatchObject({ issues: [{ path: 'points[0].text', documentId: 'secret-free' }] })
  expect(JSON.stringify(parsed)).not.toContain('Somebody')
})

test('a page that cannot do without the broken part is invalid', () => {
  expect(parsePage(schema, { title: 'No id' })).toMatchObject({ state: 'invalid', issues: [{ path: '_id' }] })
  expect(parsePage(schema, 'not a page')).toMatchObject({ state: 'invalid' })
})
