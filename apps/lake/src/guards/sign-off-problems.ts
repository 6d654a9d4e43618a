import type { LakeDocument } from '@vigil/lake/core/document'
import { signOffsDocument, type SignOffs } from '@vigil/safeguarding/private/sign-offs'
import { isDeepStrictEqual } from 'node:util'

type Entry = SignOffs['entries'][number]

// Clocks of browsers are off by minutes.
const allowedMinutes = 10

/**
 * Holds that everybody signs for themselves: an entry comes from the user whom it names, at the time of which it tells,
 * and nobody but that user takes it away.
 */
export function* findSignOffProblems(
  after: LakeDocument,
  before: LakeDocument | null,
  { author, now }: { readonly author: string; readonly now: Date },
): Generator<{ readonly path: string; readonly message: string }> {
  const [entries, entriesBefore] = [entriesOf(after), entriesOf(before)]
  for (const entry of entries) {
    const earlier = entriesBefore.find(({ _key }) => _key === entry._key)
    if (earlier !== undefined && isDeepStrictEqual(earlier, entry)) continue
    const path = `entries[_key==${JSON.stringify(entry._key)}]`
    if (earlier !== undefined) {
      yield { path, message: 'A sign-off is not changed afterwards. Withdraw yours and sign again.' }
    } else if (entry.by !== author) {
      yield { path, message: 'Nobody signs for somebody else. Whoever agrees signs in and signs off.' }
    } else if (Math.abs(Date.parse(entry.at) - now.getTime()) > allowedMinutes * 60_000) {
      yield { path, message: 'A sign-off carries the time at which it is given. Set the clock of this computer right.' }
    }
  }
  for (const { _key, by } of entriesBefore) {
    if (entries.some((entry) => entry._key === _key) || by === author) continue
    yield { path: 'entries', message: 'Only the person who signed may withdraw that sign-off.' }
  }
}

function entriesOf(document: LakeDocument | null): readonly Entry[] {
  const parsed = signOffsDocument.safeParse(document)
  return parsed.success ? parsed.data.entries : []
}
