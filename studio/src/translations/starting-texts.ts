import { fieldOf, textOf } from '@vigil/content-model/field-of'
import { textsOf } from '@vigil/safeguarding/translations/texts-of'

type Content = Readonly<Record<string, unknown>>

const typesOfObjects: Readonly<Record<string, string>> = {
  heroImage: 'figureWords',
  figure: 'figureWords',
  claims: 'translatedClaim',
  corrections: 'translatedCorrection',
  sections: 'sectionTranslation',
  seo: 'seoWords',
}

/**
 * What a translation begins with: the texts of the original, to be written over. Running text comes with its images,
 * prayer points and calls; lists come with an item for each of the original’s. What is empty is left out.
 *
 * @param createKey makes a key for an item of a list
 */
export function startingTexts(document: Content, createKey: () => string): Content {
  const texts = Object.keys(textsOf(document, document._type)).flatMap((field) => {
    const text = startOf(document[field], field, createKey)
    return text === undefined ? [] : [[field, text] as const]
  })
  return Object.fromEntries(texts)
}

function startOf(value: unknown, field: string, createKey: () => string): unknown {
  if (value === null || value === undefined || value === '') return undefined
  const _type = typesOfObjects[field]
  if (_type === undefined) return value
  if (!Array.isArray(value)) return wordsOf(value, _type, createKey)
  return value.map((item) => ({ _key: createKey(), ...wordsOf(item, _type, createKey) }))
}

const wordsOfTypes: Readonly<Record<string, readonly string[]>> = {
  figureWords: ['alt', 'caption'],
  translatedClaim: ['text', 'source'],
  translatedCorrection: ['text'],
  sectionTranslation: ['heading', 'body', 'figure'],
  seoWords: ['title', 'description'],
}

function wordsOf(value: unknown, _type: string, createKey: () => string): Content {
  const isSilent = fieldOf(value, 'isSourceWithheld') === true
  const words = (wordsOfTypes[_type] ?? [])
    .filter((name) => !(isSilent && name === 'source'))
    .map((name) => [name, startOf(fieldOf(value, name), name, createKey)] as const)
  return { _type, ...Object.fromEntries(words.filter(([, word]) => word !== undefined)) }
}

/** Whether nothing is written in a translation yet. */
export function isEmptyTranslation(translation: unknown, document: Content): boolean {
  return Object.keys(textsOf(document, document._type)).every(
    (field) => textOf(translation, field) === '' && typeof fieldOf(translation, field) !== 'object',
  )
}
