import { type ExprNode, GroqSyntaxError, parse } from 'groq-js'
import { LakeError } from '../core/errors.ts'
import { replacePaths } from './path-function.ts'
import { someNode } from './syntax-tree.ts'
import { replaceTextQueries } from './text-query.ts'

/** A query that is ready to run: its parameters are part of the tree. */
export interface ParsedQuery {
  readonly query: string
  readonly tree: ExprNode
  /** Whether documents must carry their text (`withSearchText`). */
  readonly searchesText: boolean
}

export type QueryParams = Readonly<Record<string, unknown>>

const maximalLength = 200_000
const maximalWildcards = 8
const maximalCacheSize = 500
const maximalCachedKey = 10_000
const cache = new Map<string, ParsedQuery>()

/**
 * Reads a GROQ query.
 * @throws LakeError `queryParse` with the place of the mistake, `tooLarge`
 */
export function parseQuery(query: string, params: QueryParams = {}): ParsedQuery {
  if (query.length > maximalLength) {
    throw new LakeError('tooLarge', `The query has ${query.length} characters; ${maximalLength} are allowed.`)
  }
  const key = `${query}\n${JSON.stringify(params)}`
  const known = cache.get(key)
  if (known) return known
  const parsed = parseAnew(query, params)
  if (key.length <= maximalCachedKey) {
    // The oldest goes first. Pages and the Studio ask the same few hundred questions.
    if (cache.size >= maximalCacheSize) cache.delete(cache.keys().next().value ?? '')
    cache.set(key, parsed)
  }
  return parsed
}

function parseAnew(query: string, params: QueryParams): ParsedQuery {
  const parsed = parseTree(query, params)
  requireFewWildcards(parsed, query)
  const withPaths = replacePaths(parsed)
  const tree = replaceTextQueries(withPaths)
  return { query, tree, searchesText: tree !== withPaths }
}

function parseTree(query: string, params: QueryParams): ExprNode {
  try {
    return parse(query, { params: { ...params } })
  } catch (cause) {
    // groq-js throws plain errors for unknown functions and the like; those are mistakes of the query as well,
    // and so is a query that is nested so deeply that the parser runs out of stack.
    const message = cause instanceof RangeError ? 'The query is nested too deeply.' : messageOf(cause)
    const start = isSyntaxError(cause) ? cause.position : 0
    const end = isSyntaxError(cause) ? Math.min(start + 1, query.length) : query.length
    throw new LakeError('queryParse', message, { cause, query, start, end })
  }
}

/** Each wildcard of a pattern multiplies the time that a hostile text needs. */
function requireFewWildcards(tree: ExprNode, query: string): void {
  const isGreedy = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(isGreedy)
      : typeof value === 'string' && value.split(/\s+/).some((term) => term.split('*').length - 1 > maximalWildcards)
  const isRefused = someNode(
    tree,
    (node) =>
      node.type === 'OpCall' && node.op === 'match' && node.right.type === 'Value' && isGreedy(node.right.value),
  )
  if (!isRefused) return
  const message = `A word to match may have at most ${maximalWildcards} wildcards.`
  throw new LakeError('queryParse', message, { query, start: 0, end: query.length })
}

function isSyntaxError(error: unknown): error is GroqSyntaxError {
  return error instanceof GroqSyntaxError
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
