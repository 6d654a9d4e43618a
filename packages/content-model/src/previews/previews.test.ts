import { fieldOf } from '../field-of.ts'
import { schemaTypes } from '../schema-types.ts'

function previewOf(typeName: string, selection: Readonly<Record<string, unknown>>) {
  const type = schemaTypes.find(({ name }) => name === typeName)
  const prepare = fieldOf(fieldOf(type, 'preview'), 'prepare')
  if (typeof prepare !== 'function') throw new Error(`The type ${typeName} prepares no preview.`)
  return prepare({ ...selection })
}

it.each([
  ['person', { name: 'Samir', isPseudonym: true, consentBasis: 'consent' }, 'name changed · consent is missing'],
  ['person', { name: 'Samir', isPseudonym: true, consentBasis: 'consent', consent: 'consent-1' }, 'consent on record'],
  ['person', { name: 'The doctor', consentBasis: 'notIdentifiable' }, 'Nobody can tell who they are'],
  ['person', { name: 'The doctor' }, 'not yet said why'],
  ['claim', { text: 'Nine boats.', asOf: '2026-05-03', source: 'The harbour' }, '3 May 2026 · The harbour'],
  ['claim', { text: 'Nine boats.', source: 'Anna', isSourceWithheld: true }, 'without a date · source withheld'],
  ['claim', { text: 'Nine boats.' }, 'without a source'],
  ['correction', { text: 'It was ten.', date: '2026-05-03' }, '3 May 2026'],
  ['redirect', { from: '/stories/a', to: '/stories/b', origin: 'slugChange' }, 'to /stories/b · a changed address'],
  ['redirect', { from: '/a', isPermanent: false }, 'to nowhere yet · for a while'],
  ['page', { title: 'About us', slug: 'about-us' }, '/about-us'],
  ['page', { title: 'About us' }, 'no address yet'],
  ['storyListSection', { show: 'country', country: 'Egypt' }, 'The newest of a country: Egypt'],
  ['prayerSection', {}, 'What the diary has for the day'],
  ['prayerSection', { first: 'For all.', second: {}, prayer: 'At night' }, 'For all. … and more · At night'],
  ['callsToActionSection', { first: 'Lamps' }, 'Lamps'],
])('a %s of %j says “%s” below its title', (typeName, selection, subtitle) => {
  expect(previewOf(typeName, selection).subtitle).toContain(subtitle)
})

it.each([
  'story',
  'prayerPoint',
  'callToAction',
  'messageCampaign',
  'page',
  'homePage',
  'redirect',
  'person',
  'claim',
  'correction',
  'textSection',
  'figureSection',
  'storyListSection',
  'prayerSection',
  'callsToActionSection',
])('an empty %s has a title in lists all the same', (typeName) => {
  expect(previewOf(typeName, {}).title).toMatch(/^[A-Z].{3,}/)
})

it('a claim never shows the source that is withheld', () => {
  const shown = previewOf('claim', { text: 'Nine boats.', source: 'Anna', isSourceWithheld: true })
  expect(JSON.stringify(shown)).not.toContain('Anna')
})

it.each([
  ['callToAction', { endsOn: '2001-01-01' }, { startsOn: '2999-01-01' }],
  ['messageCampaign', { closesOn: '2001-01-01' }, { opensOn: '2999-01-01' }],
  ['prayerPoint', { answeredOn: '2026-01-01' }, { schedule: 'dayOfMonth' }],
])('each state of a %s has an icon of its own', (typeName, ...selections) => {
  const icons = [{}, ...selections].map((selection) => previewOf(typeName, selection).media)
  expect(icons).not.toContain(undefined)
  expect(new Set(icons).size).toBe(3)
})
