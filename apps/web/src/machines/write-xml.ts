import XMLBuilder from 'fast-xml-builder'

/** An element as an object: `@name` for attributes, `#` for its text, everything else is an element or a list of them. */
export interface XmlElement {
  readonly [name: string]: XmlValue
}

export type XmlValue = string | XmlElement | readonly XmlElement[] | readonly string[] | undefined

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
  indentBy: ' ',
})

/** Writes a document of XML 1.0. What it cannot hold, such as control characters, is left out of texts. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(withoutForbidden(root))}`
}

// XML 1.0, 2.2: the characters of a document; a half of a surrogate pair is none.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function withoutForbidden(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(forbidden, '')
  if (Array.isArray(value)) return value.map(withoutForbidden)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => (child === undefined ? [] : [[name, withoutForbidden(child)]])),
  )
}
