import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import { type SignOffs, toSignOffsId } from '@vigil/safeguarding/private/sign-offs'
import { as, type Newsroom } from './a-newsroom.ts'

type Entry = SignOffs['entries'][number]

/** A sign-off by Ben of a story that nobody has written. */
export function anEntry(changes: Partial<Entry> = {}): Entry {
  const by = changes.by ?? 'ben'
  return {
    ...{ _key: `key-${by}`, by, byName: by, at: '2026-03-01T12:00:00Z', fingerprint: '0'.repeat(64) },
    ...changes,
  }
}

export function aSignOffs(storyId: string, entries: readonly Entry[]) {
  return { _id: toSignOffsId(storyId), _type: 'signOffs', story: storyId, entries }
}

export function aConsentRecord(id: string, changes: Partial<ConsentRecord> = {}) {
  return {
    ...{ _id: id, _type: 'consentRecord', givenBy: 'person', recordedBy: 'ann', recordedOn: '2026-01-01' },
    ...{ language: 'English', form: 'written', uses: ['website'] },
    ...changes,
  }
}

/** Ann notes a consent. */
export async function recordConsent({ records }: Newsroom, id: string, changes: Partial<ConsentRecord> = {}) {
  await records.mutate([{ createOrReplace: aConsentRecord(id, changes) }], as('ann'))
}
