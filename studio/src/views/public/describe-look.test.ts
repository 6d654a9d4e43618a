import { describeLook, isOlderThan } from './describe-look.ts'
import type { Look } from './look-as-reader.ts'

const address = 'https://site.example/stories/a'
const aLook = (changes: Partial<Extract<Look, { state: 'seen' }>> = {}): Look => ({
  state: 'seen',
  address,
  status: 200,
  html: '',
  renderedAt: new Date('2026-11-22T12:00:05Z'),
  lookedAt: new Date('2026-11-22T12:00:10Z'),
  ...changes,
})

test.each([
  [200, 'positive', '200: readers see this page.'],
  [404, 'caution', '404: readers see nothing here.'],
  [410, 'caution', '410: this page was taken down; readers see nothing here.'],
  [503, 'critical', '503: readers are told to come back in a minute.'],
  [401, 'caution', '401: readers do not see a page here.'],
])('a page with status %s', (status, tone, text) => {
  expect(describeLook(aLook({ status }), address)).toEqual({ tone, text })
})

test('a page that leads on names the place', () => {
  expect(describeLook(aLook({ address: 'https://site.example/stories/b' }), address)).toEqual({
    tone: 'caution',
    text: '200: readers are led on to /stories/b and see this page.',
  })
})

test('a site that does not answer is not taken for an empty one', () => {
  expect(describeLook({ state: 'unreachable', address, lookedAt: new Date() }, address).tone).toBe('critical')
})

test.each([
  ['before it was published', '2026-11-22T12:00:06.100Z', true],
  ['in the second in which it was published', '2026-11-22T12:00:05.900Z', false],
  ['after it was published', '2026-11-22T12:00:01Z', false],
  ['and it is not published', undefined, false],
])('a page rendered %s', (_when, publishedAt, expected) => {
  expect(isOlderThan(aLook(), publishedAt)).toBe(expected)
})

test('a page that is not there has no age', () => {
  expect(isOlderThan(aLook({ status: 404 }), '2026-12-01T00:00:00Z')).toBe(false)
})
