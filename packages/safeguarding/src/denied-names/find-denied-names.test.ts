import fc from 'fast-check'
import { hashes, toHashedName } from '../testing/hashed-names.ts'
import { createDeniedNameMatcher } from './denied-name-matcher.ts'
import { findDeniedNames, type NamedText } from './find-denied-names.ts'
import { normaliseName } from './normalise-name.ts'

const listOf = (...names: string[]) =>
  createDeniedNameMatcher({ hashes, names: names.map((name) => toHashedName(normaliseName(name))) })

function find(text: string, wording: NamedText['wording'], ...names: string[]): string[] {
  return Array.from(
    findDeniedNames([{ path: 'p', text, wording }], listOf(...names)),
    ({ firstWord, lastWord, initials }) => `${firstWord}-${lastWord} ${initials}`,
  )
}

it.each([
  ['Miriam lit the lamp.', 'Miriam', ['1-1 M.']],
  ['Then MIRIAM, who waited,', 'Miriam', ['2-2 M.']],
  ['It was Miriam’s lamp.', 'Miriam', ['3-3 M.']],
  ['“Miriam!”', 'Miriam', ['1-1 M.']],
  ['Here Miriam\nHadad waits.', 'Miriam Hadad', ['2-3 M. H.']],
  ['O’Brien’s lamp', "O'Brien", ['1-1 O.']],
  ['Yesterday, Jean Paul left', 'Jean-Paul', ['2-3 J. P.']],
  ['당신은 김철수는 압니까', '김철수', ['4-6 김. 철. 수.']],
  ['محمّد علی', 'محمد علي', ['1-2 م. ع.']],
  ['Miriam and Miriam', 'Miriam', ['1-1 M.', '3-3 M.']],
  ['one two three four five six', 'One Two Three Four Five Six', ['1-6 O. T. T. F. F. S.']],
  ['Miriamne lit the lamp.', 'Miriam', []],
  ['Miriam and Hadad', 'Miriam Hadad', []],
  ['', 'Miriam', []],
])('in the words "%s" the name %s is found so: %j', (text, name, expected) => {
  expect(find(text, 'words', name)).toEqual(expected)
})

it.each([
  ['the-lamp-of-miriam-hadad', 'Miriam Hadad'],
  ['miriams-lamp', 'Miriam'],
  ['miriam-s-lamp', 'Miriam'],
  ['o-brien-flees', "O'Brien"],
  ['sean-o-brien-flees', "Sean O'Brien"],
  ['mueller-waits', 'Müller'],
  ['/stories/miriam-hadad', 'Miriam Hadad'],
  ['MiriamHadad.jpg', 'Miriam Hadad'],
  ['IMG_miriam_2031.JPG', 'Miriam'],
  ['miriam2.jpg', 'Miriam'],
  ['2031miriam.jpg', 'Miriam'],
  ['https://example.org/a?name=Miriam+Hadad', 'Miriam Hadad'],
])('in the address or file name "%s" the name %s is found once', (text, name) => {
  expect(find(text, 'joined', name)).toHaveLength(1)
})

it.each([
  ['the-lamp', 'Miriam'],
  ['immiriam.jpg', 'Miriam'],
  ['a-b-c', 'Abcd'],
])('in the address "%s" the name %s is not found', (text, name) => {
  expect(find(text, 'joined', name)).toEqual([])
})

it('never repeats the name', () => {
  const [found] = find('Miriam Hadad waits', 'words', 'Miriam Hadad')

  expect(found).not.toMatch(/miriam|hadad/i)
})

it('finds a name anywhere in any text, and nothing where no name is', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(word),
      fc.array(word, { minLength: 1, maxLength: 6 }),
      (before, after, name) => {
        const denied = name.map((part) => `${part}x`).join(' ')
        const clean = [...before, ...after].join(' ')
        expect(find(`${before.join(' ')} ${denied} ${after.join(' ')}`, 'words', denied).length).toBeGreaterThan(0)
        if (!clean.includes('x')) expect(find(clean, 'words', denied)).toEqual([])
      },
    ),
  )
})
