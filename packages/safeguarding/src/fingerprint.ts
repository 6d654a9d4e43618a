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
  return bytesToHex(sha256(utf8ToBytes(toCanonicalText(Object.fromEntries(risky)))))
}

/**
 * What the lake changes when it publishes, names that only programs use, when a claim is looked at again, and for which texts a translation was reviewed. The keys
 * of link marks stay: they tell which words lead where.
 */
const bookkeeping: ReadonlySet<string> = new Set(['_key', '_weak', '_strengthenOnPublish', 'reviewBy', 'reviewedFor'])

/** JSON with sorted names, where what is empty is left out. Empty: it is empty itself. */
function toCanonicalText(value: unknown, keepsKeys = false): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) {
    if (value.length === 0) return ''
    let items = ''
    // An empty item keeps its place: moving a paragraph is a change.
    for (const [index, item] of value.entries()) items += (index === 0 ? '' : ',') + toCanonicalText(item, keepsKeys)
    return `[${items}]`
  }
  if (!isRecord(value)) return JSON.stringify(value)
  let fields = ''
  for (const name of Object.keys(value).sort()) {
    if (bookkeeping.has(name) && !(keepsKeys && name === '_key')) continue
    const text = toCanonicalText(value[name], name === 'markDefs')
    if (text !== '') fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${text}`
  }
  return fields === '' ? '' : `{${fields}}`
}
