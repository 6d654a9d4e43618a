import { type CheerioAPI, load } from 'cheerio'
import { type Article, type ArticleBlock, type LeftOut, type Piece, textOfPieces, toExcerpt } from '../article.ts'
import { requireSaneNesting } from './sane-nesting.ts'

/** What a picture is called whose bytes are in the page itself. */
export const embeddedPicture = 'a picture embedded in the page'

type Nodes = ReturnType<ReturnType<CheerioAPI['root']>['contents']>
type AnyNode = Nodes[number]

/** Programs, navigation and frames: never part of a story. */
const ignored = 'script, style, noscript, template, svg, nav, aside, dialog, button[type=submit], [hidden], link, meta'
const embedded = 'iframe, video, audio, object, embed, canvas, form, table'

const standfirstClasses =
  '.standfirst, .lede, .lead, .intro, .summary, [itemprop=description], [itemprop=alternativeHeadline]'
const blockTags =
  'address, article, blockquote, div, dl, fieldset, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, img, li, main, ol, p, picture, pre, section, ul'

/** Reads a web page that was saved as a file. Scripts do not run, and nothing is downloaded. */
export function readHtml(html: string): Article {
  const $ = load(html)
  requireSaneNesting($)
  const leftOut: LeftOut[] = []
  const date = findDate($)
  const address = findAddress($)
  $(ignored).remove()
  const root = findRoot($)
  root.find(embedded).each((_, element) => {
    const what =
      element.tagName === 'form' || element.tagName === 'table'
        ? `a ${element.tagName}`
        : 'a video or other embedded page'
    leftOut.push({
      excerpt: toExcerpt($(element).text()) || `<${element.tagName}>`,
      reason: `It is ${what}, which the importer does not take over.`,
    })
  })
  root.find(embedded).remove()
  const headline = root.find('h1').first()
  const title =
    clean(headline.text()) ||
    clean($('meta[property="og:title"]').attr('content') ?? '') ||
    clean($('title').first().text())
  headline.remove()
  root.find('time').first().remove()
  const intro = root
    .find(standfirstClasses)
    .filter((_, element) => $(element).find(blockTags).length === 0)
    .first()
  const standfirst = clean(intro.text())
  intro.remove()
  return {
    ...(title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(standfirst === '' ? {} : { standfirst }),
    ...(address === null ? {} : { address }),
    blocks: readBlocks($, root.contents(), leftOut),
    leftOut,
  }
}

function findDate($: CheerioAPI): string | undefined {
  const article = $('article, main').first()
  const time = (article.length > 0 ? article : $('body')).find('time[datetime]').first().attr('datetime')
  const meta = $('meta[property="article:published_time"], meta[itemprop=datePublished], meta[name="date"]')
    .first()
    .attr('content')
  return time ?? meta ?? ($('time').first().text().trim() || undefined)
}

/** A page often says itself under which address it wants to be known. */
function findAddress($: CheerioAPI): string | null {
  const address =
    $('link[rel=canonical]').first().attr('href') ?? $('meta[property="og:url"]').first().attr('content') ?? ''
  return /^https?:\/\//i.test(address.trim()) && URL.canParse(address.trim()) ? address.trim() : null
}

/** The article with the headline; a page of teasers has several. */
function findRoot($: CheerioAPI) {
  const withHeadline = $('article').has('h1').first()
  if (withHeadline.length > 0) return withHeadline
  for (const selector of ['main', '[role=main]', 'article']) {
    const found = $(selector).first()
    if (found.length > 0) return found
  }
  $('body > header, body > footer').remove()
  return $('body')
}

function readBlocks($: CheerioAPI, nodes: Nodes, leftOut: LeftOut[]): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let inline: AnyNode[] = []
  const flush = () => {
    blocks.push(...toTextBlock($, inline))
    inline = []
  }
  for (const node of nodes.toArray()) {
    const isBlock = node.type === 'tag' && ($(node).is(blockTags) || $(node).find(blockTags).length > 0)
    if (!isBlock) inline.push(node)
    else {
      flush()
      blocks.push(...readElement($, node, leftOut))
    }
  }
  flush()
  return blocks
}

