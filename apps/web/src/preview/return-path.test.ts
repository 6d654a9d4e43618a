import { parseReturnPath } from './return-path.ts'

test.each([
  ['/stories/the-lighthouse', '/stories/the-lighthouse'],
  ['/stories?x=1#y', '/stories'],
])('%s is kept as %s', (to, path) => {
  expect(parseReturnPath(to)).toBe(path)
})

test.each([
  null,
  '',
  'stories',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'https://elsewhere.example/',
  'javascript:alert(1)',
])('%j leads to the front page', (to) => {
  expect(parseReturnPath(to)).toBe('/')
})
