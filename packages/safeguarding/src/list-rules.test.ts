import { allRules } from './all-rules.ts'
import { listRules } from './list-rules.ts'
import { isRuleName, ruleDescriptions } from './rule-descriptions.ts'

it('describes every rule, and none that does not exist', () => {
  expect(allRules.map(({ name }) => name)).toEqual(Object.keys(ruleDescriptions))
})

it('lists what stops a document before what an editor may decide', () => {
  const severities = listRules().map(({ severity }) => severity)

  expect(severities).toEqual([...severities].sort())
  expect(new Set(severities)).toEqual(new Set(['blocking', 'warning']))
})

it.each(listRules())('says in plain sentences why and how: $name', ({ title, why, solve }) => {
  expect(title).toMatch(/^\p{Lu}.{10,80}[^.]$/u)
  for (const sentence of [why, solve]) expect(sentence).toMatch(/^\p{Lu}.+[.”]$/u)
})

it('knows its own names', () => {
  expect(isRuleName('denied-name')).toBe(true)
  expect(isRuleName('toString')).toBe(false)
})
