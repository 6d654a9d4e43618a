import { LakeError } from './errors.ts'
import { collectReferences } from './find-references.ts'
import type { LakeDocument } from './document.ts'
import type { Undertaking, WorkspaceOptions } from './workspace.ts'

/**
 * Holds the promise of strong references: what they point to exists, for published documents and drafts alike.
 * Looks only at what the transaction adds and deletes; everything else was checked when it came in.
 * @throws LakeError `referencedDocument` or `invalidRequest`
 */
export function checkReferences(
  undertakings: ReadonlyMap<string, Undertaking>,
  {
    read,
    readHidden = read,
    findStrongReferrers,
  }: Pick<WorkspaceOptions, 'read' | 'readHidden' | 'findStrongReferrers'>,
): void {
  const afterwards = (readBefore: WorkspaceOptions['read']) => (id: string) => {
    const undertaking = undertakings.get(id)
    return undertaking ? undertaking.after : readBefore(id)
  }
  const readAfter = afterwards(read)
  // What a document that is touched refers to exists, also when the author may not see it: publishing repeats it.
  const isRepeated = (target: string) =>
    !undertakings.has(target) && [...undertakings.values()].some(({ before }) => strongTargets(before).has(target))

  for (const [id, { before, after, index }] of undertakings) {
    if (!after) {
      if (before) requireUnreferenced(id, index, findStrongReferrers(id), afterwards(readHidden))
      continue
    }
    const known = strongTargets(before)
    for (const target of strongTargets(after)) {
      if (known.has(target) || readAfter(target) || isRepeated(target)) continue
      throw new LakeError(
        'invalidRequest',
        `Document "${id}" references non-existent document "${target}". Create that one first, or make the reference weak.`,
        { documentId: id, index },
      )
    }
  }
}

function requireUnreferenced(
  id: string,
  index: number,
  referrers: Iterable<string>,
  readAfter: (id: string) => LakeDocument | null,
): void {
  const remaining = [...referrers].filter((referrer) => strongTargets(readAfter(referrer)).has(id))
  if (remaining.length === 0) return
  const named = remaining.slice(0, 5).map((referrer) => `"${referrer}"`)
  throw new LakeError(
    'referencedDocument',
    `Document "${id}" cannot be deleted as there are references to it from ${named.join(', ')}${remaining.length > named.length ? ` and ${remaining.length - named.length} more` : ''}. Remove those first.`,
    { documentId: id, index },
  )
}

function strongTargets(document: LakeDocument | null): ReadonlySet<string> {
  if (!document) return new Set()
  return new Set(collectReferences(document).flatMap(({ id, weak }) => (weak ? [] : [id])))
}
