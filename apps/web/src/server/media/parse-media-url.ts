/** Reads `/media/<sha1>-<width>x<height>.<extension>?w=…`: which image, in which size. */

export interface MediaRequest {
  /** As the content server names it, `<sha1>-<width>x<height>.<extension>`. */
  fileName: string
  /** Only known parameters, in one order, so that one picture has one name. */
  search: string
}

export type ParsedMedia =
  | { state: 'valid'; request: MediaRequest }
  | { state: 'unknown' }
  | { state: 'invalid'; reason: string }

const fileNames = /^\/media\/([0-9a-f]{40}-[1-9]\d{0,5}x[1-9]\d{0,5}\.(?:avif|gif|jpe?g|png|webp|svg))$/

/** Addresses are typed by anybody: each parameter has its own check, and no more than these exist. */
const parameters: Readonly<Record<string, (text: string) => boolean>> = {
  auto: (text) => text === 'format',
  crop: (text) => /^(?:focalpoint|entropy|center|(?:top|bottom|left|right)(?:,(?:top|bottom|left|right))?)$/.test(text),
  dpr: (text) => isNumber(text, 0.1, 4),
  fit: (text) => ['clip', 'crop', 'fill', 'max', 'min', 'scale'].includes(text),
  fm: (text) => ['jpg', 'pjpg', 'png', 'webp', 'avif'].includes(text),
  'fp-x': (text) => isNumber(text, 0, 1),
  'fp-y': (text) => isNumber(text, 0, 1),
  h: (text) => isNumber(text, 1, 4096),
  q: (text) => isNumber(text, 1, 100),
  rect: (text) => /^\d{1,6}(?:,\d{1,6}){3}$/.test(text),
  w: (text) => isNumber(text, 1, 4096),
}

/** @param url path and query, as it came */
export function parseMediaUrl(url: string): ParsedMedia {
  const [path = '', query = ''] = url.split('?', 2)
  const fileName = fileNames.exec(path)?.[1]
  if (fileName === undefined) return { state: 'unknown' }
  const asked = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const [name, isValid] of Object.entries(parameters)) {
    const value = asked.get(name)
    if (value === null || value === '') continue
    if (!isValid(value)) return { state: 'invalid', reason: `The image parameter "${name}" cannot have this value.` }
    kept.set(name, value)
  }
  return { state: 'valid', request: { fileName, search: kept.toString() } }
}

function isNumber(text: string, least: number, most: number): boolean {
  return /^\d{1,5}(?:\.\d{1,6})?$/.test(text) && Number(text) >= least && Number(text) <= most
}
