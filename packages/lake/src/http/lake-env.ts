import type { Context } from 'hono'
import type { Principal } from '../auth/create-auth.ts'
import { LakeError } from '../core/errors.ts'
import type { Lake, LakeDataset } from '../lake/lake.ts'

/** Decides the shape of error bodies: `@sanity/client` reads those of mutations, actions and queries differently. */
export type RouteFamily = 'query' | 'mutation' | 'action' | 'other'

/** What the handlers know of a request. */
export interface LakeEnv {
  Variables: { principal: Principal; family: RouteFamily }
}

export type LakeContext = Context<LakeEnv>

/**
 * The dataset that the address names.
 * @throws LakeError `unauthenticated` for everybody without a token, unless it is public: whether a private
 * dataset exists is nobody's business. `datasetNotFound` for everybody else.
 */
export function requireDataset(c: LakeContext, lake: Lake, name: string): LakeDataset {
  const settings = lake.listDatasets().find((dataset) => dataset.name === name)
  if (c.var.principal.kind === 'anonymous' && settings?.aclMode !== 'public') throw notSignedIn()
  const dataset = lake.dataset(name)
  // Who may not read comments or private records does not learn either that there are any.
  const isHidden = settings?.addonFor !== undefined || dataset.isRestricted
  if (isHidden && dataset.grantsOf(c.var.principal.access).length === 0) {
    throw new LakeError('datasetNotFound', `There is no dataset "${name}". Create it first.`)
  }
  return dataset
}

/** @throws LakeError `unauthenticated` when nobody is signed in. */
export function requireSomebody(c: LakeContext): Exclude<LakeContext['var']['principal'], { kind: 'anonymous' }> {
  const { principal } = c.var
  if (principal.kind === 'anonymous') throw notSignedIn()
  return principal
}

/** Names and addresses of the people who work here are for those who work here: a website's token does not get them. */
export function requireStaff(c: LakeContext) {
  const principal = requireSomebody(c)
  if (!principal.isStaff) {
    throw new LakeError('insufficientPermissions', 'Only those who work here may see who else does.')
  }
  return principal
}

/** @throws LakeError `insufficientPermissions` unless an administrator asks. */
export function requireAdministrator(c: LakeContext) {
  const principal = requireSomebody(c)
  if (principal.role !== 'administrator') {
    throw new LakeError('insufficientPermissions', 'Only an administrator may do this.')
  }
  return principal
}

function notSignedIn(): LakeError {
  return new LakeError('unauthenticated', 'Nothing is shown here without a token. Sign in, or send one.')
}
