import { createDocumentIndex } from './document-index.ts'
import { answerQuery, evaluateQuery } from './evaluate-query.ts'
import { aDocument, noon } from './groq-test-kit.ts'
import { parseQuery } from './parse-query.ts'
import { createPerspectiveView } from './perspective-view.ts'
import { createScanBudget, QueryCostError } from './scan-budget.ts'

const numbers = Array.from({ length: 40 }, (_, n) => n)
const documents = [aDocument({ _id: 'a', numbers, text: 'a '.repeat(40) }), aDocument({ _id: 'b' })]
const source = createPerspectiveView(createDocumentIndex(documents), 'raw', () => true)

const options = (units: number) => ({
  source,
  now: noon,
  userId: 'ann',
  budget: createScanBudget({ documents: units, milliseconds: 60_000 }),
})

const doubling = (start: string, twice: string) => `{"a": ${start}}${`{"a": ${twice}}`.repeat(40)}`
const nested = (list: string, levels: number): string =>
  levels === 0 ? list : `${list}{"n": @, "below": ${nested(list.startsWith('*') ? '*' : '^.numbers[]', levels - 1)}}`

describe('the meter', () => {
  it.each([
    ['documents for each document', nested('*', 30)],
    ['products inside one document', '*[0]{"p": numbers[@ in ^.numbers[@ in ^.^.numbers[@ in ^.^.^.numbers]]]}'],
    ['lists that double', `count(${doubling('[1, 2]', '[...a, ...a]')}.a)`],
    ['sums of lists that double', `count(${doubling('[1, 2]', 'a + a')}.a)`],
    ['texts that double', `length(${doubling('"ab"', 'a + a')}.a)`],
    ['texts that are joined again and again', `${doubling('"ab"', 'array::join([a, a, a, a], a)')}.a`],
    [
      'sorting by what is sorted',
      '*[0]{"n": numbers | order(count(^.numbers | order(count(^.^.numbers | order(-@)))))}',
    ],
    ['scores of scores', `*${' | score(count(*{"n": count(*{"n": count(*{"n": count(*)})})}) > 1)'.repeat(100)}`],
    ['counting all documents again and again', `count([${Array.from({ length: 600 }, () => 'count(*)').join()}])`],
    ['following references', `[${Array.from({ length: 600 }, () => '{"_ref": "b"}->').join()}]`],
  ])('stops %s', (_, query) => {
    expect(() => evaluateQuery(parseQuery(query), options(500))).toThrow(QueryCostError)
  })

  it('stops what is evaluated step by step', async () => {
    const query = `{"d": diff::changedAny({}, {}, a), "n": ${nested('*', 12)}}`
    await expect(answerQuery(parseQuery(query), options(2000))).rejects.toThrow(QueryCostError)
  })

  it('lets pass what costs no more than it may, and counts anew for each query', () => {
    const parsed = parseQuery('*[0]{"n": count(numbers[@ in ^.numbers])}.n')
    for (const _ of [1, 2, 3]) expect(evaluateQuery(parsed, options(500)).result).toBe(40)
    expect(() => evaluateQuery(parsed, options(30))).toThrow(QueryCostError)
  })

  it('says what was too much', () => {
    const run = (query: string, budget: Parameters<typeof createScanBudget>[0]) => () =>
      evaluateQuery(parseQuery(query), { source, now: noon, userId: 'ann', budget: createScanBudget(budget) })
    expect(run(nested('*', 9), { documents: 100 })).toThrow('looks at more than 100 documents')
    expect(run(nested('*', 9), { milliseconds: -1 })).toThrow('takes more than')
    expect(run('*', { answerSize: 100 })).toThrow('answer is larger')
  })
})
