import { findAuthors } from './find-authors.ts'

const line = (author: string, ...documentIDs: string[]) => JSON.stringify({ id: 't', author, documentIDs })
const log = [
  line('carol', 'drafts.a'),
  line('bob', 'versions.r.a'),
  line('bob', 'drafts.a', 'a'),
  line('anna', 'drafts.a'),
  '',
].join('\n')

it('of a published story: who wrote since it was published', () => {
  expect(findAuthors(log, 'a')).toEqual(['carol', 'bob'])
})

it('of a story that was never published: everybody', () => {
  expect(findAuthors(log, null)).toEqual(['carol', 'bob', 'anna'])
})

it('lines that cannot be read are left out', () => {
  expect(findAuthors(`nonsense\n{"author":1}\n${line('anna', 'drafts.a')}`, null)).toEqual(['anna'])
})
