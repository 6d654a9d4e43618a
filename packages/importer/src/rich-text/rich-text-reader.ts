import { type CheerioAPI, load } from 'cheerio'
import { type Piece, toExcerpt } from '../article.ts'
import { requireSaneNesting } from '../read/sane-nesting.ts'
import { joinPieces } from './join-pieces.ts'
import type { ListPlace, NoteKind, RichBlock, RichImage, RichNote, TextStyle } from './rich-block.ts'

type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number]
type Element = Extract<AnyNode, { type: 'tag' | 'script' | 'style' }>

/** Where a link leads in the end, or why it leads nowhere. */
export type ResolvedLink = { readonly href: string } | { readonly note: RichNote }

export interface RichTextOptions {
  /** Decides about a link before its words are read. */
  readonly resolveLink: (href: string, words: string) => ResolvedLink
  /** Line breaks mean something, as in the older editor of WordPress: one is a new line, two are a new paragraph. */
  readonly lineBreaks?: 'space' | 'meant'
}

export interface RichText {
  readonly blocks: readonly RichBlock[]
  readonly notes: readonly RichNote[]
}

const silent = new Set(['style', 'link', 'meta', 'title', 'head', 'noscript', 'template', 'wbr', 'col', 'colgroup'])
const embedded = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'canvas', 'svg', 'frame', 'applet', 'portal'])
const programs = new Set(['script', 'form', 'input', 'button', 'select', 'textarea', 'dialog', 'map'])
const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer header hgroup hr html legend li main nav ol p pre section summary ul'.split(
    ' ',
  ),
)

interface Place {
  readonly style: TextStyle
  readonly list?: ListPlace
  readonly isPreformatted?: boolean
}

type Marks = Omit<Piece, 'text'>

/** Reads HTML into rich text. What has no place there is left out, and a note says so. */
export function readRichText(html: string, options: RichTextOptions): RichText {
  const $ = load(html, null, false)
  requireSaneNesting($)
  const reader = new RichTextReader($, options)
  reader.readAll($.root().contents().toArray())
  return reader.result()
}

class RichTextReader {
  readonly #$: CheerioAPI
  readonly #options: RichTextOptions
  readonly #blocks: RichBlock[] = []
  readonly #notes: RichNote[] = []
  #pieces: Piece[] = []
  #place: Place = { style: 'normal' }

  constructor($: CheerioAPI, options: RichTextOptions) {
    this.#$ = $
    this.#options = options
  }

  readAll(nodes: readonly AnyNode[], marks: Marks = {}): void {
    for (const node of nodes) this.#read(node, marks)
  }

  result(): RichText {
    this.#flush()
    return { blocks: this.#blocks, notes: this.#notes }
  }

  #read(node: AnyNode, marks: Marks): void {
    if (node.type === 'text') this.#readText(node.data, marks)
    else if (node.type === 'comment') this.#readComment(node.data)
    else if (node.type === 'tag' || node.type === 'script' || node.type === 'style') this.#readElement(node, marks)
  }

