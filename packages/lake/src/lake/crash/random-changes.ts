import type { LakeDocument } from '../../core/document.ts'

/** A document with whatever an index looks at: a type, a slug, references. */
export function aDocument(
  id: string,
  n: number,
  { ref, type = 'note' }: { readonly ref?: string; readonly type?: string },
): LakeDocument {
  const time = new Date(Date.UTC(2026, 0, 1) + n).toISOString()
  return {
    ...{ _id: id, _type: type, _rev: `r${n}`, _createdAt: time, _updatedAt: time },
    slug: { _type: 'slug', current: `slug-${n % 7}` },
    ...(ref !== undefined && {
      main: { _type: 'reference', _ref: ref, _weak: n % 2 === 0 },
      list: [{ _key: 'k', nested: { _ref: ref } }],
    }),
  }
}

const ids = ['a', 'b', 'c', 'd', 'drafts.a', 'drafts.b', 'versions.r1.a', 'versions.r2.b', '_.releases.r1']
const types = ['note', 'story', 'place']

/** Changes that look random and are the same for the same seed. */
export function aGenerator(seed: number) {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = (items: readonly string[]): string => items[next(items.length)] ?? ''
  return {
    next,
    changes(n: number): readonly { readonly documentId: string; readonly after: LakeDocument | null }[] {
      const touched = new Set(Array.from({ length: 1 + next(3) }, () => pick(ids)))
      return [...touched].map((documentId) => ({
        documentId,
        after: next(4) === 0 ? null : aDocument(documentId, n, { ref: pick(ids), type: pick(types) }),
      }))
    },
  }
}
