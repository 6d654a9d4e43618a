import { findDate } from './date.ts'

it.each([
  ['11 February 2020', '2020-02-11'],
  ['Published: 11 February 2020', '2020-02-11'],
  ['Tuesday, 11 February 2020 at 10:30', '2020-02-11'],
  ['11th Feb 2020', '2020-02-11'],
  ['February 11, 2020', '2020-02-11'],
  ['2020-02-11', '2020-02-11'],
  ['2020-02-11T10:30:00+02:00', '2020-02-11'],
  ['25/12/2019', '2019-12-25'],
  ['29 February 2024', '2024-02-29'],
])('"%s" is the day %s', (line, day) => {
  expect(findDate(line)).toEqual({ day, written: line, isAmbiguous: false })
})

it.each([
  ['02/03/2020', '2020-03-02', true],
  ['2.3.2020', '2020-03-02', true],
  ['03/03/2020', '2020-03-03', false],
  ['13/03/2020', '2020-03-13', false],
])('"%s" is read as %s; ambiguous: %s', (line, day, isAmbiguous) => {
  expect(findDate(line)).toMatchObject({ day, isAmbiguous })
})

it.each([
  '',
  'yesterday',
  '12 May',
  'May 2020',
  '2020',
  '2020-02-31',
  '31 February 2020',
  'On 11 February 2020 the guards came back',
  'The fire of 11 February 2020',
  '10:30',
  'x'.repeat(10_000),
])('"%s" is no date of an article', (line) => {
  expect(findDate(line)).toBeNull()
})
