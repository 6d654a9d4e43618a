import { findAmounts } from './amounts.ts'

it.each([
  ['£20 plants a tree, £60 waters ten, and £20 more helps.', { currency: 'GBP', suggestedAmounts: [20, 60] }],
  ['$1,500 builds a classroom.', { currency: 'USD', suggestedAmounts: [1500] }],
  ['Give € 25 today', { currency: 'EUR', suggestedAmounts: [25] }],
])('finds the amounts in "%s"', (text, amounts) => {
  expect(findAmounts(text)).toEqual(amounts)
})

it.each(['Give what you can.', '£20 or $30', 'It cost £3 million.', 'It cost £12.50 per head.'])(
  'finds none in "%s"',
  (text) => {
    expect(findAmounts(text)).toBeNull()
  },
)
