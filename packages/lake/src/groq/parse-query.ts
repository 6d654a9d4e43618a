import { type ExprNode, GroqSyntaxError, parse, type SyntaxNode } from 'groq-js'
import { LakeError } from '../core/errors.ts'
import { replaceFunctions } from './functions/replace-functions.ts'
import { carryUnparsedFunctions } from './functions/unparsed-functions.ts'
import { findMistake } from './find-mistake.ts'
import { replacePaths } from './path-function.ts'
import { createQueryTemplate, findDecisiveNames, type QueryTemplate } from './query-template.ts'
import { requireDocumentsToScore } from './require-documents-to-score.ts'
import { someNode } from './syntax-tree.ts'
import { replaceTextQueries } from './text-query.ts'

/** A query that is ready to run: its parameters are part of the tree. */
export interface ParsedQuery {
  readonly query: string
  readonly tree: ExprNode
  /** Whether documents must carry their text (`withSearchText`). */
  readonly searchesText: boolean
  /** Whether groq-js can evaluate it step by step only. */
  readonly isStepwise: boolean
  /** Whether it reads documents in a way that only the whole dataset can answer. */
  readonly needsWholeDataset: boolean
}

export type QueryParams = Readonly<Record<string, unknown>>

const maximalWildcards = 8
const maximalCacheSize = 500
const maximalCachedKey = 10_000
const cache = new Map<string, ParsedQuery>()
const decisiveNames = new Map<string, readonly string[] | null>()
const templates = new Map<string, PreparedTemplate | null>()

export interface ParseOptions {
  /**
   * How many characters a query may have. The time that groq-js needs grows faster than the query: for this many it
   * takes a fifth of a second at worst. Default: 10,000.
   */
  readonly longest?: number
}

/**
 * Reads a GROQ query.
 * @throws LakeError `queryParse` with the place of the mistake, `tooLarge`
 */
export function parseQuery(
  query: string,
  params: QueryParams = {},
  { longest = 10_000 }: ParseOptions = {},
): ParsedQuery {
  if (query.length > longest) {
    throw new LakeError('tooLarge', `The query has ${query.length} characters; ${longest} are allowed here.`)
  }
  // Pages and the Studio ask the same few hundred questions.
  return recall(cache, `${query}\n${JSON.stringify(params)}`, () => parseAnew(query, params))
}

function parseAnew(query: string, params: QueryParams): ParsedQuery {
  try {
    return readTree(query, params)
  } catch (cause) {
    // The parser, and whatever walks through a tree after it, runs out of stack.
    if (!(cause instanceof RangeError)) throw cause
    throw new LakeError('queryParse', 'The query is nested too deeply.', { cause, query, start: 0, end: query.length })
  }
}

function readTree(query: string, params: QueryParams): ParsedQuery {
  const template = readTemplate(query, params)
  if (template?.names.every((name) => Object.hasOwn(params, name))) {
    const { names: _names, fill, ...traits } = template
    return { query, tree: fill(params), ...traits }
  }
  const parsed = parseTree(query, params)
  requireParameters(parsed, query)
  return { query, ...prepareTree(parsed, query) }
}

type PreparedTemplate = QueryTemplate & Omit<ParsedQuery, 'query' | 'tree'>

/** @returns null when a query has to be read with all its parameters; also for what is mistaken, of which that will tell */
function readTemplate(query: string, params: QueryParams): PreparedTemplate | null {
  const bounds = boundsIn(query)
  // What is mistaken this time may not be so with other bounds.
  if (!bounds.every((name) => Number.isInteger(params[name]))) return null
  const names = recall(decisiveNames, query, () => readDecisiveNames(query, pick(params, bounds)))
  if (!names?.every((name) => Object.hasOwn(params, name))) return null
  const given = pick(params, names)
  return recall(templates, `${query}\n${JSON.stringify(given)}`, () => readWith(query, given))
}

function readDecisiveNames(query: string, given: QueryParams): readonly string[] | null {
  const tree = tryToParse(query, given)
  return tree && [...Object.keys(given), ...findDecisiveNames(tree)]
}

function readWith(query: string, given: QueryParams): PreparedTemplate | null {
  const parsed = tryToParse(query, given)
  if (parsed === null) return null
  const { tree, ...traits } = prepareTree(parsed, query)
  return { ...createQueryTemplate(tree), ...traits }
}

