import type { z } from 'zod'
import { takeTranslations } from './translations/take-translations.ts'

/** One part of a query's answer that does not have the shape the page relies on. Never holds any content. */
export type PageIssue = {
  /** Where in the answer, such as `body[2].callToAction.url`. */
  path: string
  /** The document the part belongs to, when the answer names it. */
  documentId: string | null
  message: string
}

/** What became of a page's query: a page to show, nothing there, or nothing that could be shown. */
export type ParsedPage<Page> =
  | { state: 'found'; page: Page; issues: PageIssue[] }
  | { state: 'missing' }
  | { state: 'invalid'; issues: PageIssue[] }

type Path = readonly PropertyKey[]

// Each round repairs every part found broken so far, so this is the depth of a page, not the number of its faults.
const maximumRounds = 12

/**
 * Reads the answer of a page's query, in the language that was asked for where there is a translation, leaving out the
 * parts that are broken.
 *
 * A broken part is first taken for missing; where its parent cannot do without it, the parent goes too: one prayer
 * point without a text disappears from its list, the page stays. `issues` names every part that was left out.
 */
export function parsePage<Page>(schema: z.ZodType<Page>, answer: unknown): ParsedPage<Page> {
  if (answer === null || answer === undefined) return { state: 'missing' }

  const issues: PageIssue[] = []
  const translated = takeTranslations(answer)
  let rest: unknown = translated
  for (let round = 0; round < maximumRounds; round += 1) {
    const parsed = schema.safeParse(rest)
    if (parsed.success) return { state: 'found', page: parsed.data, issues }

    for (const { path, message } of parsed.error.issues) {
      if (round === 0) issues.push({ path: toPathText(path), documentId: findDocumentId(translated, path), message })
      if (!isInsideOfGone(rest, path)) rest = withoutPart(rest, path)
    }
    if (rest === null) break
    rest = withoutHoles(rest)
  }
  return { state: 'invalid', issues }
}

/** Whether the part went with a part around it already: one that has several faults goes once, and nothing beside it. */
function isInsideOfGone(value: unknown, path: Path): boolean {
  if (value === null || value === undefined) return path.length > 0
  const [key, ...deeper] = path
  return key !== undefined && deeper.length > 0 && isInsideOfGone(childAt(value, key), deeper)
}

// Blanks the part, or its nearest ancestor that is not blank yet. Array items are blanked as well,
// so that the paths of the other issues still fit; the next round sees lists without those holes.
function withoutPart(value: unknown, path: Path): unknown {
  const [key, ...deeper] = path
  if (key === undefined) return null
  const child = childAt(value, key)
  if (child === null || child === undefined) return null

  const replacement = withoutPart(child, deeper)
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replacement : item))
  return isObject(value) ? { ...value, [key]: replacement } : null
}

function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== undefined).map(withoutHoles)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutHoles(child)]))
}

function findDocumentId(value: unknown, path: Path): string | null {
  const deeper =
    path.length > 0 && path[0] !== undefined ? findDocumentId(childAt(value, path[0]), path.slice(1)) : null
  if (deeper !== null) return deeper
  const id = childAt(value, '_id')
  return typeof id === 'string' ? id : null
}

function childAt(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isObject(value) ? value[key] : undefined
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toPathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
