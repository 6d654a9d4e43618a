import { load } from 'cheerio'

/** The words of a piece of HTML in one line: titles and captions may carry markup and entities. */
export function toPlainText(html: string): string {
  const text = /[<&]/.test(html) ? load(html.slice(0, 20_000), null, false).text() : html
  return text.replace(/\s+/g, ' ').trim()
}
