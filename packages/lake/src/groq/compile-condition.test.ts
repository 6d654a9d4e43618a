import fc from 'fast-check'
import { evaluateSync } from 'groq-js'
import { compileCondition } from './compile-condition.ts'
import { aDocument, noon } from './groq-test-kit.ts'
import { parseQuery } from './parse-query.ts'

const context = { userId: 'ann', clock: () => noon }
const compile = (query: string) => compileCondition(parseQuery(query).tree, context)

const values = [null, true, false, 0, 1, -1, '', 'a', 'b', 'ann', noon.toISOString(), {}, { b: 'a' }, [], ['a', null]]
const anyValue = fc.constantFrom<unknown>(...values, [{ _ref: 'a' }, { _ref: 'b' }, 'x'], {
  _ref: 'a',
  in: { _ref: 'b' },
})
const anyDocument = fc
  .record({ a: anyValue, b: anyValue, c: anyValue }, { requiredKeys: [], noNullPrototype: true })
  .map((attributes) => aDocument({ _id: 'one', ...attributes }))

const anyOperand = fc.constantFrom(
  ...['a', 'b', 'c', 'a.b', 'c[]', 'c[]._ref', 'a[].b', '@.b', '_id', '_type', 'missing'],
  ...['null', 'true', 'false', '0', '1', '"a"', '"b"', '["a", null, 1]', '[]', 'now()', 'identity()', 'path("*")'],
)
const anyCondition = fc.oneof(
  fc
    .tuple(anyOperand, fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'), anyOperand)
    .map((parts) => parts.join(' ')),
  anyOperand.map((operand) => `defined(${operand})`),
  fc.constantFrom(
    'references("a")',
    'references("b", "x")',
    'references(["a", 1])',
    'references(1)',
    'a',
    'true',
    'null',
  ),
)
const anyFilter = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    anyCondition,
    fc.tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('filter').map((filter) => `!(${filter})`),
  ),
})).filter

it('says of any document what groq-js says', () => {
  let compiled = 0
  fc.assert(
    fc.property(anyFilter, anyDocument, (filter, document) => {
      const condition = compile(filter)
      if (!condition) return
      compiled++
      const { tree } = parseQuery(filter)
      const value = evaluateSync(tree, { root: document, dataset: [], identity: 'ann', timestamp: noon })
      expect(condition(document)).toBe(value.type === 'boolean' ? value.data : null)
    }),
    { numRuns: 5000 },
  )
  expect(compiled).toBeGreaterThan(1000)
})

it.each(['title match "a*"', 'author->name == "x"', 'count(*[_type == "a"]) > 1', 'a + 1 == 2', 'b == ^.b'])(
  'leaves %s to groq-js',
  (filter) => expect(compile(filter)).toBeNull(),
)