function readElement($: CheerioAPI, node: AnyNode, leftOut: LeftOut[]): ArticleBlock[] {
  const element = $(node)
  const text = clean(element.text())
  switch (element.prop('tagName')) {
    case 'H1':
    case 'H2':
      return text === '' ? [] : [{ kind: 'heading', level: 2, text }]
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return text === '' ? [] : [{ kind: 'heading', level: 3, text }]
    case 'UL':
    case 'OL':
      return readList($, element, leftOut)
    case 'BLOCKQUOTE':
      return text === '' ? [] : [{ kind: 'quote', text }]
    case 'IMG':
      return readImage($, element, '')
    case 'FIGURE':
    case 'PICTURE': {
      const image = readImage($, element.find('img').first(), clean(element.find('figcaption').text()))
      return image.length > 0 ? image : readBlocks($, element.contents(), leftOut)
    }
    default:
      return readBlocks($, element.contents(), leftOut)
  }
}

function readList($: CheerioAPI, list: ReturnType<CheerioAPI>, leftOut: LeftOut[]): ArticleBlock[] {
  const entries = list.find('li').filter((_, item) => $(item).find('li').length === 0)
  const items = entries.toArray().map((item) => readPieces($, $(item).contents().toArray()))
  const words = items.filter((pieces) => textOfPieces(pieces) !== '')
  if (words.length === 0) return []
  if (words.length > 1 && words.every((pieces) => pieces.every(({ href }) => href !== undefined))) {
    leftOut.push({
      excerpt: toExcerpt(words.map(textOfPieces).join(' · ')),
      reason: 'It is a list of links, as menus are.',
    })
    return []
  }
  return [{ kind: 'list', ordered: list.is('ol'), items: words }]
}

function readImage($: CheerioAPI, image: ReturnType<CheerioAPI>, caption: string): ArticleBlock[] {
  const source = image.attr('src') ?? image.attr('data-src') ?? $(image).attr('srcset')?.split(/[\s,]/)[0]
  if (image.length === 0 || source === undefined) return []
  const alt = clean(image.attr('alt') ?? '')
  // Embedded pictures are megabytes of base64; nobody wants those in a report.
  return [
    {
      kind: 'image',
      source: source.startsWith('data:') ? embeddedPicture : source,
      ...(alt === '' ? {} : { alt }),
      ...(caption === '' ? {} : { caption }),
    },
  ]
}

/** Running text is a paragraph; a lone link or a few words without an end are a line. */
function toTextBlock($: CheerioAPI, nodes: readonly AnyNode[]): ArticleBlock[] {
  const pieces = readPieces($, nodes)
  const text = textOfPieces(pieces)
  if (text === '') return []
  const [only] = pieces
  if (pieces.length === 1 && only?.href !== undefined && text.length < 80)
    return [{ kind: 'line', text, url: only.href }]
  const isLine = text.length < 80 && !/[.!?:;,…]["'”’)]*$/.test(text) && pieces.every(({ href }) => href === undefined)
  return isLine ? [{ kind: 'line', text }] : [{ kind: 'paragraph', pieces }]
}

function readPieces($: CheerioAPI, nodes: readonly AnyNode[]): Piece[] {
  const pieces: Piece[] = []
  const visit = (node: AnyNode, marks: Omit<Piece, 'text'>) => {
    if (node.type === 'text') pieces.push({ ...marks, text: node.data.replace(/\s+/g, ' ') })
    if (node.type !== 'tag') return
    const href = node.name === 'a' ? $(node).attr('href')?.trim() : undefined
    const inner = {
      ...marks,
      ...(node.name === 'strong' || node.name === 'b' ? { bold: true } : {}),
      ...(node.name === 'em' || node.name === 'i' ? { italic: true } : {}),
      ...(href === undefined ? {} : { href }),
    }
    if (node.name === 'br') pieces.push({ ...marks, text: ' ' })
    for (const child of node.children) visit(child, inner)
  }
  for (const node of nodes) visit(node, {})
  return joinPieces(pieces)
}

/** One space between words, none at the ends, and no two pieces with the same marks in a row. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const text = last === undefined || last.text.endsWith(' ') ? piece.text.trimStart() : piece.text
    if (text === '') continue
    const isSame = last?.bold === piece.bold && last?.italic === piece.italic && last?.href === piece.href
    if (last !== undefined && isSame) joined[joined.length - 1] = { ...last, text: last.text + text }
    else joined.push({ ...piece, text })
  }
  const last = joined.at(-1)
  if (last !== undefined) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() }
  return joined.filter(({ text }) => text !== '')
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
