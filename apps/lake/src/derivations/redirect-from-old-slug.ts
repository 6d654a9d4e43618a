import { createHash } from 'node:crypto'
import type { LakeDocument } from '@vigil/lake/core/document'
import type { Derivation } from '@vigil/lake/lake/lake'
import { findDeniedNames } from '@vigil/safeguarding/denied-names/find-denied-names'
import { isPrivateDataset, toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { toStoryPath } from '@vigil/safeguarding/story-path'
import type { FindDeniedNames } from '../denied-names/denied-name-list.ts'

/** The id of the redirect from this path: there is one for each. */
export function toRedirectId(from: string): string {
  return `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 32)}`
}

/**
 * A published story that gets another slug leaves a redirect at its old address, in the transaction that publishes the
 * new one. Older redirects to the old address lead to the new one directly; one from the new address would be a loop,
 * so it goes. An address with a name that must not be published leaves nothing, and what it had left before goes too.
 */
export function createRedirectFromOldSlug(findDeniedNamesOf: FindDeniedNames): Derivation {
  return (source) => {
    const { dataset, before, after, getDocument, ofType } = source
    if (isPrivateDataset(dataset) || after?._type !== 'story') return []
    const [oldPath, newPath] = [pathOf(before), pathOf(after)]
    if (newPath === null || oldPath === newPath) return []
    const inTheWay = toRedirectId(newPath)
    const cleared = getDocument(inTheWay) === null ? [] : [{ delete: inTheWay }]
    if (oldPath === null) return cleared

    const deniedNames = findDeniedNamesOf(toPrivateDataset(dataset), source)
    const isHarmless = ({ from }: { readonly from: unknown }) =>
      [...findDeniedNames([{ path: 'from', text: String(from), wording: 'joined' }], deniedNames)].length === 0
    const earlier = [...ofType('redirect')].flatMap(({ _id }) => getDocument(_id) ?? [])
    const led = earlier.flatMap(({ from, ...redirect }) =>
      redirect.to === oldPath && redirect._id !== inTheWay ? [{ ...redirect, from, to: newPath }] : [],
    )
    return [
      ...cleared,
      ...[toRedirect(oldPath, newPath)].filter(isHarmless).map((redirect) => ({ write: redirect })),
      ...led.map((redirect) => (isHarmless(redirect) ? { write: redirect } : { delete: redirect._id })),
    ]
  }
}

function toRedirect(from: string, to: string) {
  return { _id: toRedirectId(from), _type: 'redirect', from, to, isPermanent: true, origin: 'slugChange' }
}

function pathOf(document: LakeDocument | null): string | null {
  const slug = document?.slug
  const current = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : null
  return typeof current === 'string' && current !== '' ? toStoryPath(current) : null
}
