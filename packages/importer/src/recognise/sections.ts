import { type ArticleBlock, type LeftOut, textOfBlock, textOfPieces, toExcerpt } from '../article.ts'
import { findAmounts } from './amounts.ts'
import { isPrayer, isPrayerPoint } from './prayers.ts'
import type { BodyBlock, Photo, RecognisedCall } from './recognised-article.ts'
import { type CallKind, findSectionLabel, type SectionLabel } from './section-labels.ts'

export interface Sections {
  readonly body: readonly BodyBlock[]
  readonly photos: readonly Photo[]
  readonly prayerPoints: readonly string[]
  readonly prayers: readonly string[]
  readonly calls: readonly RecognisedCall[]
  readonly leftOut: readonly LeftOut[]
}

/** Recognises what stands below the head: the story itself, pictures, prayers, calls to action, and the page's frame. */
export function recogniseSections(blocks: readonly ArticleBlock[]): Sections {
  const reader = new SectionReader(blocks)
  while (reader.readNext()) {}
  return reader.result()
}

/** A call while its lines are still being read. */
interface OpenCall {
  readonly kind: CallKind
  readonly title: string
  readonly paragraphs: string[]
  buttonLabel?: string
  url?: string
}

type Place =
  | { readonly in: 'story' }
  | { readonly in: 'prayers' }
  | { readonly in: 'call'; readonly call: OpenCall }
  | { readonly in: 'boilerplate'; readonly label: string; readonly texts: string[] }

/** Reads blocks in order and remembers under which label it is; each label opens a new place. */
class SectionReader {
  readonly #blocks: readonly ArticleBlock[]
  #next = 0
  #place: Place = { in: 'story' }
  #isPrayerOpen = false
  readonly #body: BodyBlock[] = []
  readonly #photos: Photo[] = []
  readonly #prayerPoints: string[] = []
  readonly #prayers: string[] = []
  readonly #calls: OpenCall[] = []
  readonly #leftOut: LeftOut[] = []

  constructor(blocks: readonly ArticleBlock[]) {
    this.#blocks = blocks
  }

  /** Reads one block, or a run of lines that belong together. False at the end. */
  readNext(): boolean {
    const block = this.#blocks[this.#next]
    if (block === undefined) return false
    this.#next += 1
    const label = labelOf(block)
    if (label === null || !this.#readRepeatedLabel(block, label)) {
      if (label !== null) this.#open(block, label)
      else if (!this.#readInPlace(block)) this.#readStory(block)
    }
    return true
  }

  result(): Sections {
    this.#close()
    return {
      body: this.#body,
      photos: this.#photos,
      prayerPoints: this.#prayerPoints,
      prayers: this.#prayers,
      calls: this.#calls.map(toCall),
      leftOut: this.#leftOut,
    }
  }

  #open(block: ArticleBlock, label: SectionLabel): void {
    this.#close()
    const text = textOfBlock(block)
    if (label.section === 'pray') this.#place = { in: 'prayers' }
    else if (label.section === 'boilerplate') this.#place = { in: 'boilerplate', label: text, texts: [] }
    else this.#openCall(block, label.kind, text)
  }

