import { schemaTypes } from '@vigil/content-model/schema-types'
import type { NewDocumentOptionsContext, Template } from 'sanity'
import { fieldReport } from './story-from-field-report.ts'
import { likeliestFirst, withTemplates } from './templates.ts'

const ofTypes: Template[] = ['story', 'prayer', 'prayerPoint'].map((id) => ({
  id,
  title: id,
  schemaType: id,
  value: {},
}))

test('the newsroom’s templates come before one of each type', () => {
  expect(withTemplates(ofTypes).map(({ id }) => id)).toEqual([
    'story-from-field-report',
    'urgent-prayer',
    'story-in-country',
    'prayer-point-on-day',
    'story',
    'prayer',
    'prayerPoint',
  ])
})

describe('the menus for new documents', () => {
  const options = ['prayer', 'urgent-prayer', 'story', 'story-from-field-report'].map((id) => ({ id, templateId: id }))

  function offeredIn(creationContext: NewDocumentOptionsContext['creationContext']) {
    const context: NewDocumentOptionsContext = Object.assign(Object.create(null), { creationContext })
    const offered = likeliestFirst(options, context)
    return Array.isArray(offered) ? offered : []
  }

  it('begin with what editors begin most', () => {
    const offered = offeredIn({ type: 'structure', schemaType: 'story' })
    expect(offered.map(({ templateId }) => templateId)).toEqual([
      'story-from-field-report',
      'urgent-prayer',
      'prayer',
      'story',
    ])
    expect(offered[0]).not.toHaveProperty('title')
  })

  it('begin with it also where they are sorted by title', () => {
    const titles = offeredIn({ type: 'global' }).map(({ title, templateId }) => title ?? templateId)
    expect(titles.toSorted((one, other) => one.localeCompare(other))).toEqual([
      ' Story from a field report',
      ' Urgent prayer',
      'prayer',
      'story',
    ])
  })
})

const namesIn = (type: string): Set<string> => {
  const declared = schemaTypes.find(({ name }) => name === type)
  return new Set(declared !== undefined && 'fields' in declared ? declared.fields?.map(({ name }) => name) : [])
}

test.each(withTemplates([]).map((template) => [template.id, template] as const))(
  'the template “%s” fills fields that its type has',
  async (_id, { schemaType, value }) => {
    const parameters = { day: '2026-05-03', countryId: 'country-jordan' }
    const filled: unknown = typeof value === 'function' ? await value(parameters, Object.create(null)) : value
    const names = Object.keys(Object(filled))
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !namesIn(schemaType).has(name))).toEqual([])
  },
)

test.each([
  ['2026-05-03', '2026-11-03'],
  ['2026-08-31', '2027-02-28'],
  ['2023-08-29', '2024-02-29'],
])('a field report of %s is looked at again by %s', (day, reviewBy) => {
  expect(fieldReport(day)).toMatchObject({ publishedOn: day, reviewBy, risk: 'notAssessed' })
})

test('the keys of the paragraphs are all different', () => {
  const keys = fieldReport('2026-05-03').body.map(({ _key }) => _key)
  expect(new Set(keys).size).toBe(keys.length)
})
