import { evaluate, type ExprNode, parse, type SyntaxNode } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { messageOf } from '../groq/parse-query.ts'
import { replacePaths } from '../groq/path-function.ts'
import { someNode } from '../groq/syntax-tree.ts'
import type { WebhookRule } from './webhook.ts'

/** One document before and after. */
export interface DocumentStates {
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
}

export interface RuleContext {
  readonly projectId: string
  readonly dataset: string
  readonly now: Date
  /** The document that a reference leads to, when the webhook may know it. */
  readonly findDocument: (id: string) => LakeDocument | null
}

export interface CompiledRule {
  matches(states: DocumentStates, context: RuleContext): Promise<boolean>
  /** The body of the request, as JSON. */
  project(states: DocumentStates, context: RuleContext): Promise<string>
}

/**
 * Makes the filter and the projection of a webhook ready to run. Both are "delta GROQ": they see one document, before
 * and after its change, and what it refers to.
 * @throws LakeError `queryParse`, or `invalidRequest` for a sub-query, which the hosted service does not run either
 */
export function compileRule({ filter, projection }: Pick<WebhookRule, 'filter' | 'projection'>): CompiledRule {
  const filterTree = filter === null ? null : parseDelta(filter, 'filter')
  const projectionTree = projection === null ? null : parseDelta(projection, 'projection')
  return {
    async matches(states, context) {
      return filterTree === null || (await run(filterTree, states, context)) === true
    },
    async project(states, context) {
      const body = projectionTree === null ? rootOf(states) : await run(projectionTree, states, context)
      return JSON.stringify(body ?? null)
    },
  }
}

/** @throws LakeError as `compileRule` */
export function requireCompiles(rule: Pick<WebhookRule, 'filter' | 'projection'>): void {
  compileRule(rule)
}

function parseDelta(text: string, what: 'filter' | 'projection'): ExprNode {
  const tree = replacePaths(parseTree(text, what))
  if (someNode(tree, readsDataset)) {
    const message = `The ${what} of a webhook sees one document and what it refers to. Take out the sub-query (*[...]).`
    throw new LakeError('invalidRequest', message)
  }
  return tree
}

function parseTree(text: string, what: string): ExprNode {
  try {
    return parse(text, { mode: 'delta' })
  } catch (cause) {
    const message = `The ${what} of the webhook is not GROQ: ${messageOf(cause)}`
    throw new LakeError('queryParse', message, { cause, query: text })
  }
}

function readsDataset(node: SyntaxNode): boolean {
  if (node.type === 'Everything') return true
  return node.type === 'FuncCall' && (node.namespace === 'releases' || node.namespace === 'documents')
}

async function run(tree: ExprNode, { before, after }: DocumentStates, context: RuleContext): Promise<unknown> {
  const { projectId, dataset, now, findDocument } = context
  const value = await evaluate(tree, {
    root: rootOf({ before, after }),
    before,
    after,
    dataset: [],
    timestamp: now,
    sanity: { projectId, dataset },
    dereference: ({ _ref }: { readonly _ref: string }) => findDocument(_ref) ?? undefined,
  })
  return value.get()
}

function rootOf({ before, after }: DocumentStates): LakeDocument | null {
  return after ?? before
}
