import type { LakeContext } from './lake-env.ts'

/** Whether the browser talks TLS, to the lake or to the proxy in front of it. */
export function isSecureRequest(c: LakeContext): boolean {
  return c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https'
}

/** The address of a page of the lake, as whoever asks reaches it. */
export function toPublicUrl(c: LakeContext, path: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(path, c.req.url)
  url.host = c.req.header('host') ?? url.host
  if (isSecureRequest(c)) url.protocol = 'https:'
  url.search = new URLSearchParams(query).toString()
  return url.href
}
