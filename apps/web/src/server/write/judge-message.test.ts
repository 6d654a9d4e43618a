import { messageRulesResult } from '@vigil/content-queries/message-campaigns/write-page'
import { messageDocument } from '@vigil/safeguarding/private/message'
import fc from 'fast-check'
import { judgeMessage } from './judge-message.ts'

const today = '2026-11-20'
const noValues = { text: '', firstName: '', age: '', profession: '', country: '' }

const rules = (changes: Readonly<Record<string, unknown>> = {}) =>
  messageRulesResult.parse({
    campaign: {
      ...{
        _id: 'campaign-1',
        language: 'en',
        writtenIn: 'en',
        slug: 'letters',
        hasEnded: false,
        isUpcoming: false,
        maxLength: 40,
      },
      allowedFields: ['firstName', 'age', 'country'],
      forbids: ['links', 'surnames', 'charityName', 'contactDetails', 'money'],
      forbiddenWords: ['army'],
      ...changes,
    },
    site: { title: 'Vigil', organisation: 'Open Hands' },
  })
const judge = (values: Partial<typeof noValues>, changes = {}) =>
  judgeMessage({ ...noValues, text: 'Peace be with you.', ...values }, rules(changes), today)

it('makes a message of what the campaign allows', () => {
  expect(judge({ firstName: 'Ruth', age: '٣٤', country: 'Wales' })).toEqual({
    message: { text: 'Peace be with you.', sender: { firstName: 'Ruth', age: 34, country: 'Wales' } },
    problems: [],
    warnings: [],
  })
})

it('leaves out what the campaign does not ask for, and says so', () => {
  const { message, warnings } = judge({ profession: 'Baker' })
  expect(message.sender).toEqual({})
  expect(warnings).toEqual([{ kind: 'leftOut', field: 'profession' }])
})

it.each([
  ['no text', { text: '' }, { field: 'text', kind: 'missing' }],
  ['too long a text', { text: 'ab '.repeat(14) }, { field: 'text', kind: 'tooLong', length: 42, max: 40 }],
  ['a link', { text: 'See www.example.org' }, { field: 'text', kind: 'link', found: 'www.example.org' }],
  ['a link in a field', { country: 'www.example.org' }, { field: 'country', kind: 'link', found: 'www.example.org' }],
  ['too long a name', { firstName: 'x'.repeat(81) }, { field: 'firstName', kind: 'tooLong' }],
  ['no age', { age: 'old' }, { field: 'age', kind: 'wrong' }],
  ['an age that nobody has', { age: '131' }, { field: 'age', kind: 'wrong' }],
])('does not take %s', (_, values, problem) => {
  expect(judge(values).problems).toEqual([problem])
})

it('counts as a person does', () => {
  expect(judge({ text: '👨‍👩‍👧‍👦'.repeat(40) }).problems).toEqual([])
  expect(judge({ text: 'مُحَ'.repeat(20) }).problems).toEqual([])
  expect(judge({ text: '👨‍👩‍👧‍👦'.repeat(41) }).problems).toMatchObject([{ kind: 'tooLong', length: 41 }])
})

it('takes a link where the campaign does not forbid it', () => {
  expect(judge({ text: 'See www.example.org' }, { forbids: [] }).problems).toEqual([])
})

it.each([
  ['I am Mary Smith', { kind: 'surname', found: 'Mary Smith' }],
  ['Thanks to Open Hands', { kind: 'charityName', found: 'Open Hands' }],
  ['Write to a@b.example', { kind: 'contactDetails', found: 'a@b.example' }],
  ['Beware of the army', { kind: 'forbiddenWord', found: 'army' }],
])('warns of “%s”, and takes it', (text, warning) => {
  const { problems, warnings } = judge({ text })
  expect(problems).toEqual([])
  expect(warnings).toContainEqual(warning)
})

it('whatever is typed: without problems it is a message that the private dataset keeps', () => {
  const field = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 100 }))
  const values = fc.record({ text: field, firstName: field, age: field, profession: field, country: field })
  fc.assert(
    fc.property(values, (typed) => {
      const trimmed = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
      const { message, problems } = judgeMessage({ ...noValues, ...trimmed }, rules(), today)
      if (problems.length > 0) return
      const document = { ...message, _id: 'message-1', _type: 'message', campaign: 'c', receivedOn: today }
      expect(messageDocument.safeParse({ ...document, state: 'waiting', copies: 1 }).error?.issues).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})
