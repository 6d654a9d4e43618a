import { createHash } from 'node:crypto'

/**
 * The id of a document that is imported, made of what identifies it in its source. Importing it again leads to the
 * same id, whatever editors have made of the document since.
 */
export function toImportId(type: string, ...identity: readonly string[]): string {
  return `import-${fingerprint(identity.map(normalise).join('\n'))}-${toKebabCase(type)}`
}

/** Twelve hexadecimal digits that stand for a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** Case, punctuation and spaces do not make another article. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function toKebabCase(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
