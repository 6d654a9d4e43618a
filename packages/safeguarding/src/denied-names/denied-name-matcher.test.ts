import fc from 'fast-check'
import { hashes, toHashedName, toOlderName } from '../testing/hashed-names.ts'
import { createDeniedNameMatcher, type HashedName, type NameHashes } from './denied-name-matcher.ts'
import { findDeniedNames } from './find-denied-names.ts'
import { countWords } from './normalise-name.ts'

/** Words as their own hashes and the number of their letters as their tag, with a note of what was asked. */
function noted() {
  const asked: string[] = []
  const noting: NameHashes = {
    hash: (words) => {
      asked.push(words)
      return words
    },
    tagOf: (word) => word.length,
  }
  return { asked, hashes: noting }
}

const withoutTags = (words: string): HashedName => ({ hash: hashes.hash(words), words: countWords(words) })

it('asks for no hash when there is no name, or none of as many words', () => {
  const { asked, hashes } = noted()
  const empty = createDeniedNameMatcher({ hashes, names: [] })
  expect([empty.isDenied('miriam'), empty.mayBegin('miriam'), empty.longest]).toEqual([false, false, 0])
  const { isDenied, longest } = createDeniedNameMatcher({ hashes, names: [{ hash: 'x', words: 2 }] })
  expect([isDenied('miriam'), isDenied('a b c'), longest]).toEqual([false, false, 2])
  expect(asked).toEqual([])
})

it('asks about a run of words only when it begins as a name does', () => {
  const { asked, hashes } = noted()
  const { isDenied } = createDeniedNameMatcher({
    hashes,
    names: [
      { hash: 'miriam hadad', words: 2, firstWordTag: 6 },
      { hash: 'joe', words: 1, firstWordTag: 3 },
    ],
  })
  const runs = ['then lamp', 'lamp', 'the door', 'miriam waits', 'miriam hadad', 'joe', 'danielle']

  expect(runs.filter(isDenied)).toEqual(['miriam hadad', 'joe'])
  expect(asked).toEqual(['the door', 'miriam waits', 'miriam hadad', 'joe'])
})

it('asks once for the same words, and forgets the oldest when it remembers too much', () => {
  const { asked, hashes } = noted()
  const { isDenied } = createDeniedNameMatcher({
    hashes,
    names: [
      { hash: 'b', words: 1, firstWordTag: 1 },
      { hash: 'x y', words: 2, firstWordTag: 1 },
    ],
    memorySize: 4,
  })
  expect(['a', 'b', 'a', 'b'].map(isDenied)).toEqual([false, true, false, true])
  expect(asked).toEqual(['a', 'b'])

  for (const words of ['c', 'd', 'e', 'f']) isDenied(words)
  expect(isDenied('b')).toBe(true)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b'])
})

it('asks for a hash of a word once where an older list has no other tag', () => {
  const { asked, hashes } = noted()
  const { mayBegin } = createDeniedNameMatcher({
    hashes,
    names: [
      { hash: 'miriam hadad', words: 2, firstWord: 'mir' },
      { hash: 'dan', words: 1 },
    ],
  })

  expect(['miriam', 'lamp', 'dan', 'miriam', 'lamp'].map(mayBegin)).toEqual([true, false, true, true, false])
  expect(asked).toEqual(['miriam', 'lamp', 'dan'])
})

it('loses no name, however it is stored, and finds no other', () => {
  // Few letters, so that tags and words meet often.
  const word = fc.stringMatching(/^[abم]{1,3}$/)
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const stored = fc.tuple(name, fc.constantFrom(toHashedName, toOlderName, withoutTags))
  fc.assert(
    fc.property(fc.array(stored), fc.array(word), (names, words) => {
      const denied = new Set(names.map(([text]) => text))
      const matcher = createDeniedNameMatcher({ hashes, names: names.map(([words, store]) => store(words)) })
      const expected = new Set<string>()
      for (let first = 0; first < words.length; first++) {
        for (let end = first + 1; end <= words.length; end++) {
          if (denied.has(words.slice(first, end).join(' '))) expected.add(`${first + 1}-${end}`)
        }
      }

      for (const each of denied) {
        expect(matcher.isDenied(each)).toBe(true)
        expect(matcher.mayBegin(each.split(' ')[0] ?? '')).toBe(true)
      }
      const found = findDeniedNames([{ path: '', text: words.join(' '), wording: 'words' }], matcher)
      expect(new Set(Array.from(found, ({ firstWord, lastWord }) => `${firstWord}-${lastWord}`))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
