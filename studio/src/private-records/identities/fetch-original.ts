import type { SanityClient } from '@sanity/client'

/** Brings the bytes of a private picture. An `<img>` alone would get nothing: it cannot say who asks. */
export async function fetchOriginal(client: SanityClient, assetId: string): Promise<Blob> {
  const asset = await client.getDocument<{ url?: string }>(assetId)
  if (typeof asset?.url !== 'string') throw new Error('It is not in the vault any more.')
  const { token } = client.config()
  const response = await fetch(asset.url, {
    cache: 'no-store',
    credentials: 'include',
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  })
  if (!response.ok) throw new Error(`The content lake answered ${response.status}.`)
  return response.blob()
}