  #openCall(block: ArticleBlock, kind: CallKind, title: string): void {
    const url = block.kind === 'line' ? block.url : undefined
    const known = this.#calls.find((call) => call.kind === kind && call.title === title)
    if (kind === 'learn' && url === undefined) {
      this.#leaveOut(title, 'It was a link, and the text does not say where to.')
      this.#place = { in: 'story' }
    } else if (known !== undefined) {
      this.#leaveOut(title, 'The same call stands in the article more than once.')
      this.#place = { in: 'call', call: known }
    } else {
      const call: OpenCall = { kind, title, paragraphs: [], ...(url === undefined ? {} : { url }) }
      this.#calls.push(call)
      this.#place = { in: 'call', call }
    }
  }

  #close(): void {
    if (this.#place.in === 'boilerplate') {
      const { label, texts } = this.#place
      this.#leaveOut(
        [label, ...texts].join(' — '),
        `“${toExcerpt(label, 40)}” opens what every page of the source carries; it is not part of the story.`,
      )
    }
    this.#isPrayerOpen = false
    this.#place = { in: 'story' }
  }

  /** "Send message" under "Write to…" is the button of that call, not a call of its own. */
  #readRepeatedLabel(block: ArticleBlock, label: SectionLabel): boolean {
    if (this.#place.in !== 'call' || label.section !== 'call' || label.kind !== this.#place.call.kind) return false
    const { call } = this.#place
    const text = textOfBlock(block)
    const isButton = text.length <= 24 && !/\bto\b/i.test(text) && text !== call.title
    if (!isButton) return false
    if (call.buttonLabel === undefined) {
      call.buttonLabel = text
      if (block.kind === 'line' && block.url !== undefined) call.url ??= block.url
    } else this.#leaveOut(text, 'It is one more button of a call that has one.')
    return true
  }

  /** Reads what belongs to the open label. False when the block returns to the story. */
  #readInPlace(block: ArticleBlock): boolean {
    const place = this.#place
    switch (place.in) {
      case 'story':
        return false
      case 'boilerplate':
        place.texts.push(textOfBlock(block))
        return true
      case 'prayers':
        return this.#readPrayers(block)
      case 'call':
        if (block.kind !== 'paragraph' || !belongsToCall(place.call, textOfBlock(block)))
          return this.#readPrayerOf(block)
        place.call.paragraphs.push(textOfBlock(block))
        return true
    }
  }

  #readPrayers(block: ArticleBlock): boolean {
    if (this.#readPrayerOf(block)) return true
    this.#isPrayerOpen = false
    if (block.kind === 'list') {
      this.#prayerPoints.push(...block.items.map(textOfPieces))
      return true
    }
    if (block.kind === 'image') return false
    const text = textOfBlock(block)
    if (isPrayerPoint(text)) this.#prayerPoints.push(text)
    else if (text.endsWith(':'))
      this.#leaveOut(text, 'It leads over to the prayer points, which stand by themselves now.')
    else return false
    return true
  }

  /** A prayer may go on for several paragraphs, until Amen. */
  #readPrayerOf(block: ArticleBlock): boolean {
    if (block.kind !== 'paragraph' && block.kind !== 'quote') return false
    const text = textOfBlock(block)
    if (!isPrayer(text)) return false
    const begun = this.#isPrayerOpen ? this.#prayers.pop() : undefined
    this.#prayers.push(begun === undefined ? text : `${begun}\n\n${text}`)
    this.#isPrayerOpen = !/\bamen\b/i.test(text)
    if (this.#place.in !== 'prayers') this.#place = { in: 'prayers' }
    return true
  }

  #readStory(block: ArticleBlock): void {
    this.#close()
    switch (block.kind) {
      case 'line':
        this.#readLines(block)
        return
      case 'image':
        this.#readPhoto(toPhoto(block))
        return
      default:
        this.#body.push(block)
    }
  }

  /** One line is a heading, two or three stand where a photo was, more are a menu. */
  #readLines(first: Extract<ArticleBlock, { kind: 'line' }>): void {
    const lines = [first]
    for (
      let next = this.#blocks[this.#next];
      next?.kind === 'line' && labelOf(next) === null;
      next = this.#blocks[this.#next]
    ) {
      lines.push(next)
      this.#next += 1
    }
    const texts = lines.map(({ text }) => text)
    const [heading = '', ...caption] = texts
    const following = this.#blocks[this.#next]
    if (texts.length > 3) this.#leaveOut(texts.join(' · '), 'So many short lines in a row read like a menu.')
    else if (texts.length > 1) this.#readPhoto({ heading, caption: caption.join(' – ') })
    else if (first.url !== undefined) this.#leaveOut(heading, `It is a link by itself, to ${toExcerpt(first.url, 80)}.`)
    else if (following === undefined || labelOf(following) !== null)
      this.#leaveOut(heading, 'It is a heading with nothing under it.')
    else this.#body.push({ kind: 'heading', level: 2, text: heading })
  }

  #readPhoto(photo: Photo): void {
    const above = this.#body.at(-1)
    const placed = photo.source === undefined ? photo : { ...photo, position: this.#body.length }
    this.#photos.push(above === undefined ? placed : { ...placed, after: toEnding(textOfBlock(above)) })
  }

  #leaveOut(text: string, reason: string): void {
    this.#leftOut.push({ excerpt: toExcerpt(text), reason })
  }
}

function labelOf(block: ArticleBlock): SectionLabel | null {
  return block.kind === 'line' || block.kind === 'heading' ? findSectionLabel(block.text) : null
}

/** A button in the middle of a story is followed by the story, not by its own text. */
function belongsToCall({ kind, paragraphs }: OpenCall, text: string): boolean {
  if (kind === 'write') return paragraphs.length < 4 && !isPrayer(text)
  return kind === 'give' && text.length < 600 && /\b(?:gifts?|give|giving|donat\w+)\b|[£€$]\s?\d/i.test(text)
}

function toCall({ kind, title, paragraphs, buttonLabel, url }: OpenCall): RecognisedCall {
  const text = paragraphs.join('\n\n')
  return {
    kind,
    title,
    ...(text === '' ? {} : { text }),
    ...(buttonLabel === undefined ? {} : { buttonLabel }),
    ...(url === undefined ? {} : { url }),
    ...(kind === 'give' ? findAmounts(text) : {}),
  }
}

/** The last words of a text, for finding a place by eye. */
function toEnding(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 8 ? words.join(' ') : `…${words.slice(-8).join(' ')}`
}

function toPhoto({ source, alt, caption }: Extract<ArticleBlock, { kind: 'image' }>): Photo {
  return { source, ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) }
}
