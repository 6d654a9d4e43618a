/**
 * Puts each document of an answer into the reader’s language, where it has a translation (see `inLanguage`). A document
 * is shown in one language: in its translation only if that has every text that is shown of the original. `language`
 * says which it is.
 *
 * Texts alone are taken. A picture, a link to a document, a fact are the original’s, so that what is taken out of the
 * original is gone in every language at once; and a translation never shows more than the original does.
 */
export function takeTranslations(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(takeTranslations)
  if (!isObject(answer)) return answer
  const inner = Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, takeTranslations(value)]))
  if (!('translation' in inner)) return inner
  const { translation, ...original } = inner
  if (!isObject(translation) || translation.language === original.language) return original
  const { language, ...texts } = translation
  return Object.entries(texts).some(([name, text]) => isMissing(original[name], text, name))
    ? original
    : { ...withTexts(original, texts), language }
}

/** What may do without a translation: nothing is shown then, or what fits the rest. */
const dispensable: ReadonlySet<string> = new Set(['seo', 'changedNames'])

/** Whether the original says something here that its translation does not. */
function isMissing(original: unknown, text: unknown, name: string): boolean {
  if (dispensable.has(name) || !isPresent(original)) return false
  if (!isPresent(text)) return true
  if (name === 'body' && Array.isArray(text)) return false
  if (Array.isArray(original)) {
    if (!Array.isArray(text) || text.length !== original.length) return true
    return original.some((item, index) => isMissing(item, text[index], ''))
  }
  if (!isObject(original) || !isObject(text)) return false
  return Object.entries(text).some(([field, inner]) => isMissing(original[field], inner, field))
}

function withTexts(original: JsonObject, texts: JsonObject): JsonObject {
  return {
    ...original,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, take(original[name], text, name)])),
  }
}

function take(original: unknown, text: unknown, name: string): unknown {
  if (!isPresent(original)) return null
  if (name === 'body' && Array.isArray(original)) return Array.isArray(text) ? takeBlocks(original, text) : null
  // A name may be written in both scripts.
  if (name === 'changedNames') return [original, text ?? []].flat()
  if (Array.isArray(original)) {
    const texts = Array.isArray(text) ? text : []
    return original.map((item, index) => take(item, texts[index], ''))
  }
  if (name === 'seo' && isObject(original))
    return withTexts(original, { title: null, description: null, ...Object(text) })
  return isObject(original) ? withTexts(original, isObject(text) ? text : {}) : (text ?? null)
}

/** The blocks of a translation; its pictures are those of the original, cropped as there, with translated words. */
function takeBlocks(original: readonly unknown[], blocks: readonly unknown[]): unknown[] {
  const pictures = new Map(original.filter(isObject).map((block) => [block.assetId, block]))
  return blocks.flatMap((block) => {
    if (!isObject(block) || block._type !== 'figure') return [block]
    const picture = typeof block.assetId === 'string' ? pictures.get(block.assetId) : undefined
    return picture === undefined ? [] : [{ ...picture, _key: block._key, alt: block.alt, caption: block.caption }]
  })
}

function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'string' ? /\S/.test(value) : value !== null && value !== undefined
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
