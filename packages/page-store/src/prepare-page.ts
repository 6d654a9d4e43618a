/** Turns what the framework rendered into what a reader gets: complete, without scripts, with its sync tags taken out. */

import { completeStreamedMarkup } from './complete-streamed-markup.ts'
import {
  applyEdits,
  type Edit,
  findAttribute,
  findSpan,
  type HtmlElement,
  isElement,
  parseNodes,
  type Span,
} from './html-source.ts'

export type PreparedPage =
  | { state: 'ready'; html: string; tags: string[] }
  /** The page still needs a script to become complete; storing it would show readers a hole for ever. */
  | { state: 'incomplete'; reason: string }

/** A page names the sync tags it depends on in `<meta name="vigil-sync-tags" content="t1 t2">`. */
const tagsMetaName = 'vigil-sync-tags'

/** Next says so to its own scripts where a page preloads a font. */
const sizeMetaName = 'next-size-adjust'

/** A page that goes out as words alone says so with `<meta name="vigil-plain">`. */
const plainMetaName = 'vigil-plain'

/**
 * What Next's scripts would need is as long as the page, and in scripts that end where `</script>` first stands: they need
 * not be parsed. Others are found by the parser.
 */
const frameworkData = /<script>\(?self\.__next_f\b[^<]*(?:<(?!\/script>)[^<]*)*<\/script>/g

/**
 * Reads and removes the page's sync tags and removes the framework's scripts and their preloads.
 *
 * Kept are `<script type="application/ld+json">` and scripts marked `data-keep`. The rest of the page stays byte for byte.
 * A plain page loses its styles and pictures as well, and whatever else a browser would load before it is asked to.
 */
export function preparePage(rendered: string): PreparedPage {
  const html = rendered.replace(frameworkData, '')
  const nodes = parseNodes(html)
  const elements = nodes.filter(isElement)
  if (!/<\/html>\s*$/i.test(html)) return { state: 'incomplete', reason: 'the page is cut off before its end' }
  if (elements.some((element) => findAttribute(element, 'id') === '__next_error__')) {
    return { state: 'incomplete', reason: 'the page is an error shell that only a browser could fill' }
  }
  const completion = completeStreamedMarkup(nodes)
  if (completion.state === 'incomplete') return completion

  const isPlain = elements.some((element) => isMeta(element, plainMetaName))
  const removals = elements
    .filter((element) => isFrameworkCode(element) || isOwnMeta(element) || (isPlain && isLoaded(element)))
    .flatMap(toRemoval)
  const write = (span: Span): string => applyEdits(html, edits, span)
  const edits = [...removals, ...(isPlain ? [] : movePreloads(html, elements)), ...completion.edits(write)]
  return { state: 'ready', html: write({ start: 0, end: html.length }), tags: readTags(elements) }
}

/**
 * What React finds out while it renders stands in the head in the order in which it was found out, which is another one
 * each time. What a page preloads comes to stand before its style sheet, so that the same page has the same bytes.
 */
function movePreloads(html: string, elements: readonly HtmlElement[]): Edit[] {
  const body = elements.findIndex(({ tagName }) => tagName === 'body')
  const links = elements.slice(0, body < 0 ? 0 : body).filter((element) => element.tagName === 'link')
  const sheet = links.findIndex((link) => readAttribute(link, 'rel') === 'stylesheet')
  const place = sheet < 0 || links[sheet] === undefined ? null : findSpan(links[sheet])
  if (place === null) return []
  const late = links.slice(sheet).filter((link) => readAttribute(link, 'rel') === 'preload' && !isFrameworkCode(link))
  const spans = late.flatMap((link) => findSpan(link) ?? [])
  const moved = spans.map(({ start, end }) => html.slice(start, end)).sort()
  if (moved.length === 0) return []
  return [
    { start: place.start, end: place.start, text: () => moved.join('') },
    ...spans.map((span) => ({ ...span, text: () => '' })),
  ]
}

function toRemoval(element: HtmlElement): Edit[] {
  const span = findSpan(element)
  return span ? [{ ...span, text: () => '' }] : []
}

function isFrameworkCode(element: HtmlElement): boolean {
  if (element.tagName === 'script') {
    return findAttribute(element, 'data-keep') === null && readAttribute(element, 'type') !== 'application/ld+json'
  }
  if (element.tagName !== 'link') return false
  const relations = readAttribute(element, 'rel').split(/\s+/)
  return (
    relations.includes('modulepreload') ||
    // React asks the browser to hold back rendering until its last template has arrived.
    relations.includes('expect') ||
    (relations.some((relation) => ['preload', 'prefetch'].includes(relation)) &&
      readAttribute(element, 'as') === 'script')
  )
}

/** What only a plain page goes without. */
function isLoaded(element: HtmlElement): boolean {
  // Without its style sheet a drawing has no size, and fills the page.
  if (['style', 'script', 'img', 'svg'].includes(element.tagName)) return true
  if (element.tagName !== 'link') return false
  // An icon without an address keeps browsers from looking for one.
  if (readAttribute(element, 'href') === 'data:,') return false
  const relations = readAttribute(element, 'rel').split(/\s+/)
  return relations.some((relation) => ['stylesheet', 'preload', 'prefetch', 'icon'].includes(relation))
}

function isOwnMeta(element: HtmlElement): boolean {
  return [tagsMetaName, plainMetaName, sizeMetaName].some((name) => isMeta(element, name))
}

function isMeta(element: HtmlElement, name: string): boolean {
  return element.tagName === 'meta' && readAttribute(element, 'name') === name
}

function readTags(elements: readonly HtmlElement[]): string[] {
  const tags = elements
    .filter((element) => isMeta(element, tagsMetaName))
    .flatMap((meta) => (findAttribute(meta, 'content') ?? '').split(/\s+/))
  return [...new Set(tags)].filter((tag) => tag !== '').sort()
}

function readAttribute(element: HtmlElement, name: string): string {
  return (findAttribute(element, name) ?? '').trim().toLowerCase()
}
