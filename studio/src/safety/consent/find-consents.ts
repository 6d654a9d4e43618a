import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import { normaliseName } from '@vigil/safeguarding/denied-names/normalise-name'
import type { StoryWithConsent } from '../../private-records/consent/group-by-consent.ts'

/** The records in whose notes, languages, days or stories all these words stand, or begin like this. */
export function findConsents(
  records: readonly ConsentRecord[],
  words: string,
  storiesOf: (id: string) => readonly Pick<StoryWithConsent, 'title'>[],
): ConsentRecord[] {
  const wanted = normaliseName(words).split(' ').filter(Boolean)
  return records.filter(({ _id, note = '', language, recordedOn }) => {
    const titles = storiesOf(_id).map(({ title }) => title)
    const found = ` ${normaliseName([note, language, recordedOn, ...titles].join(' '))}`
    return wanted.every((word) => found.includes(` ${word}`))
  })
}
