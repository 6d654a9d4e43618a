/** Turns a page into one file that needs nothing else: to be kept, passed on and opened without the internet. */

import {
  applyEdits,
  type Edit,
  findAttribute,
  findSpan,
  type HtmlElement,
  isElement,
  parseNodes,
} from '@vigil/page-store/html-source'

export interface SingleFileOptions {
  /** The text of a style sheet, by its address on the site; rejects when it cannot be had. */
  readStyles: (address: string) => Promise<string>
  /** A picture, small, as a `data:` address; null when it is not there. */
  readPicture: (address: string) => Promise<string | null>
  /** What links to the site's own pages are put behind. */
  siteUrl: URL
}

/** The file can load nothing and run nothing, whatever is in it. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const keptMetas: ReadonlySet<string> = new Set(['viewport', 'color-scheme', 'referrer', 'robots'])

/** @param html a page as readers get it, without the framework's scripts */
export async function toSingleFile(html: string, { readStyles, readPicture, siteUrl }: SingleFileOptions) {
  const elements = parseNodes(html).filter(isElement)
  const read = async (tagName: string, name: string, get: (address: string) => Promise<string | null>) => {
    const addresses = elements
      .filter((each) => each.tagName === tagName)
      .flatMap((each) => findAttribute(each, name) ?? [])
    const unique = [...new Set(addresses)].filter((address) => /^\/(?!\/)/.test(address))
    return new Map(await Promise.all(unique.map(async (address) => [address, await get(address)] as const)))
  }
  const styleAddresses = elements.filter(isStyleSheet).flatMap((each) => findAttribute(each, 'href') ?? [])
  const [styles, pictures] = await Promise.all([
    Promise.all([...new Set(styleAddresses)].map(readStyles)),
    read('img', 'src', readPicture),
  ])

  const edits: Edit[] = []
  for (const element of elements) {
    const span = findSpan(element)
    const text = rewrite(element, pictures, siteUrl)
    if (span !== null && text !== null) edits.push({ ...startOf(element, span), text: () => text })
  }
  const head = elements.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.startTag
  if (!head) throw new Error('The page to be saved has no head.')
  // The policy comes first: it holds for what stands behind it.
  const opening = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`
  const style = `<style>${styles.map(toInlineStyles).join('\n')}</style>`
  edits.push({ start: head.startOffset, end: head.endOffset, text: () => opening + style })
  return applyEdits(html, edits, { start: 0, end: html.length })
}

/** What stands in place of an element, or of its start tag; null to leave it. */
function rewrite(element: HtmlElement, pictures: ReadonlyMap<string, string | null>, siteUrl: URL): string | null {
  switch (element.tagName) {
    case 'script':
    case 'link':
      return ''
    case 'meta':
      return keptMetas.has(findAttribute(element, 'name') ?? '') ? null : ''
    case 'img': {
      const data = pictures.get(findAttribute(element, 'src') ?? '') ?? null
      if (data !== null) return toTag('img', { ...pick(element, ['class', 'alt', 'width', 'height']), src: data })
      // Without a picture its words; a placeholder has none.
      return escapeText(findAttribute(element, 'alt') ?? '')
    }
    case 'a': {
      const href = findAttribute(element, 'href')
      if (href === null || !/^\/(?!\/)/.test(href)) return null
      return toTag('a', { ...pick(element, ['class', 'rel', 'lang', 'dir']), href: new URL(href, siteUrl).href })
    }
    default:
      return null
  }
}

function startOf(element: HtmlElement, span: { start: number; end: number }) {
  const startTag = element.sourceCodeLocation?.startTag
  return element.tagName === 'a' && startTag ? { start: startTag.startOffset, end: startTag.endOffset } : span
}

function isStyleSheet(element: HtmlElement): boolean {
  return element.tagName === 'link' && (findAttribute(element, 'rel') ?? '').split(/\s+/).includes('stylesheet')
}

/** Fonts would be larger than all the rest; the reader's own do. */
function toInlineStyles(styles: string): string {
  return styles.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/<\/style/gi, '<\\/style')
}

function pick(element: HtmlElement, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = findAttribute(element, name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

function toTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`)
  return `<${name}${written.join('')}>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
