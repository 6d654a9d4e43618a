import { judgeByPrefix } from './judge-filter.ts'

/** Which drafts and versions somebody may read, whatever there is. */
export type DraftReading = 'all' | 'some' | 'none'

interface GrantLike {
  readonly filter: string
  readonly permissions: readonly string[]
}

/** What grants say about reading drafts and versions. `some`: that depends on what is in them, or on their ids. */
export function judgeDraftReading(grants: readonly GrantLike[]): DraftReading {
  const reading = grants.filter(({ permissions }) => permissions.includes('read'))
  const judgements = (['drafts', 'versions'] as const).map((prefix) =>
    reading.map(({ filter }) => judgeByPrefix(filter, prefix)),
  )
  if (judgements.every((each) => each.includes('always'))) return 'all'
  return judgements.every((each) => each.every((judgement) => judgement === 'never')) ? 'none' : 'some'
}
