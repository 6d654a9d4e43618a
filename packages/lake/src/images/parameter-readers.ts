import type { RasterFormat } from './image-format.ts'
import type { ImageFit } from './transform-parameters.ts'

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface Colour {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

export type Focus = { readonly x: number; readonly y: number } | 'entropy'

interface Reader<Value> {
  /** Undefined: the text cannot be that. */
  readonly read: (text: string) => Value | undefined
  /** Ends the sentence "The image parameter must be". */
  readonly expects: string
}

const longest = 4096
const side = number(1, longest, 'a number of pixels from 1 on')
const fraction = number(0, 1, 'a number from 0 to 1')

/** What each parameter of an image address can be: people, and attackers, type these. Numbers beyond a limit become it. */
export const readers = {
  w: side,
  h: side,
  'min-w': side,
  'max-w': side,
  'min-h': side,
  'max-h': side,
  dpr: number(0.1, 4, 'a number such as 2'),
  q: number(1, 100, 'a number from 0 to 100'),
  quality: number(1, 100, 'a number from 0 to 100'),
  blur: number(0, 2000, 'a number from 0 to 2000'),
  sharp: number(0, 100, 'a number from 0 to 100'),
  sat: number(-100, 100, 'a number from -100 to 100'),
  pad: number(0, 1000, 'a number of pixels'),
  'fp-x': fraction,
  'fp-y': fraction,
  fit: choice<ImageFit>(['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']),
  auto: choice(['format']),
  invert: choice(['true', 'false']),
  flip: choice(['h', 'v', 'hv', 'vh']),
  or: table<0 | 90 | 180 | 270>({ 0: 0, 90: 90, 180: 180, 270: 270 }),
  frame: table<1>({ 1: 1 }),
  fm: table<{ readonly format: RasterFormat; readonly isProgressive: boolean }>({
    jpg: { format: 'jpeg', isProgressive: false },
    jpeg: { format: 'jpeg', isProgressive: false },
    pjpg: { format: 'jpeg', isProgressive: true },
    png: { format: 'png', isProgressive: false },
    webp: { format: 'webp', isProgressive: false },
    gif: { format: 'gif', isProgressive: false },
    avif: { format: 'avif', isProgressive: false },
  }),
  rect: { read: readRect, expects: 'four numbers of pixels: left,top,width,height' },
  crop: { read: readCrop, expects: 'entropy, focalpoint, center, or edges such as top,left' },
  bg: { read: readColour, expects: 'a colour such as f80, ff8800 or, with opacity first, 80ff8800' },
} as const satisfies Readonly<Record<string, Reader<unknown>>>

function number(least: number, most: number, expects: string): Reader<number> {
  return {
    read: (text) =>
      /^-?\d{1,9}(\.\d{1,20})?$/.test(text) && (least < 0 || !text.startsWith('-'))
        ? Math.min(most, Math.max(least, Number(text)))
        : undefined,
    expects,
  }
}

function choice<const Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return {
    read: (text) => choices.find((each) => each === text),
    expects: choices.join(', ').replace(/, ([^,]*)$/, ' or $1'),
  }
}

function table<Value>(values: Readonly<Record<string, Value>>): Reader<Value> {
  const names = Object.keys(values)
  return {
    read: (text) => (Object.hasOwn(values, text) ? values[text] : undefined),
    expects: choice(names).expects,
  }
}

function readRect(text: string) {
  if (!/^\d{1,6}(\.\d{1,20})?(,\d{1,6}(\.\d{1,20})?){3}$/.test(text)) return undefined
  const [left = 0, top = 0, width = 0, height = 0] = text.split(',').map((part) => Math.round(Number(part)))
  return width > 0 && height > 0 ? { left, top, width, height } : undefined
}

const edges: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  center: { x: 0.5, y: 0.5 },
  top: { x: 0.5, y: 0 },
  bottom: { x: 0.5, y: 1 },
  left: { x: 0, y: 0.5 },
  right: { x: 1, y: 0.5 },
}

function readCrop(text: string): Focus | 'focalpoint' | undefined {
  if (text === 'focalpoint' || text === 'entropy') return text
  const parts = text.split(',')
  if (parts.length > 2 || !parts.every((part) => Object.hasOwn(edges, part))) return undefined
  // "top,left" moves in both directions; each word leaves the other direction alone.
  const focus = { x: 0.5, y: 0.5 }
  for (const part of parts) {
    const { x, y } = edges[part] ?? focus
    if (x !== 0.5) focus.x = x
    if (y !== 0.5) focus.y = y
  }
  return focus
}

/** RGB, ARGB, RRGGBB or AARRGGBB. */
function readColour(text: string): Colour | undefined {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) return undefined
  const long = text.length <= 4 ? text.replaceAll(/./g, '$&$&') : text
  const [a = 255, r = 0, g = 0, b = 0] =
    (long.length === 8 ? long : `ff${long}`).match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return { r, g, b, alpha: Math.round((a / 255) * 1000) / 1000 }
}
