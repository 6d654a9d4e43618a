import { aPerson } from '@vigil/fixtures/documents'
import { fieldOf } from '../field-of.ts'
import { schemaTypes } from '../schema-types.ts'

const shown = false
const hidden = true

it.each([
  ['story', 'nameChangedNotice', {}, hidden],
  ['story', 'nameChangedNotice', { people: [aPerson({ isPseudonym: false })] }, hidden],
  ['story', 'nameChangedNotice', { people: [aPerson()] }, shown],
  ['person', 'consent', { consentBasis: 'notIdentifiable' }, hidden],
  ['person', 'consent', { consentBasis: 'consent' }, shown],
  ['claim', 'sourceUrl', { isSourceWithheld: true }, hidden],
  ['claim', 'sourceUrl', { isSourceWithheld: false }, shown],
  ['figure', 'redaction', {}, hidden],
  ['prayerPoint', 'date', { schedule: 'rolling' }, hidden],
  ['prayerPoint', 'date', { schedule: 'dated' }, shown],
  ['prayerPoint', 'date', {}, shown],
  ['prayerPoint', 'dayOfMonth', { schedule: 'dated' }, hidden],
  ['prayerPoint', 'dayOfMonth', { schedule: 'dayOfMonth' }, shown],
  ['callToAction', 'url', { kind: 'share' }, hidden],
  ['callToAction', 'url', { kind: 'sign' }, shown],
  ['callToAction', 'suggestedAmounts', { kind: 'sign' }, hidden],
  ['callToAction', 'suggestedAmounts', { kind: 'give' }, shown],
  ['callToAction', 'expiredText', {}, hidden],
  ['callToAction', 'expiredText', { endsOn: '2026-01-01' }, shown],
  ['storyListSection', 'country', { show: 'newest' }, hidden],
  ['storyListSection', 'country', { show: 'country' }, shown],
])('%s.%s beside %j: hidden is %s', (typeName, fieldName, parent, expected) => {
  expect(isHidden(typeName, fieldName, { parent, value: undefined })).toBe(expected)
})

it.each([
  ['story', 'nameChangedNotice', {}],
  ['person', 'consent', { consentBasis: 'deceased' }],
  ['prayerPoint', 'date', { schedule: 'rolling' }],
  ['prayerPoint', 'dayOfMonth', { schedule: 'rolling' }],
  ['callToAction', 'expiredText', {}],
])('%s.%s is never hidden with something in it', (typeName, fieldName, parent) => {
  expect(isHidden(typeName, fieldName, { parent, value: 'something' })).toBe(false)
})

function isHidden(typeName: string, fieldName: string, context: object): unknown {
  const type = schemaTypes.find(({ name }) => name === typeName)
  const fields = fieldOf(type, 'fields')
  const field = Array.isArray(fields) ? fields.find((candidate) => fieldOf(candidate, 'name') === fieldName) : undefined
  const hidden = fieldOf(field, 'hidden')
  if (typeof hidden !== 'function') throw new Error(`${typeName}.${fieldName} is never hidden.`)
  return hidden(context)
}
