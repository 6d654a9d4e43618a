/** Whether two states of a document say the same; ids, times and revisions do not count. */
export function isSameContent(one: object, other: object): boolean {
  return toText(one) === toText(other)
}

function toText(document: object): string {
  return JSON.stringify(
    sortNames(Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')))),
  )
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, child]) => [name, sortNames(child)]))
}
