import { toSearchWords } from '../server/search/search-words.ts'
import { createExcerpt } from './create-excerpt.ts'

const excerptOf = (query: string, ...texts: (string | null)[]) =>
  createExcerpt(toSearchWords(query), texts)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

const long = `${'Every morning the street was quiet. '.repeat(10)}She put a lamp in the window. ${'Then it was night again. '.repeat(10)}`

it.each([
  ['lamp', ['The lamp burns.', null], 'The [lamp] burns.'],
  ['LAMPE', ['La lampe, les lampes.'], 'La [lampe], les [lampes].'],
  ['ete', ['Un été à Paris'], 'Un [été] à Paris'],
  ['بوابة', ['عند البوّابة'], 'عند [البوّابة]'],
  ['lamp', [null, 'No summary, but a lamp.'], 'No summary, but a [lamp].'],
  ['lamp', ['The summary says other things.', 'The lamp stands here.'], 'The [lamp] stands here.'],
  ['submarine', ['The beginning of it.'], 'The beginning of it.'],
  ['a', ['A cat and a dog'], '[A] cat and [a] dog'],
  ['lamp', [], ''],
])('for %j shows of %j: %s', (query, texts, excerpt) => {
  expect(excerptOf(query, ...texts)).toBe(excerpt)
})

it('cuts a long text around the first hit, between words', () => {
  const excerpt = excerptOf('lamp', long)
  expect(excerpt).toMatch(/^… \w.* a \[lamp\] in the window\. .* …$/)
  expect(excerpt.length).toBeLessThan(240)
})