function tryToParse(query: string, given: QueryParams): ExprNode | null {
  // The parameters of a function that a query declares are none of the query's.
  if (/\bfn\b/.test(query)) return null
  try {
    return parse(query, { params: { ...given } })
  } catch {
    return null
  }
}

/** The names of parameters in slices, such as `[$start...$end]`: groq-js reads none whose bounds it does not know. */
function boundsIn(query: string): readonly string[] {
  if (!query.includes('..')) return []
  const slices = query.matchAll(/\[([^[\]]{0,200}\.\.[^[\]]{0,200})\]/g)
  return [...slices].flatMap(([, inner = '']) => Array.from(inner.matchAll(/\$(\w+)/g), ([, name = '']) => name))
}

function pick(params: QueryParams, names: readonly string[]): QueryParams {
  return Object.fromEntries(names.map((name) => [name, params[name]]))
}

/** What was made of a key before, or is made now. The oldest goes first. */
function recall<Made>(made: Map<string, Made>, key: string, make: () => Made): Made {
  const known = made.get(key)
  if (known !== undefined || key.length > maximalCachedKey) return known ?? make()
  const fresh = make()
  if (made.size >= maximalCacheSize) made.delete(made.keys().next().value ?? '')
  made.set(key, fresh)
  return fresh
}

/** Checks what was read, and puts functions of ours where groq-js has none. */
function prepareTree(parsed: ExprNode, query: string): Omit<ParsedQuery, 'query'> {
  requireDocumentsToScore(parsed, query)
  requireFewWildcards(parsed, query)
  const withPaths = replacePaths(parsed)
  const withText = replaceTextQueries(withPaths)
  const tree = replaceFunctions(withText)
  requireFunctions(tree, query)
  return {
    tree,
    searchesText: withText !== withPaths,
    isStepwise: someNode(tree, isDiff),
    needsWholeDataset: someNode(tree, isOfReleases),
  }
}

function isDiff(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta')
}

function isOfReleases(node: SyntaxNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'releases'
}

function parseTree(query: string, params: QueryParams): ExprNode {
  try {
    return parse(query, { params: { ...params } })
  } catch (cause) {
    const carried = isSyntaxError(cause) ? query : carryUnparsedFunctions(query)
    if (carried !== query) return parseTree(carried, params)
    if (cause instanceof RangeError) throw cause
    // groq-js throws plain errors for unknown functions and the like; those are mistakes of the query as well.
    const message = messageOf(cause)
    throw new LakeError('queryParse', message, { cause, query, ...findPlace(cause, message, query) })
  }
}

function findPlace(cause: unknown, message: string, query: string): { readonly start: number; readonly end: number } {
  if (!isSyntaxError(cause)) return findMistake(query, message)
  return { start: cause.position, end: Math.min(cause.position + 1, query.length) }
}

/** Functions that groq-js knows by name only: the query would fail at the first document that it meets. */
const absentFunctions: Readonly<Record<string, string>> = {
  'text::query': 'text::query() stands to the right of "match" only.',
  'text::semanticSimilarity': 'text::semanticSimilarity() is not there: a lake knows words, not meanings.',
  'global::anywhere': 'anywhere() stands inside of diff::changedAny() and diff::changedOnly() only.',
  'documents::incomingRefCount':
    'documents::incomingRefCount() is not there. Count what refers: count(*[references(^._id)]).',
}

function requireFunctions(tree: ExprNode, query: string): void {
  someNode(tree, (node) => {
    const message = node.type === 'FuncCall' ? absentFunctions[`${node.namespace}::${node.name}`] : undefined
    if (message === undefined || node.type !== 'FuncCall') return false
    throw new LakeError('queryParse', message, { query, ...findMistake(query, `Undefined function: ${node.name}`) })
  })
}

/** A parameter that nobody gave would count as null, and find what nobody asked for. */
function requireParameters(tree: ExprNode, query: string): void {
  someNode(tree, (node) => {
    if (node.type !== 'Parameter') return false
    const message = `param $${node.name} referenced, but not provided`
    throw new LakeError('queryParse', message, { query, ...findMistake(query, message) })
  })
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
