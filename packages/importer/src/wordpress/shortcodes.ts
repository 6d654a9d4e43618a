import { toExcerpt } from '../article.ts'
import type { RichNote } from '../rich-text/rich-block.ts'

export interface ExpandedShortcodes {
  readonly html: string
  readonly notes: readonly RichNote[]
}

interface ShortcodeContext {
  /** The numbers of the pictures that were uploaded for this article: a gallery without numbers shows them. */
  readonly ownImageIds: readonly string[]
}

/** `[name attribute="value"]`, `[/name]` or `[name /]`. Two brackets around it mean the text itself. */
const anyTag = /(\[?)\[(\/?)([a-zA-Z][\w-]{0,60})((?:[\s:/][^[\]]{0,4000})?)\](\]?)/g

const captions = new Set(['caption', 'wp_caption'])
const embeds = new Set(
  'embed youtube vimeo audio video playlist soundcloud tweet instagram facebook tiktok wpvideo dailymotion slideshare'.split(
    ' ',
  ),
)

/** Of these sites WordPress embeds a page when its address stands in a line by itself. */
const embeddedAddress =
  /^[^\S\n]*(https?:\/\/(?:[\w-]+\.){0,3}(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|soundcloud\.com|spotify\.com|tiktok\.com|dailymotion\.com|flickr\.com|ted\.com|issuu\.com|scribd\.com|slideshare\.net|mixcloud\.com|reddit\.com)\/[^\s<>"']*)[^\S\n]*$/gim

/**
 * Replaces the shortcodes that stand for markup by markup. The words between two others stay, and a note tells about
 * the shortcode. Brackets that people write, as in “[sic]”, are no shortcodes.
 */
export function expandShortcodes(content: string, { ownImageIds }: ShortcodeContext): ExpandedShortcodes {
  const text = content.replace(embeddedAddress, (_, address: string) => toFrame(address))
  if (!text.includes('[')) return { html: text, notes: [] }
  const tags = [...text.matchAll(anyTag)].map(toTag)
  const closed = new Set(tags.filter(({ isEnd }) => isEnd).map(({ name }) => name))
  const output = new Output()
  const notes = new Map<string, RichNote>()
  let end = 0
  for (const tag of tags) {
    if (tag.start < end || !(tag.isLiteral || isShortcode(tag, text, closed))) continue
    output.push(text.slice(end, tag.start))
    end = tag.start + tag.whole.length
    const { name, attributes } = tag
    if (tag.isLiteral) output.push(tag.whole.slice(1, -1))
    else if (name === 'gallery') output.push(tag.isEnd ? '' : toGallery(attributes, ownImageIds))
    else if (captions.has(name)) {
      if (!tag.isEnd) output.open(name, attributes)
      else output.close(name, toFigure)
    } else if (embeds.has(name)) {
      if (tag.isEnd) output.close(name, (inner, opened) => toFrame(findAddress(inner) ?? findAddress(opened) ?? name))
      else if (closed.has(name)) output.open(name, attributes)
      else output.push(toFrame(findAddress(attributes) ?? name))
    } else if (!notes.has(name)) notes.set(name, noteOf(tag))
  }
  output.push(text.slice(end))
  return { html: output.toText(), notes: [...notes.values()] }
}

interface ShortcodeTag {
  readonly whole: string
  readonly start: number
  readonly name: string
  readonly attributes: string
  readonly isEnd: boolean
  readonly isLiteral: boolean
}

function toTag(match: RegExpExecArray): ShortcodeTag {
  const [all, before = '', slash = '', name = '', attributes = '', after = ''] = match
  const isLiteral = before !== '' && after !== ''
  // A bracket on one side only belongs to the text.
  const whole = isLiteral ? all : all.slice(before.length, all.length - after.length)
  const start = match.index + (isLiteral ? 0 : before.length)
  return { whole, start, name: name.toLowerCase(), attributes, isEnd: slash !== '', isLiteral }
}

function isShortcode(
  { name, attributes, whole, start }: ShortcodeTag,
  text: string,
  closed: ReadonlySet<string>,
): boolean {
  if (closed.has(name) || embeds.has(name) || captions.has(name) || name === 'gallery') return true
  if (/=|\/\s*$/.test(attributes) || /[_-]/.test(name)) return true
  if (attributes.trim() !== '') return false
  // By itself in a line, without a capital: nobody writes that for people.
  const lineStart = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', start)
  if (start - lineStart > 20 || !/^\[[a-z]/.test(whole)) return false
  return text.slice(lineStart, lineEnd === -1 ? lineStart + 200 : lineEnd).trim() === whole
}

/** Text that is put together while shortcodes are open. One that is never closed leaves no trace. */
class Output {
  #parts: string[] = []
  #open: { readonly name: string; readonly attributes: string; readonly at: number }[] = []

  push(text: string): void {
    this.#parts.push(text)
  }

  open(name: string, attributes: string): void {
    this.#open.push({ name, attributes, at: this.#parts.length })
  }

  close(name: string, replace: (inner: string, attributes: string) => string): void {
    const opened = this.#open.findLastIndex((open) => open.name === name)
    const { at, attributes } = this.#open[opened] ?? {}
    if (at === undefined || attributes === undefined) return
    this.#open.length = opened
    this.#parts.push(replace(this.#parts.splice(at).join(''), attributes))
  }

  toText(): string {
    return this.#parts.join('')
  }
}

/** `[caption id="attachment_12" caption="old way"]<img> the words[/caption]` */
function toFigure(inner: string, attributes: string): string {
  const image = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0]
  if (image === undefined) return inner
  const words = inner.slice(image.length).trim() || readAttribute(attributes, 'caption')
  const id = /\battachment_(\d{1,20})\b/.exec(attributes)?.[1]
  const number = id === undefined ? '' : ` data-attachment="${id}"`
  return `<figure${number}>${image}<figcaption>${words}</figcaption></figure>`
}

function toGallery(attributes: string, ownImageIds: readonly string[]): string {
  const listed = /\b(?:ids|include)\s*=\s*["']?([\d,\s]+)/.exec(attributes)?.[1]
  const ids = listed === undefined ? ownImageIds : (listed.match(/\d{1,20}/g) ?? [])
  return ids
    .slice(0, 200)
    .map((id) => `<img data-attachment="${id}">`)
    .join('')
}

function readAttribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean) ?? ''
}

function findAddress(text: string): string | undefined {
  return /https?:\/\/[^\s"'<>\]]+/.exec(text)?.[0]
}

function toFrame(address: string): string {
  return `<iframe src="${address.replaceAll('"', '&quot;')}"></iframe>`
}

function noteOf({ whole, name }: ShortcodeTag): RichNote {
  return {
    kind: 'shortcode left out',
    excerpt: toExcerpt(whole),
    reason: `A plugin of the old site puts something here (“${name}”), which is not in the export.`,
    suggestion: 'Words between such marks stayed. Look at the old page, and add what readers need.',
  }
}
