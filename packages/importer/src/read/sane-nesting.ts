import type { CheerioAPI } from 'cheerio'
import { ImportError } from '../import-error.ts'

type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number]

/** No page that people read is nested like this, and walking it would exhaust the stack. */
const deepestNesting = 400

/** Throws `ImportError` for markup that is nested to exhaust its reader. */
export function requireSaneNesting($: CheerioAPI): void {
  let level: AnyNode[] = $.root().contents().toArray()
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestNesting) {
      throw new ImportError('notAnArticle', 'Its elements are nested hundreds deep, which no page is that people read.')
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}
