import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { translationsOf } from '@vigil/safeguarding/translations/translations-of'
import { isEmptyTranslation, startingTexts } from './starting-texts.ts'

const createKeys = () => {
  let count = 0
  return () => `k${count++}`
}
const documents = createDemoDocuments().filter(({ _type }) => _type !== 'redirect')

test('what a translation begins with lacks nothing of the original, in every document of the demo', () => {
  for (const document of documents) {
    const translation = { _key: 'fr', language: 'fr', ...startingTexts(document, createKeys()) }
    expect([document._id, translationsOf({ ...document, translations: [translation] })[0]?.missing]).toEqual([
      document._id,
      [],
    ])
    expect(isEmptyTranslation(translation, document)).toBe(false)
    expect(isEmptyTranslation({ language: 'fr', state: 'inReview' }, document)).toBe(true)
  }
})

test('a source that readers are not told does not come along, nor what a picture is', () => {
  const story = {
    _type: 'story',
    claims: [
      { _key: 'a', text: 'Ten.', source: 'Anna', isSourceWithheld: true, asOf: '2026-01-01' },
      { _key: 'b', text: 'Nine.', source: 'A count' },
    ],
    heroImage: { _type: 'figure', alt: 'A door', asset: { _ref: 'image-a' }, faces: 'visible', caption: '' },
    contentWarning: '',
  }
  expect(startingTexts(story, createKeys())).toEqual({
    heroImage: { _type: 'figureWords', alt: 'A door' },
    claims: [
      { _key: 'k0', _type: 'translatedClaim', text: 'Ten.' },
      { _key: 'k1', _type: 'translatedClaim', text: 'Nine.', source: 'A count' },
    ],
  })
})

test('each section of a page comes with its texts', () => {
  const body = [{ _key: 'p', _type: 'block', children: [] }]
  const page = {
    _type: 'page',
    title: 'Us',
    sections: [
      { _key: 's', _type: 'textSection', heading: 'Who', body },
      { _key: 't', _type: 'figureSection', figure: { alt: 'A door', asset: {} } },
      { _key: 'u', _type: 'storyListSection', count: 3 },
    ],
  }
  expect(startingTexts(page, createKeys()).sections).toEqual([
    { _key: 'k0', _type: 'sectionTranslation', heading: 'Who', body },
    { _key: 'k1', _type: 'sectionTranslation', figure: { _type: 'figureWords', alt: 'A door' } },
    { _key: 'k2', _type: 'sectionTranslation' },
  ])
})
