import type { Rule } from '../finding.ts'
import { publicTexts } from '../public-values.ts'

/** What a reader opens must be encrypted, and must be a page: everything but https and the site's own paths is refused. */
export const unsafeLink: Rule = {
  name: 'unsafe-link',
  severity: 'blocking',
  *find(document) {
    for (const { path, text, kind } of publicTexts(document)) {
      const isAddress = kind === 'link' || (document._type === 'redirect' && kind === 'path')
      if (isAddress && !isSafeLink(text)) yield { path, message: explain(text.trim()) }
    }
  },
}

function isSafeLink(link: string): boolean {
  // A second slash or backslash would leave the site: browsers read "//host" and "/\host" as another site.
  if (/^\/(?![/\\])/.test(link)) return true
  return /^https:\/\/[^/\\]/i.test(link) && URL.canParse(link)
}

function explain(link: string): string {
  if (link === '') return 'This link leads nowhere. Give its address, starting with https://, or remove the link.'
  if (/^http:/i.test(link)) {
    return `“${link}” is not encrypted, so others can see that a reader opens it. Use the address that starts with https://.`
  }
  return `“${link}” is not a page that readers can safely open. Use an address that starts with https://, or with / for a page of this site.`
}
