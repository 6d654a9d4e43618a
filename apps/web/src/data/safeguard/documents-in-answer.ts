/** The ids of the documents that an answer shows something of: everything with an `_id`, wherever it stands. */
export function documentIdsIn(answer: unknown): string[] {
  const ids = new Set<string>()
  visit(answer, ids)
  return [...ids]
}

function visit(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) visit(item, ids)
  else if (isObject(value)) {
    if (typeof value._id === 'string') ids.add(value._id)
    for (const child of Object.values(value)) visit(child, ids)
  }
}

/** The answer as if these documents were not there: gone from lists, null where they stood alone. */
export function withoutDocuments(answer: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(answer))
    return answer.filter((item) => !isOneOf(item, ids)).map((item) => withoutDocuments(item, ids))
  if (!isObject(answer)) return answer
  if (isOneOf(answer, ids)) return null
  return Object.fromEntries(Object.entries(answer).map(([name, child]) => [name, withoutDocuments(child, ids)]))
}

/** The answer without what some of its documents, by their id, must not show of others. */
export function withoutLinks(answer: unknown, links: ReadonlyMap<string, ReadonlySet<string>>): unknown {
  if (links.size === 0) return answer
  if (Array.isArray(answer)) return answer.map((item) => withoutLinks(item, links))
  if (!isObject(answer)) return answer
  const hidden = typeof answer._id === 'string' ? links.get(answer._id) : undefined
  return Object.fromEntries(
    Object.entries(answer).map(([name, child]) => [
      name,
      withoutLinks(hidden === undefined ? child : withoutDocuments(child, hidden), links),
    ]),
  )
}

/**
 * The answer without the translations of these documents, by their id, into these languages: their readers get the
 * original. Both the one that was asked for, `translation`, and those in a list of all, `translations`.
 */
export function withoutTranslations(answer: unknown, withheld: ReadonlyMap<string, ReadonlySet<string>>): unknown {
  if (withheld.size === 0) return answer
  if (Array.isArray(answer)) return answer.map((item) => withoutTranslations(item, withheld))
  if (!isObject(answer)) return answer
  const languages = typeof answer._id === 'string' ? withheld.get(answer._id) : undefined
  const isWithheld = (translation: unknown) =>
    isObject(translation) && languages?.has(String(translation.language)) === true
  return Object.fromEntries(
    Object.entries(answer).map(([name, child]) => {
      if (name === 'translation' && isWithheld(child)) return [name, null]
      const kept = name === 'translations' && Array.isArray(child) ? child.filter((each) => !isWithheld(each)) : child
      return [name, withoutTranslations(kept, withheld)]
    }),
  )
}

function isOneOf(value: unknown, ids: ReadonlySet<string>): boolean {
  return isObject(value) && typeof value._id === 'string' && ids.has(value._id)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
