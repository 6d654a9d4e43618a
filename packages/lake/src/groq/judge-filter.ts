import { type ExprNode, Path } from 'groq-js'
import { parseQuery } from './parse-query.ts'
import { attributePathOf, constantOf, unwrapGroups } from './syntax-tree.ts'

/** What is known of a filter when only the id of a document is known, or only the kind of its id. */
export type Judgement = 'always' | 'never' | 'sometimes'

/** Whether a filter matches a document with this id, whatever else is in it. */
export function judgeById(filter: string, id: string): Judgement {
  return judge(parseQuery(filter).tree, {
    path: (pattern) => fromBoolean(pattern.matches(id)),
    ids: (ids) => fromBoolean(ids.includes(id)),
  })
}

/** Whether a filter matches the documents whose ids begin with `drafts.` or `versions.`: all, none, or some of them. */
export function judgeByPrefix(filter: string, prefix: 'drafts' | 'versions'): Judgement {
  return judge(parseQuery(filter).tree, {
    path: (pattern) => judgePattern(pattern.toJSON().split('.'), prefix),
    ids: (ids) => (ids.some((id) => typeof id === 'string' && id.startsWith(`${prefix}.`)) ? 'sometimes' : 'never'),
  })
}

/** Whether a filter matches every document there can be. */
export function matchesEverything(filter: string): boolean {
  const judgement = judge(parseQuery(filter).tree, {
    path: (pattern) => (pattern.toJSON() === '**' ? 'always' : 'sometimes'),
    ids: () => 'sometimes',
  })
  return judgement === 'always'
}

interface IdTests {
  readonly path: (pattern: Path) => Judgement
  readonly ids: (ids: readonly unknown[]) => Judgement
}

/** Three-valued logic: what is not about the id may be true or false. */
function judge(filter: ExprNode, tests: IdTests): Judgement {
  const node = unwrapGroups(filter)
  switch (node.type) {
    case 'Value':
      return fromBoolean(node.value === true)
    case 'Not':
      return negate(judge(node.base, tests))
    case 'And':
      return either('never', judge(node.left, tests), judge(node.right, tests))
    case 'Or':
      return either('always', judge(node.left, tests), judge(node.right, tests))
    case 'OpCall':
      return judgeComparison(node, tests)
    default:
      return 'sometimes'
  }
}

function judgeComparison({ op, left, right }: ExprNode & { type: 'OpCall' }, tests: IdTests): Judgement {
  const constant = attributePathOf(left) === '_id' ? constantOf(right) : null
  if (constant === null) return 'sometimes'
  if (op === 'in' && constant.value instanceof Path) return tests.path(constant.value)
  if (op === 'in' && Array.isArray(constant.value)) return tests.ids(constant.value)
  if (op === '==') return tests.ids([constant.value])
  return op === '!=' ? negate(tests.ids([constant.value])) : 'sometimes'
}

/** Ids under a prefix have two segments or more. */
function judgePattern([first, ...rest]: readonly string[], prefix: string): Judgement {
  if (first === '**') return rest.length === 0 ? 'always' : 'sometimes'
  if ((first !== '*' && first !== prefix) || rest.length === 0) return 'never'
  return rest.length === 1 && rest[0] === '**' ? 'always' : 'sometimes'
}

/** One of the two settles it; otherwise both must agree. */
function either(settling: Judgement, left: Judgement, right: Judgement): Judgement {
  if (left === settling || right === settling) return settling
  return left === right ? left : 'sometimes'
}

function negate(judgement: Judgement): Judgement {
  if (judgement === 'sometimes') return judgement
  return judgement === 'always' ? 'never' : 'always'
}

function fromBoolean(matches: boolean): Judgement {
  return matches ? 'always' : 'never'
}
