/**
 * Where in a query something stands that a message names: `Undefined function: nobody`, `param $slug referenced, ...`.
 * @returns the whole query when that is not to be seen
 */
export function findMistake(query: string, message: string): { readonly start: number; readonly end: number } {
  const pattern = patternOf(message)
  const found = pattern && new RegExp(pattern, 'd').exec(query)?.indices?.[0]
  return found ? { start: found[0], end: found[1] } : { start: 0, end: query.length }
}

function patternOf(message: string): string | null {
  const [, parameter] = /^param \$(\w+) /.exec(message) ?? []
  if (parameter !== undefined) return String.raw`\$${parameter}\b`
  const [, kind, name] = /^Undefined (function|namespace): (\w+)$/.exec(message) ?? []
  if (name === undefined) return null
  return kind === 'function' ? String.raw`\b${name}(?=\s*\()` : String.raw`\b${name}(?=\s*::)`
}
