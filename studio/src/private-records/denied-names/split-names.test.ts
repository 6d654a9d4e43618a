import { splitNames } from './split-names.ts'

it.each([
  ['', []],
  [' \n \n', []],
  ['Anna', ['Anna']],
  ['  Anna   Maria \r\nBen\n\nBen', ['Anna Maria', 'Ben']],
])('%j are %j', (text, expected) => {
  expect(splitNames(text)).toEqual(expected)
})
