import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PublishCandidate } from './finding.ts'
import { isRecord } from './is-record.ts'

/**
 * The fields of a story that can change without anybody becoming easier to find: when it is shown, and what else it
 * points to. Everything else is risky, so that a new field is too until somebody decides otherwise.
 */
export const harmlessFields: ReadonlySet<string> = new Set([
  'publishedOn',
  'topics',
  'prayerPoints',
  'prayer',
  'callsToAction',
  'relatedStories',
  'publishAt',
  'unpublishAt',
  'reviewBy',
  'importNotes',
  'importSource',
])

/**
 * The fingerprint of the risky parts of a story: texts, pictures, people, places, claims, statements, risk. A sign-off
 * counts while it stays the same. It is the same for the draft and for what is published of it.
 *
 * @returns SHA-256 as 64 hexadecimal digits
 */
export function fingerprintOf(story: PublishCandidate): string {
  const risky = Object.entries(story).filter(([name]) => !name.startsWith('_') && !harmlessFields.has(name))
  return bytesToHex(sha256(utf8ToBytes(toCanonicalText(Object.fromEntries(risky)) ?? '')))
}

/**
 * What the lake changes when it publishes, names that only programs use, when a claim is looked at again, and for which texts a translation was reviewed. The keys
 * of link marks stay: they tell which words lead where.
 */
const bookkeeping: ReadonlySet<string> = new Set(['_key', '_weak', '_strengthenOnPublish', 'reviewBy', 'reviewedFor'])

/** JSON with sorted names, where what is empty is left out. Undefined: it is empty itself. */
function toCanonicalText(value: unknown, keepsKeys = false): string | undefined {
  if (Array.isArray(value)) {
    // An empty item keeps its place: moving a paragraph is a change.
    return value.length === 0 ? undefined : `[${value.map((item) => toCanonicalText(item, keepsKeys) ?? '').join(',')}]`
  }
  if (!isRecord(value)) return value === null || value === undefined || value === '' ? undefined : JSON.stringify(value)
  const fields = Object.keys(value)
    .filter((name) => !bookkeeping.has(name) || (keepsKeys && name === '_key'))
    .sort()
    .flatMap((name) => {
      const text = toCanonicalText(value[name], name === 'markDefs')
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
    })
  return fields.length === 0 ? undefined : `{${fields.join(',')}}`
}
