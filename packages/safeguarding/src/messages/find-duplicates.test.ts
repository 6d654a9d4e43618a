import { findDuplicates } from './find-duplicates.ts'

const messages = (texts: readonly string[]) => texts.map((text, index) => ({ _id: `m${index}`, text }))

it('groups what has the same words, however they are written', () => {
  const texts = ['God bless you, Éva!', 'Peace be with you', 'god  BLESS you\nEva', '“God bless you, Eva.”']
  expect(findDuplicates(messages(texts))).toEqual([{ first: 'm0', others: ['m2', 'm3'], isExact: true }])
})

it.each([
  [
    'We pray for you every evening in our family. May the Lord give you strength and peace.',
    'We pray for you every evening in our family! May God give you strength and peace.',
  ],
  ['I am praying for you all today.', 'I am praying for you all today, amen.'],
  ['Stay strong, dear ones, you are not alone in this world', 'Stay stong, dear ones, you are not alone in this world'],
])('groups "%s" with "%s"', (one, other) => {
  expect(findDuplicates(messages([one, 'Something that is far from it.', other]))).toEqual([
    { first: 'm0', others: ['m2'], isExact: false },
  ])
})

it.each([
  ['We pray for you every night.', 'We sing for you in our church on Sundays.'],
  ['You are not alone.', 'You are loved.'],
  ['Read Psalm 23 and be comforted.', 'Read the letter to the Romans and be strong.'],
  ['Peace', 'Hope'],
  ['...', '!!!'],
])('keeps "%s" apart from "%s"', (one, other) => {
  expect(findDuplicates(messages([one, other]))).toEqual([])
})

it('joins no chain of small changes into one group', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
  const chain = words.map((_, changed) =>
    words.map((word, index) => (index < changed ? `other${word}x` : word)).join(' '),
  )
  const groups = findDuplicates(messages(chain))
  const lastOf = (first: string) => groups.find((group) => group.first === first)?.others.at(-1)
  expect(lastOf('m0')).not.toBe('m11')
  expect(groups.length).toBeGreaterThan(1)
})

it('puts every message into one group at most', () => {
  const texts = Array.from({ length: 300 }, (_, index) => `We pray for you in month ${index % 40} of this long year`)
  const ids = findDuplicates(messages(texts)).flatMap(({ first, others }) => [first, ...others])
  expect(new Set(ids).size).toBe(ids.length)
})

it('finds all the copies among five thousand different messages', () => {
  let state = 7
  const random = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
  const word = () => Array.from({ length: 2 + random(7) }, () => String.fromCharCode(97 + random(26))).join('')
  const texts = Array.from({ length: 5000 }, () => Array.from({ length: 20 + random(60) }, word).join(' '))
  for (let i = 0; i < 100; i += 1) texts[4900 + i] = `${texts[i]} amen`
  const groups = findDuplicates(messages(texts))
  expect(groups).toHaveLength(100)
  expect(groups[7]).toEqual({ first: 'm7', others: ['m4907'], isExact: false })
})
