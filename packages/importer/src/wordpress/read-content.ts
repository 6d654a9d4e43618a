import type { ResolvedLink, RichText } from '../rich-text/rich-text-reader.ts'
import { readRichText } from '../rich-text/rich-text-reader.ts'
import type { RichNote } from '../rich-text/rich-block.ts'
import type { OldSite } from './old-address.ts'
import { expandShortcodes } from './shortcodes.ts'

export interface ContentContext {
  readonly oldSite: OldSite
  readonly ownImageIds: readonly string[]
  /** Where a page of the old site is now, by its old path; null for what is not imported. */
  readonly newPathOf: (oldPath: string) => string | null
}

/** Reads the text of a post, of the older editor or of the newer one, into rich text. */
export function readContent(content: string, context: ContentContext): RichText {
  const { html, notes } = expandShortcodes(content, context)
  // The newer editor marks its blocks by comments, and breaks lines where it likes.
  const lineBreaks = /<!--\s*wp:/.test(content) ? 'space' : 'meant'
  const text = readRichText(html, { lineBreaks, resolveLink: (href, words) => resolveLink(href, words, context) })
  return { blocks: text.blocks, notes: [...notes, ...text.notes] }
}

/** Links to what was imported lead to its new place. Everything that readers should not open loses its link. */
function resolveLink(href: string, words: string, { oldSite, newPathOf }: ContentContext): ResolvedLink {
  const oldPath = oldSite.pathOf(href)
  if (oldPath !== null) {
    const newPath = newPathOf(oldPath)
    return newPath === null ? { note: noteOfOwnPage(href, oldPath, words) } : { href: newPath }
  }
  const address = href.startsWith('//') ? `https:${href}` : href
  if (/^https:\/\/[^/\\\s]/i.test(address) && URL.canParse(address)) return { href: address }
  return { note: noteOfLink(href, words) }
}

function noteOfOwnPage(href: string, oldPath: string, words: string): RichNote {
  const isFile = /\/uploads\/|\.[a-z0-9]{2,5}$/i.test(oldPath)
  return {
    kind: 'link removed',
    excerpt: words,
    reason: `It was a link to ${href.slice(0, 200)}, ${isFile ? 'a file of the old site, which is not taken over' : 'a page of the old site that is not in this import'}.`,
    suggestion: 'The words are there without the link. Add the right address if readers need it.',
  }
}

function noteOfLink(href: string, words: string): RichNote {
  const what = /^http:/i.test(href)
    ? 'which is not encrypted, so that others could see who opens it'
    : /^#/.test(href)
      ? 'a place within the page'
      : 'which is no page that readers can safely open'
  return {
    kind: 'link removed',
    excerpt: words,
    reason: `It was a link to ${href.slice(0, 200)}, ${what}.`,
    suggestion: 'The words are there without the link. Add an address that starts with https:// if readers need it.',
  }
}
