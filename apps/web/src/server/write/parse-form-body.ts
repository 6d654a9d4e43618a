/** Reads the body of a form that was sent without scripts: `application/x-www-form-urlencoded`, strictly UTF-8. Pure. */

import { isUtf8 } from 'node:buffer'

export type FormBody =
  | { state: 'fields'; fields: ReadonlyMap<string, string> }
  /** No form of this site sends this. */
  | { state: 'malformed' }

const mostFields = 40

export function parseFormBody(body: Buffer): FormBody {
  const fields = new Map<string, string>()
  const pairs = body
    .toString('latin1')
    .split('&')
    .filter((pair) => pair !== '')
  if (pairs.length > mostFields) return { state: 'malformed' }
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = decode(equals < 0 ? '' : pair.slice(equals + 1))
    // Twice the same name: one reader takes the first, another the last.
    if (name === null || value === null || fields.has(name)) return { state: 'malformed' }
    fields.set(name, value)
  }
  return { state: 'fields', fields }
}

/** As browsers write it: "+" is a space, "%D8%B3" two bytes of UTF-8, a percent sign alone itself. */
function decode(text: string): string | null {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  const decoded = Buffer.from(bytes, 'latin1')
  return isUtf8(decoded) ? decoded.toString('utf8') : null
}
