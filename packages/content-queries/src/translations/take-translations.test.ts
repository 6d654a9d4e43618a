import { takeTranslations } from './take-translations.ts'

const french = { language: 'fr', title: 'La lampe', text: 'Elle brûle.' }
const lamp = { _id: 'a', language: 'en', title: 'The lamp', text: 'It burns.' }

test('a document is shown in its translation, and says so', () => {
  expect(takeTranslations({ ...lamp, endsOn: '2026-11-20', translation: french })).toEqual({
    _id: 'a',
    endsOn: '2026-11-20',
    ...french,
  })
})

test('every document of an answer is judged by itself, however deep it stands', () => {
  const prayer = { _id: 'p', language: 'en', body: 'Stay.', translation: { language: 'fr', body: 'Reste.' } }
  expect(
    takeTranslations({ total: 2, stories: [{ ...lamp, translation: null, prayer, points: [prayer, null] }] }),
  ).toEqual({
    total: 2,
    stories: [
      {
        ...lamp,
        prayer: { _id: 'p', language: 'fr', body: 'Reste.' },
        points: [{ _id: 'p', language: 'fr', body: 'Reste.' }, null],
      },
    ],
  })
})

test.each([
  ['there is none', null],
  ['a text is missing', { ...french, text: null }],
  ['a text is blank', { ...french, text: ' ' }],
  ['it is into the language of the original', { ...french, language: 'en' }],
  ['it is of the wrong kind', 'La lampe'],
])('the original is shown, whole, where %s', (_where, translation) => {
  expect(takeTranslations({ ...lamp, translation })).toEqual(lamp)
})

test('what the original does not say, a translation does not either', () => {
  expect(takeTranslations({ ...lamp, text: null, translation: french })).toEqual({
    _id: 'a',
    language: 'fr',
    title: 'La lampe',
    text: null,
  })
})

describe('lists of facts', () => {
  const claims = [
    { _key: '1', text: 'Ten.', source: 'A count', sourceUrl: 'https://example.org', asOf: '2026-01-01' },
    { _key: '2', text: 'Nine.', source: null, isSourceWithheld: true },
  ]

  test('take their words one by one, and keep their days, addresses and silence', () => {
    const translation = {
      language: 'fr',
      claims: [
        { text: 'Dix.', source: 'Un compte' },
        { text: 'Neuf.', source: 'Anna' },
      ],
    }
    expect(takeTranslations({ language: 'en', claims, translation })).toEqual({
      language: 'fr',
      claims: [
        { _key: '1', text: 'Dix.', source: 'Un compte', sourceUrl: 'https://example.org', asOf: '2026-01-01' },
        { _key: '2', text: 'Neuf.', source: null, isSourceWithheld: true },
      ],
    })
  })

  test.each([
    ['one is missing', [{ text: 'Dix.', source: 'Un compte' }]],
    ['there is one too many', [{ text: 'Dix.', source: 'Un compte' }, { text: 'Neuf.' }, { text: 'Huit.' }]],
    ['a word is missing', [{ text: 'Dix.', source: null }, { text: 'Neuf.' }]],
  ])('are left as they are, and all with them, where %s', (_where, translated) => {
    const original = { language: 'en', title: 'The lamp', claims }
    const translation = { language: 'fr', title: 'La lampe', claims: translated }
    expect(takeTranslations({ ...original, translation })).toEqual(original)
  })
})

describe('pictures', () => {
  const picture = { _key: 'f', _type: 'figure', assetId: 'image-a', alt: 'A door', caption: null, crop: { top: 0.2 } }
  const words = (assetId: string) => ({
    _key: 'x',
    _type: 'figure',
    assetId,
    alt: 'Une porte',
    caption: null,
    crop: { top: 0 },
  })
  const paragraph = { _key: 'p', _type: 'block', children: [{ text: 'Bonsoir.' }] }

  test('of a text are those of the original, cropped as there', () => {
    const translation = { language: 'fr', body: [paragraph, words('image-a')] }
    expect(takeTranslations({ language: 'en', body: [picture], translation })).toEqual({
      language: 'fr',
      body: [paragraph, { ...picture, _key: 'x', alt: 'Une porte' }],
    })
  })

  test('that were taken out of the original are gone from its translations too', () => {
    const translation = { language: 'fr', body: [paragraph, words('image-gone')] }
    expect(takeTranslations({ language: 'en', body: [{ _type: 'block' }], translation })).toEqual({
      language: 'fr',
      body: [paragraph],
    })
  })

  test('at the top keep everything but their words', () => {
    const hero = { assetId: 'image-a', alt: 'A door', caption: 'At dawn', credit: 'Vigil' }
    const heroImage = { alt: 'Une porte', caption: 'À l’aube' }
    expect(takeTranslations({ language: 'en', heroImage: hero, translation: { language: 'fr', heroImage } })).toEqual({
      language: 'fr',
      heroImage: { ...hero, ...heroImage },
    })
    const wordless = { language: 'fr', heroImage: { alt: 'Une porte', caption: null } }
    expect(takeTranslations({ language: 'en', heroImage: hero, translation: wordless })).toMatchObject({
      language: 'en',
    })
  })
})

test('what search engines show may do without a translation, and says nothing then', () => {
  const seo = { title: 'Lamp', description: null, noIndex: true }
  const translation = { language: 'fr', title: 'La lampe', seo: null }
  expect(takeTranslations({ language: 'en', title: 'The lamp', seo, translation })).toEqual({
    language: 'fr',
    title: 'La lampe',
    seo: { title: null, description: null, noIndex: true },
  })
})

test('changed names are known in both scripts', () => {
  const translation = { language: 'ar', title: 'مصباح سمير', changedNames: ['سمير'] }
  expect(
    takeTranslations({ language: 'en', title: 'Samir’s lamp', changedNames: ['Samir'], translation }),
  ).toMatchObject({
    changedNames: ['Samir', 'سمير'],
  })
})
