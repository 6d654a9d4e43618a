import { type ExprNode, Path } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import { isJsonObject } from '../core/is-json-object.ts'
import { valueAt } from './index/document-order.ts'
import { attributePathOf, constantOf, unwrapGroups } from './syntax-tree.ts'

/** What a condition says of a document; null where GROQ's logic has no answer. */
export type DocumentCondition = (document: LakeDocument) => boolean | null

export interface ConditionContext {
  /** What `identity()` says. */
  readonly userId: string
  /** What `now()` says, asked at each document. */
  readonly clock: () => Date
}

type Read = (document: LakeDocument) => unknown

/**
 * Makes a function of a condition as most filters have it: comparisons of attributes and constants, joined in any way.
 * It answers exactly as groq-js does, without its walk through the tree for each document.
 * @returns null for everything else, which is left to groq-js
 */
export function compileCondition(expression: ExprNode, context: ConditionContext): DocumentCondition | null {
  const node = unwrapGroups(expression)
  switch (node.type) {
    case 'Value': {
      const { value } = node
      return () => (typeof value === 'boolean' ? value : null)
    }
    case 'Not': {
      const base = compileCondition(node.base, context)
      return base && ((document) => negate(base(document)))
    }
    case 'And':
    case 'Or': {
      const left = compileCondition(node.left, context)
      const right = compileCondition(node.right, context)
      return left && right && join(node.type === 'Or', left, right)
    }
    case 'OpCall':
      return compileComparison(node.op, node.left, node.right, context)
    case 'FuncCall':
      return compileCall(node.namespace, node.name, node.args)
    case 'AccessAttribute': {
      const read = readerOf(node, context)
      return read && ((document) => toBoolean(read(document)))
    }
    default:
      return null
  }
}

/** One side settles it; otherwise both must have an answer. */
function join(settling: boolean, left: DocumentCondition, right: DocumentCondition): DocumentCondition {
  return (document) => {
    const first = left(document)
    if (first === settling) return settling
    const second = right(document)
    if (second === settling) return settling
    return first === null || second === null ? null : !settling
  }
}

function compileComparison(
  op: string,
  leftNode: ExprNode,
  rightNode: ExprNode,
  context: ConditionContext,
): DocumentCondition | null {
  const left = readerOf(leftNode, context)
  if (!left) return null
  if (op === 'in') return compileMembership(left, rightNode, context)
  const right = readerOf(rightNode, context)
  const compare = right && comparisons[op]
  return compare ? (document) => compare(left(document), right(document)) : null
}

const comparisons: Readonly<Record<string, (left: unknown, right: unknown) => boolean | null>> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': (left, right) => isTrueOf(compareValues(left, right), (order) => order < 0),
  '<=': (left, right) => isTrueOf(compareValues(left, right), (order) => order <= 0),
  '>': (left, right) => isTrueOf(compareValues(left, right), (order) => order > 0),
  '>=': (left, right) => isTrueOf(compareValues(left, right), (order) => order >= 0),
}

function compileMembership(left: Read, rightNode: ExprNode, context: ConditionContext): DocumentCondition | null {
  const value = constantOf(rightNode)?.value
  if (value instanceof Path) {
    return (document) => {
      const text = left(document)
      return typeof text === 'string' ? value.matches(text) : null
    }
  }
  if (Array.isArray(value)) {
    const values = new Set<unknown>(value.filter(isPlain))
    return (document) => {
      const wanted = left(document)
      return isPlain(wanted) && values.has(wanted)
    }
  }
  const right = readerOf(rightNode, context)
  return (
    right &&
    ((document) => {
      const list = right(document)
      if (!Array.isArray(list)) return null
      const wanted = left(document)
      return isPlain(wanted) && list.some((item) => (item ?? null) === wanted)
    })
  )
}

function compileCall(namespace: string, name: string, args: readonly ExprNode[]): DocumentCondition | null {
  const [argument] = args
  if (namespace !== 'global' || !argument) return null
  if (name === 'defined') {
    const read = attributeReaderOf(argument)
    return read && ((document) => read(document) !== null)
  }
  if (name !== 'references') return null
  const constants = args.map(constantOf)
  if (constants.includes(null)) return null
  const ids = new Set(constants.flatMap((constant) => constant?.value).filter((id) => typeof id === 'string'))
  return (document) => ids.size > 0 && refersTo(document, ids)
}

/** Reads an attribute, a constant, the time or the user; null for any other expression. */
function readerOf(node: ExprNode, { userId, clock }: ConditionContext): Read | null {
  const inner = unwrapGroups(node)
  if (inner.type === 'Value') {
    const value: unknown = inner.value ?? null
    return isPlain(value) || Array.isArray(value) ? () => value : null
  }
  if (inner.type === 'FuncCall' && inner.namespace === 'global') {
    if (inner.name === 'identity') return () => userId
    if (inner.name === 'now') return () => clock().toISOString()
  }
  return attributeReaderOf(inner)
}

/** Reads `slug.current` or `countries[]._ref`. */
function attributeReaderOf(node: ExprNode): Read | null {
  const inner = unwrapGroups(node)
  const path = attributePathOf(inner)
  if (path !== null) {
    const names = path.split('.')
    return (document) => valueAt(document, names)
  }
  if (inner.type === 'ArrayCoerce') {
    const base = attributeReaderOf(inner.base)
    return base && ((document) => toList(base(document)))
  }
  if (inner.type !== 'Map') return null
  const base = attributeReaderOf(inner.base)
  const name = attributePathOf(inner.expr)
  if (!base || name === null || name.includes('.')) return null
  return (document) =>
    toList(base(document))?.map((item) =>
      isJsonObject(item) && Object.hasOwn(item, name) ? (item[name] ?? null) : null,
    ) ?? null
}

function toList(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

function refersTo(value: unknown, ids: ReadonlySet<unknown>): boolean {
  if (Array.isArray(value)) return value.some((item) => refersTo(item, ids))
  if (!isJsonObject(value)) return false
  if (value._ref) return ids.has(value._ref)
  return Object.values(value).some((child) => refersTo(child, ids))
}

/** What can be equal to something: objects and lists never are. */
function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isEqual(left: unknown, right: unknown): boolean {
  return isPlain(left) && left === right
}

function compareValues(left: unknown, right: unknown): number | null {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right)
  const isComparable = typeof left === typeof right && (typeof left === 'number' || typeof left === 'boolean')
  return isComparable ? Number(left) - Number(right) : null
}

function isTrueOf(order: number | null, isWanted: (order: number) => boolean): boolean | null {
  return order === null ? null : isWanted(order)
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value
}

function toBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}
