import type { Article, ArticleBlock } from '../article.ts'

const bullet = /^\s*(?:[•·‣▪◦●*–—-]|o(?=\t))\s+(?=\S)/
const number = /^\s*\d{1,2}[.)]\s+(?=\S)/

/** Longer texts are paragraphs, whatever they end with. */
const longestLine = 110

/**
 * Reads the text that a crawler makes of a page: blank lines between the parts, bullets for lists, and nothing that
 * tells a headline from a caption or a button.
 */
export function readCrawledText(text: string): Article {
  const chunks = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029|\f/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  return { blocks: joinLists(chunks.flatMap(readChunk)), leftOut: [] }
}

function readChunk(chunk: string): ArticleBlock[] {
  const lines = chunk.split('\n').filter((line) => line.trim() !== '')
  const [first] = lines
  if (first === undefined) return []
  if (bullet.test(first) || (number.test(first) && lines.length > 1)) return readList(lines)
  if (lines.every(isShortLine)) return lines.map((line) => ({ kind: 'line', text: clean(line) }))
  const listStart = lines.findIndex((line) => bullet.test(line))
  if (listStart > 0) return [...readChunk(lines.slice(0, listStart).join('\n')), ...readList(lines.slice(listStart))]
  const [heading, ...rest] = lines
  // A heading straight above its paragraph: nobody breaks running text that early.
  if (
    heading !== undefined &&
    rest.length > 0 &&
    isShortLine(heading) &&
    clean(heading).length < 60 &&
    startsSentence(rest[0])
  ) {
    return [{ kind: 'line', text: clean(heading) }, ...readChunk(rest.join('\n'))]
  }
  return [{ kind: 'paragraph', pieces: [{ text: clean(lines.join(' ')) }] }]
}

/** Lines that do not begin with a bullet continue the item above them. */
function readList(lines: readonly string[]): ArticleBlock[] {
  const items: string[] = []
  for (const line of lines) {
    const marker = bullet.exec(line) ?? number.exec(line)
    if (marker !== null || items.length === 0) items.push(line.slice(marker?.[0].length ?? 0))
    else items.push(`${items.pop()} ${line}`)
  }
  const ordered = number.test(lines[0] ?? '')
  return [{ kind: 'list', ordered, items: items.map((item) => [{ text: clean(item) }]) }]
}

/** A crawler often leaves a blank line between the items of one list. */
function joinLists(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  const joined: ArticleBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && block.ordered === last.ordered) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] }
    } else joined.push(block)
  }
  return joined
}

function isShortLine(line: string): boolean {
  const text = clean(line)
  return text.length <= longestLine && !/[.!?:;,…]["'”’)]*$/.test(text)
}

function startsSentence(line: string | undefined): boolean {
  return line !== undefined && /^\s*["'“‘(]?[\p{Lu}\d]/u.test(line)
}

function clean(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
