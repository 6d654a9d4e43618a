/** Pages about a message that the server writes itself: when nothing else works, what somebody wrote is still theirs. */

import { createLanguage } from '@vigil/ui/languages/create-language'
import type { MessageValues } from '@vigil/ui/message-form'
import type { Locale } from '../../locales.ts'

export interface PlainMessagePage {
  locale: Locale
  slug: string
  title: string
  sentence: string
  /** What was written, to be sent again or copied; null: nothing could be read. */
  values: MessageValues | null
}

export function toPlainMessagePage({ locale, slug, title, sentence, values }: PlainMessagePage): string {
  const { direction, paths, text } = createLanguage(locale)
  const path = paths.write(slug)
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
${values === null ? '' : toForm(path, values, text)}
<p><a href="${escapeHtml(path)}">${escapeHtml(text('write.openForm'))}</a></p>
</main>
</body>
</html>
`
}

function toForm(
  path: string,
  { text: message, ...about }: MessageValues,
  text: ReturnType<typeof createLanguage>['text'],
) {
  const hidden = Object.entries(about)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
  return `<form action="${escapeHtml(path)}" method="post" accept-charset="utf-8" autocomplete="off">
<p><label for="text">${escapeHtml(text('write.text'))}</label></p>
<p><textarea id="text" name="text" rows="12" cols="40" dir="auto">
${escapeHtml(message)}</textarea></p>
${hidden.join('\n')}
<p><button type="submit" name="step" value="check">${escapeHtml(text('write.continue'))}</button>
<button type="submit" name="step" value="save">${escapeHtml(text('write.save'))}</button></p>
</form>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
