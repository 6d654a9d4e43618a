/** The few pages the server writes itself, when Next cannot. Plain markup: no script, no style, nothing to load. */

/** Said when a page cannot be shown now and no older copy is stored. */
export const unavailablePage = toKindPage(
  'This page cannot be shown right now',
  'We could not fetch it just now. Nothing is wrong on your side. Please try again in a minute.',
)

export const missingPage = toKindPage('There is no page here', 'The address may be wrong, or the page was taken down.')

export const malformedPage = toKindPage('This address is not right', 'Please check the address and try again.')

/** A page of one message and the way to the front page. The texts are the server's own: they are not escaped. */
export function toKindPage(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="en">
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
<p>${text}</p>
<p><a href="/">Go to the front page</a></p>
</main>
</body>
</html>
`
}
