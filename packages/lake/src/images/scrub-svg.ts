import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes'
import { LakeError } from '../core/errors.ts'
import { requireHarmlessCss } from './require-harmless-css.ts'
import { drawingAttributes, drawingElements, forbiddenElements } from './svg-vocabulary.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'
const mostBytes = 4 * 1024 * 1024
const mostElements = 100_000
const deepest = 200
const mostPictures = 20

type ScrubPicture = (bytes: Uint8Array) => Promise<{ readonly bytes: Uint8Array; readonly format: string }>

/**
 * Writes a drawing anew, with nothing but the elements and attributes that draw. Titles, descriptions, metadata,
 * comments and what drawing programs note (such as the place of the file) are left out; pictures inside are scrubbed.
 *
 * @throws LakeError `assetRefused` for anything that could run or reach outside: scripts, foreign content, links,
 * entities, external styles and pictures.
 */
export async function scrubSvg(bytes: Uint8Array, scrubPicture: ScrubPicture): Promise<Uint8Array> {
  if (bytes.byteLength > mostBytes) throw refuse('is larger than 4 MB')
  const pieces: string[] = []
  for (const piece of writeAnew(decode(bytes))) {
    pieces.push(typeof piece === 'string' ? piece : await scrubEmbedded(piece, scrubPicture))
  }
  return Buffer.from(pieces.join(''))
}

interface EmbeddedPicture {
  readonly base64: string
}

type Piece = string | EmbeddedPicture

function writeAnew(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  // Elements that are open and written; `skipped` counts the open ones inside something that is left out.
  const open: string[] = []
  let skipped = 0
  let elements = 0
  let pictures = 0
  const parser = new SaxesParser({ xmlns: true, position: false })

  parser.on('doctype', (doctype) => {
    if (/[[\]]|ENTITY/i.test(doctype)) throw refuse('declares entities')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (/stylesheet/i.test(target)) throw refuse('loads a style sheet')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > mostElements || open.length + skipped > deepest) throw refuse('has too many elements')
    requireHarmlessElement(tag)
    if (skipped > 0 || tag.uri !== svgNamespace || !drawingElements.has(tag.local)) {
      if (open.length === 0) throw refuse('does not begin with an svg element')
      skipped += 1
      return
    }
    pieces.push(
      open.length === 0 ? `<${tag.local} xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}"` : `<${tag.local}`,
    )
    for (const attribute of Object.values(tag.attributes)) {
      const written = writeAttribute(tag, attribute)
      if (written.some((piece) => typeof piece !== 'string')) pictures += 1
      if (pictures > mostPictures) throw refuse('has too many pictures inside')
      pieces.push(...written)
    }
    pieces.push('>')
    open.push(tag.local)
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1
    else pieces.push(`</${open.pop()}>`)
  })
  const writeText = (content: string) => {
    const parent = open.at(-1)
    if (skipped > 0 || parent === undefined) return
    if (parent === 'style') requireHarmlessCss(content, refuse)
    pieces.push(escapeText(content))
  }
  parser.on('text', writeText)
  parser.on('cdata', writeText)
  parser.on('error', (cause) => {
    throw refuse('is not well-formed', cause)
  })
  parser.write(text).close()
  return pieces
}

/** What is left out anyway (the notes of drawing programs have their own namespaces) may be called as it likes. */
function requireHarmlessElement({ local, uri, attributes }: SaxesTagNS): void {
  if (uri !== svgNamespace && uri !== xhtmlNamespace && uri !== '') return
  if (forbiddenElements.has(local.toLowerCase())) throw refuse(`contains <${local}>`)
  for (const { local: name, value } of Object.values(attributes)) {
    if (/^on/i.test(name)) throw refuse(`runs code ("${name}")`)
    if (/^(?:href|src)$/i.test(name) && !/^\s*(?:#|data:image\/)/i.test(value))
      throw refuse('refers to something outside')
    if (name === 'attributeName' && /href|^on/i.test(value)) throw refuse('changes a link while it is shown')
  }
}

function writeAttribute({ local: element }: SaxesTagNS, { uri, local, value }: SaxesAttributeNS): readonly Piece[] {
  if (local === 'href' && (uri === '' || uri === xlinkNamespace)) {
    const embedded = /^\s*data:image\/(?:png|jpe?g|gif|webp|avif);base64,([\sA-Za-z0-9+/=]+)$/.exec(value)?.[1]
    if (embedded === undefined) {
      if (!/^\s*#/.test(value)) throw refuse('has a picture inside that cannot be read')
      return [` ${uri === '' ? 'href' : 'xlink:href'}="${escapeText(value.trim())}"`]
    }
    if (element !== 'image' && element !== 'feImage') throw refuse('refers to a picture where none belongs')
    return [` ${uri === '' ? 'href' : 'xlink:href'}="`, { base64: embedded }, '"']
  }
  if (uri === 'http://www.w3.org/XML/1998/namespace' && local === 'space') return [` xml:space="${escapeText(value)}"`]
  if (uri !== '' || !drawingAttributes.has(local)) return []
  requireHarmlessCss(value, refuse)
  return [` ${local}="${escapeText(value)}"`]
}

/** A photograph inside a drawing tells as much as one outside. */
async function scrubEmbedded({ base64 }: EmbeddedPicture, scrubPicture: ScrubPicture): Promise<string> {
  const { bytes, format } = await scrubPicture(Buffer.from(base64, 'base64'))
  if (format === 'svg') throw refuse('contains another drawing')
  return `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refuse('is not written in UTF-8', cause)
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function refuse(reason: string, cause?: unknown): LakeError {
  const message = `This SVG ${reason}, which is not taken. Save it as plain SVG, or as PNG.`
  return new LakeError('assetRefused', message, { cause })
}
