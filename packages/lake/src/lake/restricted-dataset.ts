import type { Access, Grant } from './lake.ts'

/** Whether a dataset is one of those that only grants which name it open. */
export function isRestrictedName(name: string, suffix: string | undefined): boolean {
  return suffix !== undefined && name.length > suffix.length && name.endsWith(suffix)
}

/**
 * What somebody may do in one dataset: of their grants, those that hold there. A grant without datasets holds
 * everywhere but in restricted ones, so that nobody gets in by a role that was made before there were any.
 */
export function createAccessOf(dataset: { readonly name: string; readonly isRestricted: boolean }) {
  // Those of a role are one list, however many people have it.
  const known = new WeakMap<readonly Grant[], readonly Grant[]>()
  const grantsOf = (grants: readonly Grant[]): readonly Grant[] => {
    const found = known.get(grants)
    if (found !== undefined) return found
    const here = grants.filter((grant) => holdsIn(grant, dataset))
    // Most lakes have no restricted dataset and no grant that names one: then nothing is made anew.
    const kept = here.length === grants.length ? grants : here
    known.set(grants, kept)
    return kept
  }
  return ({ userId, grants }: Access): Access => ({ userId, grants: grantsOf(grants) })
}

function holdsIn(
  { datasets }: Grant,
  { name, isRestricted }: { readonly name: string; readonly isRestricted: boolean },
): boolean {
  if (datasets === undefined) return !isRestricted
  return datasets.some((pattern) => (pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern))
}
