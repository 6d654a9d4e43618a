import { extname } from 'node:path'

export type SourceFormat = 'crawledText' | 'html' | 'ndjson'

/** Formats as people name them; an export of WordPress is read by a reader of its own, because it may be large. */
export const formatNames = ['wxr', 'html', 'ndjson', 'text'] as const
export type FormatName = (typeof formatNames)[number]

/** Chooses the reader: the extension decides, and without a telling one the first characters do. */
export function detectFormat(fileName: string, text: string): SourceFormat {
  switch (extname(fileName).toLowerCase()) {
    case '.html':
    case '.htm':
    case '.xhtml':
      return 'html'
    case '.ndjson':
    case '.jsonl':
      return 'ndjson'
  }
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|article|main)\b/i.test(start))
    return 'html'
  if (/^\{\s*"/.test(start)) return 'ndjson'
  return 'crawledText'
}

/** Whether a file is an export of WordPress, by its beginning. */
export function looksLikeExport(fileName: string, start: string): boolean {
  if (/^\s*(?:<\?xml[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*<rss\b/.test(start.replace(/^\ufeff/, ''))) return true
  return ['.xml', '.wxr'].includes(extname(fileName).toLowerCase()) && !/<html\b/i.test(start)
}

export function toSourceFormat(name: Exclude<FormatName, 'wxr'>): SourceFormat {
  return name === 'text' ? 'crawledText' : name
}
