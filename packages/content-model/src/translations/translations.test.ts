import { aCountry, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { editorsOnlyFields } from '@vigil/safeguarding/public-values'
import { translatedFields } from '@vigil/safeguarding/translations/translated-fields'
import { fieldOf } from '../field-of.ts'
import { schemaTypes } from '../schema-types.ts'
import { listDeclarations } from '../testing/list-declarations.ts'
import { validateInDataset } from '../testing/validate-in-dataset.ts'

const types = Object.keys(translatedFields)

test('every document that readers read can be translated', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document').map(({ name }) => name)
  expect(documents.filter((name) => name !== 'redirect').sort()).toEqual([...types].sort())
})

test.each(types)('the translation of a %s has exactly the texts that the rules compare with the original', (type) => {
  const bookkeeping = ['language', 'state', 'reviewedFor']
  // What is written differently in another script, and has no counterpart to be complete with.
  const extra = type === 'story' ? ['changedNames'] : []
  expect(fieldsOf(`${type}Translation`).sort()).toEqual(
    [...(translatedFields[type] ?? []), ...bookkeeping, ...extra].sort(),
  )
  expect(fieldsOf(type)).toEqual(expect.arrayContaining([...(translatedFields[type] ?? []), 'translations']))
})

test('no translation has a field that decides about safety, nor a reference of its own', () => {
  const declarations = listDeclarations(schemaTypes).filter(({ path }) =>
    /^\w+Translation\.|^translated|Words\./.test(path),
  )
  expect(declarations.length).toBeGreaterThan(40)
  const names = declarations.map(({ path }) => path.split('.').at(-1) ?? '')
  expect(names.filter((name) => name !== 'reviewedFor' && editorsOnlyFields.has(name))).toEqual([])
  expect(declarations.filter(({ type }) => type === 'reference' || type === 'image' || type === 'figure')).toEqual([])
})

test('translations have a tab of their own in every form', () => {
  for (const type of types) {
    const groups = fieldOf(schema(type), 'groups')
    expect([type, groups]).toEqual([type, expect.arrayContaining([expect.objectContaining({ name: 'translations' })])])
    const fields = Object(fieldOf(schema(type), 'fields'))
    expect(
      fields.filter((field: unknown) => fieldOf(field, 'group') === undefined && fieldOf(field, 'hidden') !== true),
    ).toEqual([])
  }
})

const jordan = aCountry()
const translation = (language: string | undefined, _key = 't') => ({
  _key,
  _type: 'prayerPointTranslation',
  ...(language && { language }),
  state: 'inReview',
  text: 'Pour la paix.',
})

test.each([
  ['into another language', [translation('fr')], []],
  ['into both other languages', [translation('fr'), translation('ar', 'u')], []],
  ['twice into one', [translation('fr'), translation('fr', 'u')], [['u', 'language', 'two translations into French']]],
  ['into the language of the original', [translation('en')], [['t', 'language', 'in English already']]],
  ['into no language yet', [translation(undefined)], [['t', 'language', 'Choose the language']]],
  ['without a state', [{ ...translation('fr'), state: undefined }], [['t', 'state', 'Say whether']]],
])('a document that is translated %s', async (_how, translations, expected) => {
  const document = { ...aPrayerPoint({ countries: references([jordan._id]) }), translations }
  expect(await errorsOf(document)).toEqual(
    expected.map(([key, field, sentence]) => [
      `translations.${key}.${field}`,
      expect.stringContaining(String(sentence)),
    ]),
  )
})

test('a story can be translated into English when it was written in French', async () => {
  const translations = [{ ...translation('en'), _type: 'storyTranslation' }]
  const story = { ...aStory({ countries: references([jordan._id]), language: 'fr' }), translations }
  expect(await errorsOf(story)).toEqual([])
  expect(await errorsOf({ ...story, language: 'en' })).toHaveLength(1)
})

test.each([
  [{ language: 'fr', state: 'reviewed', title: 'La lampe' }, 'French', 'Reviewed · La lampe'],
  [{ language: 'ar', state: 'inReview' }, 'Arabic', 'In review'],
  [{}, 'Language not chosen yet', 'State not chosen yet'],
])('a list of translations shows %j by its language and state', (selection, title, subtitle) => {
  const prepare = fieldOf(fieldOf(schema('storyTranslation'), 'preview'), 'prepare')
  if (typeof prepare !== 'function') throw new Error('Translations prepare no preview.')
  expect(prepare(selection)).toEqual({ title, subtitle })
})

function schema(name: string) {
  return schemaTypes.find((type) => type.name === name)
}

function fieldsOf(name: string): string[] {
  const fields = fieldOf(schema(name), 'fields')
  return Array.isArray(fields) ? fields.map((field) => String(fieldOf(field, 'name'))) : []
}

async function errorsOf(document: Parameters<typeof validateInDataset>[0]): Promise<[string, string][]> {
  const markers = await validateInDataset(document, { others: [jordan] })
  return markers
    .filter(({ level }) => level === 'error')
    .map(({ path, message }) => [path.map((step) => String(fieldOf(step, '_key') ?? step)).join('.'), message])
}
