import { isPrayer, isPrayerPoint } from './prayers.ts'

it.each([
  'Lord, please protect our brothers.',
  'Father, we bring before you those who are afraid. Comfort them.',
  'Heavenly Father, thank you for the bread.',
  'O God of peace, grant them rest.',
  '“Dear Lord Jesus, be with them.”',
  'Stay with us in the night. Amen.',
])('"%s" is a prayer', (text) => {
  expect(isPrayer(text)).toBe(true)
})

it.each([
  'Lord knows how long she waited.',
  'Father Samuel, who runs the school, asked us to help.',
  'God was not mentioned at the hearing.',
  'She prays every evening.',
  'Our father, a baker, rose at two.',
  'Please pray for them.',
])('"%s" is not', (text) => {
  expect(isPrayer(text)).toBe(false)
})

it.each([
  ['For prisoners, that they sleep.', true],
  ['That the guards are kind', true],
  ['Pray that the rain comes.', true],
  ['Forty people came.', false],
  ['Thatched roofs burn quickly.', false],
  ['The prisoners sleep.', false],
])('"%s" is a prayer point: %s', (text, expected) => {
  expect(isPrayerPoint(text)).toBe(expected)
})
