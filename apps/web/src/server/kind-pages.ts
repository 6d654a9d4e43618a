/** The few pages the server writes itself, when Next cannot. Plain markup: no script, no style, nothing to load. */

import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Locale } from '../locales.ts'

/**
 * `unavailable`: a page cannot be shown now and no older copy is stored. `missing`: there is none. `malformed`: there
 * cannot be one. `previewEnded`: a link to a preview that does not work any more. `draftUnavailable`: to editors, of a page
 * with what is not published.
 */
export type KindPage = 'unavailable' | 'missing' | 'malformed' | 'previewEnded' | 'draftUnavailable'

/** A page of one message and the way to the front page. The texts are the site's own: they are not escaped. */
export function toKindPage(kind: KindPage, locale: Locale): string {
  const { direction, paths, text } = createLanguage(locale)
  const title = text(`messages.${kind}Title`)
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text(`messages.${kind}`)}</p>
<p><a href="${paths.home}">${text('messages.goHome')}</a></p>
</main>
</body>
</html>
`
}
