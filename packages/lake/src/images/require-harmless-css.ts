/**
 * Looks at a style sheet, or at an attribute that can hold CSS, for what could load or run something.
 * @param refuse makes the error for a reason
 */
export function requireHarmlessCss(css: string, refuse: (reason: string) => Error): void {
  // An escape can spell any of the words below so that they are not seen.
  if (css.includes('\\')) throw refuse('has escaped characters in its styles')
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  if (/@(?:import|font-face|namespace|charset|document)/i.test(text)) throw refuse('loads styles or fonts')
  if (/expression\s*\(|-moz-binding|behavior\s*:|javascript:|vbscript:/i.test(text))
    throw refuse('runs code in its styles')
  if (/(?:image|image-set|src)\s*\(/i.test(text)) throw refuse('refers to something outside')
  for (const [, target = ''] of text.matchAll(/url\s*\(\s*["']?\s*([^)]*)/gi)) {
    if (!target.startsWith('#')) throw refuse('refers to something outside')
  }
}
