import { extname } from 'node:path'

export type SourceFormat = 'crawledText' | 'html' | 'ndjson'

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
