/** The most names that one request may hold. */
export const mostNames = 1000

/** The names of a text with one name on each line, each once, without the spaces around them. */
export function splitNames(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ]
}
