import { isBearer } from './is-bearer.ts'

const token = 'a-token-of-this-test'

it.each([`Bearer ${token}`, `bearer ${token}`, `Bearer  ${token} `])('"%s" is the token', (header) => {
  expect(isBearer(header, token)).toBe(true)
})

it.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  token,
  `Basic ${token}`,
  `Bearer ${token}x`,
  `Bearer ${token.slice(1)}`,
  `Bearer ${token} x`,
])('"%s" is not', (header) => {
  expect(isBearer(header, token)).toBe(false)
})
