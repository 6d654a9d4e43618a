import { findSectionLabel } from './section-labels.ts'

it.each([
  ['Please give', 'give'],
  ['Give now »', 'give'],
  ['Donate', 'give'],
  ['Donate to the winter appeal', 'give'],
  ['Write to Middle Eastern Believers', 'write'],
  ['Send message', 'write'],
  ['Send a card', 'write'],
  ['Share this story', 'share'],
  ['SHARE', 'share'],
  ['Find out more', 'learn'],
])('"%s" is a call to %s', (line, kind) => {
  expect(findSectionLabel(line)).toEqual({ section: 'call', kind })
})

it.each(['Please pray', 'Prayer points:', 'Pray for Eritrea', 'Pray with us', 'PRAYER'])(
  '"%s" opens the prayers',
  (line) => {
    expect(findSectionLabel(line)).toEqual({ section: 'pray' })
  },
)

it.each([
  'Get involved',
  'Related stories',
  'You might also like',
  'Sign up for our newsletter',
  'Copyright 2020 Example',
  '© 2020 Example',
  'Read more',
])('"%s" is what every page carries', (line) => {
  expect(findSectionLabel(line)).toEqual({ section: 'boilerplate' })
})

it.each([
  'Giving up was no choice',
  'The prayer that nobody heard',
  'A shared meal',
  'Writing in the dark',
  'Home again',
  'More than bread',
  'The next morning',
  '',
])('"%s" is a heading like any other', (line) => {
  expect(findSectionLabel(line)).toBeNull()
})
