import { type ExprNode, Path } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { constantOf, replaceNodes, unwrapGroups } from './syntax-tree.ts'

/**
 * `text::query()`, which groq-js knows by name only: `[@, _id] match text::query("crossing -winter \"old harbour\" riv*")`.
 *
 * All words must occur, quoted phrases word for word, and nothing after a minus. The call is replaced by what groq-js
 * can do: `match` for the words, and for phrases a path value whose `matches` is ours. `@` is the text of the whole
 * document, which documents carry as an attribute that no query can name.
 */
export function replaceTextQueries(tree: ExprNode): ExprNode {
  return replaceNodes(tree, (node) => {
    if (node.type !== 'OpCall' || node.op !== 'match') return null
    const { left } = node
    const right = unwrapGroups(node.right)
    if (right.type !== 'FuncCall' || right.namespace !== 'text' || right.name !== 'query') return null
    const argument = right.args[0] && constantOf(right.args[0])
    // Anything but a text finds nothing, as elsewhere in GROQ.
    if (!argument || typeof argument.value !== 'string') return aValue(null)
    return toConditions(textOf(left), parseTextQuery(argument.value))
  })
}

/** The name of the attribute under which a document carries its text. No GROQ query can contain it. */
const searchTextAttribute = '\u0000text'

const carriers = new WeakMap<LakeDocument, LakeDocument>()

/** The document, with its text for `@ match text::query()`. Answers do not show the text: it is not enumerable. */
export function withSearchText<Found extends LakeDocument>(document: Found): LakeDocument {
  const known = carriers.get(document)
  if (known) return known
  let text: string | undefined
  const carrier: LakeDocument = { ...document }
  Object.defineProperty(carrier, searchTextAttribute, {
    enumerable: false,
    get() {
      text ??= collectText(document).join('\n')
      return text
    },
  })
  carriers.set(document, carrier)
  carriers.set(carrier, carrier)
  return carrier
}

interface TextQuery {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly excluded: readonly string[]
}

function parseTextQuery(query: string): TextQuery {
  const words: string[] = []
  const phrases: string[] = []
  const excluded: string[] = []
  for (const [token] of query.matchAll(/-?"[^"]*"|[^\s"]+/g)) {
    const isExcluded = token.startsWith('-')
    const term = isExcluded ? token.slice(1) : token
    const text = term.replaceAll('"', '').replace(/\*+/g, '*').trim()
    // A lone star asks for anything at all.
    if (text === '' || text === '*') continue
    if (isExcluded) excluded.push(text)
    else if (term.startsWith('"')) phrases.push(text)
    else words.push(text)
  }
  return { words, phrases, excluded }
}

/** What is searched: `@` becomes the text of the document, in a list too. */
function textOf(left: ExprNode): readonly ExprNode[] {
  if (left.type === 'Group') return textOf(left.base)
  if (left.type === 'This') return [{ type: 'AccessAttribute', name: searchTextAttribute }]
  if (left.type === 'Array') return left.elements.flatMap(({ value, isSplat }) => (isSplat ? [value] : textOf(value)))
  return [left]
}

function toConditions(parts: readonly ExprNode[], { words, phrases, excluded }: TextQuery): ExprNode {
  const conditions: ExprNode[] = []
  if (words.length > 0) {
    const left: ExprNode = {
      type: 'Array',
      elements: parts.map((value) => ({ type: 'ArrayElement', value, isSplat: false })),
    }
    // One condition for each: of several words in one `match`, score() would reward those that are there.
    conditions.push(...words.map((word): ExprNode => ({ type: 'OpCall', op: 'match', left, right: aValue(word) })))
  }
  for (const phrase of phrases) conditions.push(contains(parts, phrase))
  for (const phrase of excluded) conditions.push({ type: 'Not', base: contains(parts, phrase) })
  return conditions.reduceRight((right, left) => ({ type: 'And', left, right }), aValue(true))
}

/** Whether one of the parts has these words one after the other. Never null, so that it can be negated. */
function contains(parts: readonly ExprNode[], phrase: string): ExprNode {
  const right = aValue(new PhrasePath(phrase))
  const inParts = parts.map((left): ExprNode => {
    const found: ExprNode = { type: 'OpCall', op: 'in', left, right }
    return { type: 'OpCall', op: '==', left: found, right: aValue(true) }
  })
  return inParts.reduceRight((others, one) => ({ type: 'Or', left: one, right: others }), aValue(false))
}

/** `text in path` asks the path; this one looks for a phrase. A star stands for any letters of a word. */
class PhrasePath extends Path {
  readonly #words: readonly string[]

  constructor(phrase: string) {
    super('')
    this.#words = phrase.toLowerCase().match(/[\p{L}\p{N}*]+/gu) ?? []
  }

  override matches(text: string): boolean {
    const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const isHere = (_: string, place: number) => this.#words.every((word, index) => isLike(found[place + index], word))
    return this.#words.length > 0 && found.some(isHere)
  }
}

/** Finds the parts between the stars one after the other, each as early as it can be: no star is tried twice. */
function isLike(word: string | undefined, pattern: string): boolean {
  const [start = '', ...parts] = pattern.split('*')
  const end = parts.pop()
  if (word === undefined || end === undefined) return word === start
  if (!word.startsWith(start) || !word.endsWith(end)) return false
  let place = start.length
  for (const part of parts) {
    const found = word.indexOf(part, place)
    if (found < 0) return false
    place = found + part.length
  }
  return place + end.length <= word.length
}

function aValue(value: unknown): ExprNode {
  return { type: 'Value', value }
}

/** Every text a reader or an editor may see; not keys, types and references. */
function collectText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(collectText)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => (name.startsWith('_') ? [] : collectText(child)))
}
