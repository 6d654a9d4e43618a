import { LakeError } from '../core/errors.ts'
import { compileFilter } from '../groq/evaluate-filter.ts'
import { parseQuery } from '../groq/parse-query.ts'
import { someNode } from '../groq/syntax-tree.ts'
import type { Grant, Permission } from '../lake/lake.ts'
import type { RoleDefinition } from './roles.ts'

export const permissionNames: readonly Permission[] = ['read', 'create', 'update', 'history', 'editHistory']

const namePattern = /^[a-z][a-z0-9-]{1,39}$/
const mostGrants = 50
const longestFilter = 5000
const longestText = 500

/**
 * Checks what an administrator writes, before anybody depends on it.
 * @throws LakeError `queryParse` with the place in the filter that is wrong, `invalidRequest` for everything else
 */
export function requireRoleDefinition({ name, title, description, grants }: RoleDefinition): RoleDefinition {
  if (!namePattern.test(name)) {
    throw refuse(`"${name.slice(0, 60)}" cannot name a role. Take 2 to 40 lower-case letters, digits and "-".`)
  }
  if (title.trim() === '') throw refuse('Give the role a title; people see it in the Studio.')
  if (title.length > longestText || description.length > longestText) {
    throw refuse(`A title or description has at most ${longestText} characters.`)
  }
  if (grants.length > mostGrants) throw refuse(`A role has at most ${mostGrants} grants.`)
  return { name, title: title.trim(), description: description.trim(), grants: grants.map(requireGrant) }
}

const datasetPattern = /^(\*|\*?[a-z0-9_-]{1,64})$/

function requireGrant({ filter, permissions, datasets }: Grant): Grant {
  if (filter.trim() === '') throw refuse('A grant needs a filter. Write true for all documents.')
  if (filter.length > longestFilter) throw refuse(`A filter has at most ${longestFilter} characters.`)
  const unknown = permissions.find((permission) => !permissionNames.includes(permission))
  if (unknown !== undefined || permissions.length === 0) {
    throw refuse(`A grant needs permissions, some of ${permissionNames.join(', ')}.`)
  }
  const wrong = datasets?.find((pattern) => !datasetPattern.test(pattern))
  if (wrong !== undefined || datasets?.length === 0) {
    throw refuse('A grant names datasets: a name, "*-end" for all that end so, or "*" for all there are.')
  }
  requireCondition(filter)
  const granted = { filter, permissions: permissionNames.filter((permission) => permissions.includes(permission)) }
  return datasets === undefined ? granted : { ...granted, datasets }
}

/** The lake and the Studio show it one document at a time, so a filter that looks at others would mean nothing. */
function requireCondition(filter: string): void {
  compileFilter(filter, { userId: 'somebody', clock: () => new Date(0) })
  const { tree } = parseQuery(filter)
  if (!someNode(tree, ({ type }) => type === 'Everything' || type === 'Parameter')) return
  const message =
    'The filter of a grant is a condition on one document, such as _type == "story": without * and without parameters.'
  throw new LakeError('queryParse', message, { query: filter, start: 0, end: filter.length })
}

function refuse(message: string): LakeError {
  return new LakeError('invalidRequest', message)
}
