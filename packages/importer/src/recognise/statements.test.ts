import { findStatements } from './statements.ts'

it.each([
  [
    "It rained. We can't identify how, for security reasons. It stopped.",
    'provenanceStatement',
    "We can't identify how, for security reasons.",
  ],
  ['We cannot say by which way it came.', 'provenanceStatement', 'We cannot say by which way it came.'],
  ['We are unable to reveal where he lives.', 'provenanceStatement', 'We are unable to reveal where he lives.'],
  ['We don’t know who the man in this photo was.', 'identityStatement', 'We don’t know who the man in this photo was.'],
  ['The woman has not been identified.', 'identityStatement', 'The woman has not been identified.'],
  [
    'Her name has been changed for security reasons.',
    'identityStatement',
    'Her name has been changed for security reasons.',
  ],
  ['Hana is not her real name.', 'identityStatement', 'Hana is not her real name.'],
])('in "%s" finds the %s', (text, field, sentence) => {
  expect(findStatements(text)).toEqual([{ field, sentence }])
})

it.each([
  'He does not know how to read.',
  'They changed the locks.',
  'Nobody said where the road led.',
  'She kept her name.',
])('finds none in "%s"', (text) => {
  expect(findStatements(text)).toEqual([])
})
