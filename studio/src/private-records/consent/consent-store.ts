import type { SanityClient } from '@sanity/client'
import type { ConsentFields } from './consent-draft.ts'

const options = { tag: 'consent', visibility: 'sync' } as const

/** @returns the id of the new record, which says nothing about the person */
export async function recordConsent(client: SanityClient, fields: ConsentFields, userId: string): Promise<string> {
  const _id = `consent-${crypto.randomUUID()}`
  await client.create({ ...withoutUndefined(fields), _id, _type: 'consentRecord', recordedBy: userId }, options)
  return _id
}

/** Changes what somebody agreed to; who recorded it stays. */
export async function changeConsent(client: SanityClient, id: string, fields: ConsentFields): Promise<void> {
  const empty = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [name] : []))
  await client.patch(id).set(withoutUndefined(fields)).unset(empty).commit(options)
}

/** The person does not agree any more. There is no way back; whoever agrees anew gets a new record. */
export async function withdrawConsent(client: SanityClient, id: string, note: string): Promise<void> {
  const withdrawn = { withdrawnAt: new Date().toISOString(), ...(note === '' ? {} : { withdrawalNote: note }) }
  await client.patch(id).set(withdrawn).commit(options)
}

function withoutUndefined(fields: ConsentFields): Partial<ConsentFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
