import { createHash } from 'node:crypto'
import type { LakeDocument } from '@vigil/lake/core/document'
import type { Derivation } from '@vigil/lake/lake/lake'
import { isPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { toStoryPath } from '@vigil/safeguarding/story-path'

/** The id of the redirect from this path: there is one for each. */
export function toRedirectId(from: string): string {
  return `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 32)}`
}

/**
 * A published story that gets another slug leaves a redirect at its old address, in the transaction that publishes the
 * new one. Older redirects to the old address lead to the new one directly; one from the new address would be a loop,
 * so it goes.
 */
export const redirectFromOldSlug: Derivation = ({ dataset, before, after, getDocument, ofType }) => {
  if (isPrivateDataset(dataset) || after?._type !== 'story') return []
  const [oldPath, newPath] = [pathOf(before), pathOf(after)]
  if (newPath === null || oldPath === newPath) return []
  const inTheWay = toRedirectId(newPath)
  const cleared = getDocument(inTheWay) === null ? [] : [{ delete: inTheWay }]
  if (oldPath === null) return cleared
  const earlier = [...ofType('redirect')].flatMap(({ _id }) => getDocument(_id) ?? [])
  const led = earlier.filter(({ _id, to }) => to === oldPath && _id !== inTheWay)
  return [
    ...cleared,
    {
      write: {
        _id: toRedirectId(oldPath),
        _type: 'redirect',
        from: oldPath,
        to: newPath,
        isPermanent: true,
        origin: 'slugChange',
      },
    },
    ...led.map((redirect) => ({ write: { ...redirect, to: newPath } })),
  ]
}

function pathOf(document: LakeDocument | null): string | null {
  const slug = document?.slug
  const current = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : null
  return typeof current === 'string' && current !== '' ? toStoryPath(current) : null
}
