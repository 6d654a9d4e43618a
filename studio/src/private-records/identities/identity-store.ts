import type { SanityClient } from '@sanity/client'
import type { IdentityFields } from './identity-draft.ts'

const options = { tag: 'identity', visibility: 'sync' } as const

export async function recordIdentity(client: SanityClient, fields: IdentityFields): Promise<void> {
  const _id = `identity-${crypto.randomUUID()}`
  await client.create({ ...withoutUndefined(fields), _id, _type: 'identity', originals: [] }, options)
}

/** The originals of pictures stay as they are: they come from the redaction of an image. */
export async function changeIdentity(client: SanityClient, id: string, fields: IdentityFields): Promise<void> {
  const empty = (['contact', 'note'] as const).filter((name) => fields[name] === undefined)
  await client.patch(id).set(withoutUndefined(fields)).unset(empty).commit(options)
}

function withoutUndefined(fields: IdentityFields): Partial<IdentityFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