  #readText(data: string, marks: Marks): void {
    if (this.#place.isPreformatted) return void this.#pieces.push({ ...marks, text: data })
    if (this.#options.lineBreaks !== 'meant')
      return void this.#pieces.push({ ...marks, text: data.replace(/\s+/g, ' ') })
    for (const [index, paragraph] of data.split(/\n[^\S\n]*\n\s*/).entries()) {
      if (index > 0) this.#flush()
      this.#pieces.push({ ...marks, text: paragraph })
    }
  }

  /** `<!-- wp:latest-posts /-->` stands for what WordPress puts there when the page is opened. */
  #readComment(data: string): void {
    const block = /^\s*wp:([a-z][\w/-]*)\s[\s\S]*\/\s*$/.exec(`${data} `)?.[1]
    if (block === undefined || /^(?:spacer|separator|more|nextpage)$/.test(block)) return
    this.#note(
      'part that WordPress fills in left out',
      block,
      `WordPress shows “${block}” here, which is not in the export.`,
    )
  }

  #readElement(element: Element, marks: Marks): void {
    const name = element.name.toLowerCase()
    if (silent.has(name)) return
    if (embedded.has(name)) {
      this.#leaveOutEmbedded(element)
      return
    }
    if (programs.has(name)) {
      this.#leaveOutProgram(element, name)
      return
    }
    if (isHidden(element) || name === 'del' || name === 's' || name === 'strike') {
      this.#leaveOutText(element)
      return
    }
    switch (name) {
      case 'br':
        this.#readLineBreak(marks)
        return
      case 'hr':
        this.#flush()
        return
      case 'img':
        this.#addImage(toImage(element))
        return
      case 'a':
        this.#readLink(element, marks)
        return
      case 'b':
      case 'strong':
        this.readAll(element.children, { ...marks, bold: true })
        return
      case 'i':
      case 'em':
      case 'cite':
        this.readAll(element.children, { ...marks, italic: true })
        return
      case 'h1':
      case 'h2':
        this.#readAt({ style: 'h2' }, element)
        return
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#readAt({ style: 'h3' }, element)
        return
      case 'ul':
      case 'ol':
        this.#readList(element, name === 'ol')
        return
      case 'blockquote':
        this.#readAt({ style: 'blockquote' }, element)
        return
      case 'pre':
        this.#readAt({ style: 'normal', isPreformatted: true }, element)
        return
      case 'table':
        this.#readTable(element)
        return
      case 'figure':
      case 'picture':
        this.#readFigure(element, marks)
        return
      default:
        if (blockElements.has(name)) this.#readBlock(element, marks)
        else this.readAll(element.children, marks)
    }
  }

  /** A paragraph within an entry of a list goes on in the entry. */
  #readBlock(element: Element, marks: Marks): void {
    if (this.#place.list !== undefined && element.name !== 'li') {
      if (this.#pieces.length > 0) this.#pieces.push({ text: '\n' })
      this.readAll(element.children, marks)
      this.#pieces.push({ text: '\n' })
      return
    }
    this.#flush()
    this.readAll(element.children, marks)
    this.#flush()
  }

  #readAt(place: Place, element: Element): void {
    const before = this.#place
    this.#flush()
    this.#place = {
      ...place,
      ...(before.style === 'blockquote' && place.style === 'normal' ? { style: 'blockquote' } : {}),
    }
    this.readAll(element.children)
    this.#flush()
    this.#place = before
  }

  #readList(element: Element, ordered: boolean): void {
    const before = this.#place
    this.#flush()
    this.#place = { style: 'normal', list: { ordered, level: Math.min(10, (before.list?.level ?? 0) + 1) } }
    this.readAll(element.children)
    this.#flush()
    this.#place = before
  }

  #readLineBreak(marks: Marks): void {
    const last = this.#pieces.at(-1)
    // Two in a row are how people part paragraphs.
    if (last !== undefined && /\n[^\S\n]*$/.test(last.text) && this.#place.list === undefined) this.#flush()
    else this.#pieces.push({ ...marks, text: '\n' })
  }

  #readLink(element: Element, marks: Marks): void {
    const href = element.attribs.href?.trim()
    const words = toExcerpt(this.#$(element).text())
    // Without words it is the frame of a picture, or the target of other links.
    if (href === undefined || href === '' || words === '') {
      this.readAll(element.children, marks)
      return
    }
    const link = this.#options.resolveLink(href, words)
    if ('note' in link) {
      this.#notes.push(link.note)
      this.readAll(element.children, marks)
    } else this.readAll(element.children, { ...marks, href: link.href })
  }

  #readFigure(element: Element, marks: Marks): void {
    const figure = this.#$(element)
    const caption = toLine(figure.children('figcaption').text())
    const images = figure.find('img').toArray()
    const hasClass = (name: string) => figure.hasClass(name)
    if (hasClass('wp-block-pullquote')) {
      this.#readPullQuote(element)
      return
    }
    if (hasClass('wp-block-embed')) {
      this.#leaveOutEmbedded(element)
      return
    }
    // A gallery or a table has figures or rows of its own.
    const isFrame = images.length === 1 && figure.find('table, figure, p, ul, ol, blockquote').length === 0
    const [image] = images
    if (!isFrame || image === undefined) {
      this.#readBlock(element, marks)
      return
    }
    const attachmentId = element.attribs['data-attachment']
    this.#addImage({
      ...toImage(image),
      ...(attachmentId === undefined ? {} : { attachmentId }),
      ...(caption === '' ? {} : { caption }),
    })
  }

  #readPullQuote(element: Element): void {
    const figure = this.#$(element)
    const attribution = toLine(figure.find('cite').text())
    figure.find('cite').remove()
    const quote = toLine(figure.text())
    this.#flush()
    if (quote !== '') this.#blocks.push({ kind: 'pullQuote', quote, ...(attribution === '' ? {} : { attribution }) })
  }

  /** Rich text here has no tables: each row becomes a line. */
  #readTable(element: Element): void {
    const table = this.#$(element)
    // Not those of a table inside of it, which is read with its cell.
    const rows = table
      .find('tr')
      .filter((_, row) => this.#$(row).closest('table')[0] === element)
      .toArray()
    this.#flush()
    this.readAll(table.children('caption').toArray())
    this.#flush()
    for (const row of rows) {
      const cells = this.#$(row).children('td, th').toArray()
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.#pieces.push({ text: ' – ' })
        this.#readCell(cell)
      }
      this.#flush()
    }
    const excerpt = toExcerpt(table.text()) || 'a table'
    this.#note(
      'table turned into lines',
      excerpt,
      'It was a table, which stories do not have. Each row is a line now.',
      'Read it once more: a list or a sentence may say it better.',
    )
  }

  /** What is in one cell stays in one line. */
  #readCell(cell: AnyNode): void {
    const before = this.#place
    this.#place = { style: 'normal', list: { ordered: false, level: 1 } }
    const start = this.#pieces.length
    if ('children' in cell) this.readAll(cell.children)
    this.#pieces = this.#pieces.map((piece, index) =>
      index < start ? piece : { ...piece, text: piece.text.replace(/\s*\n\s*/g, ' ') },
    )
    this.#place = before
  }

  #addImage(image: RichImage): void {
    this.#flush()
    if (image.source !== '' || image.attachmentId !== undefined) this.#blocks.push(image)
  }

  #leaveOutEmbedded(element: Element): void {
    const node = this.#$(element)
    const inner = node.find('[src], [data-src], [href], [data]').first()
    const address =
      [
        element.attribs.src,
        element.attribs['data-src'],
        element.attribs.data,
        inner.attr('src'),
        inner.attr('href'),
      ].find((value) => value !== undefined && /^(?:https?:)?\/\//.test(value)) ?? toLine(node.text())
    this.#note(
      'embedded page left out',
      toExcerpt(address, 200) || `<${element.name}>`,
      'It is a film, a sound or a page of another site, which would tell that site who reads here.',
      'Say in words what it shows, or link to it.',
    )
  }

  #leaveOutProgram(element: Element, name: string): void {
    if (name === 'input' && element.attribs.type === 'hidden') return
    const words = name === 'script' ? '' : toExcerpt(this.#$(element).text())
    this.#note(
      'program or form left out',
      words || toExcerpt(element.attribs.src ?? '', 200) || `<${name}>`,
      name === 'script' ? 'It is a program, which stories do not carry.' : 'It is a form, which stories do not carry.',
    )
  }

  #leaveOutText(element: Element): void {
    const words = toExcerpt(this.#$(element).text())
    if (words !== '')
      this.#note('struck or hidden text left out', words, 'It was struck out or hidden on the old page.')
  }

  #note(kind: NoteKind, excerpt: string, reason: string, suggestion?: string): void {
    this.#notes.push({ kind, excerpt, reason, ...(suggestion === undefined ? {} : { suggestion }) })
  }

  #flush(): void {
    const { style, list } = this.#place
    const isHeading = style === 'h2' || style === 'h3'
    const pieces = joinPieces(isHeading ? this.#pieces.map(({ bold, ...piece }) => piece) : this.#pieces)
    this.#pieces = []
    if (pieces.length === 0) return
    this.#blocks.push({ kind: 'text', style, pieces, ...(list === undefined ? {} : { list }) })
  }
}

function toImage({ attribs }: Element): RichImage {
  const alt = toLine(attribs.alt ?? '')
  const attachmentId = attribs['data-attachment'] ?? /\bwp-image-(\d{1,20})\b/.exec(attribs.class ?? '')?.[1]
  // Plugins that load pictures late keep the address elsewhere and put a dot into its place.
  const source = [attribs['data-src'], attribs['data-lazy-src'], attribs['data-orig-file'], attribs.src]
    .map((value) => value?.trim() ?? '')
    .find((value) => value !== '')
  return {
    kind: 'image',
    source: source ?? attribs.srcset?.trim().split(/[\s,]/)[0] ?? '',
    ...(attachmentId === undefined ? {} : { attachmentId }),
    ...(alt === '' ? {} : { alt }),
  }
}

function isHidden({ attribs }: Element): boolean {
  return 'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '')
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
