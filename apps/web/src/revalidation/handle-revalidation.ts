import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export type RevalidationOptions = {
  /** What the caller must know; `null` refuses everybody. */
  secret: string | null
  /** Makes the site forget what depends on these sync tags, or everything. */
  expire: (what: readonly string[] | 'everything') => void
}

export const secretHeader = 'x-vigil-revalidate'

const maximumBytes = 512 * 1024

const bodySchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ tags: z.array(z.string().regex(/^\S{1,200}$/)).max(5000) }),
])

/** Answers a request to forget cached content: `{"tags": ["s1:…"]}` or `{"all": true}`. */
export async function handleRevalidation(request: Request, { secret, expire }: RevalidationOptions): Promise<Response> {
  if (!isSecret(request.headers.get(secretHeader), secret)) return answer(401, 'Not allowed.')

  const text = await readBounded(request)
  if (text === null) return answer(413, `The body is larger than ${maximumBytes} bytes.`)
  const body = bodySchema.safeParse(parseJson(text))
  if (!body.success) return answer(400, 'Send {"tags": ["…"]} or {"all": true}.')

  if ('all' in body.data) expire('everything')
  else expire([...new Set(body.data.tags)])
  return answer(200, 'Done.')
}

// Hashes are compared, so that neither the time nor the length tells anything about the secret.
function isSecret(given: string | null, secret: string | null): boolean {
  if (given === null || secret === null || secret === '') return false
  return timingSafeEqual(toHash(given), toHash(secret))
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

async function readBounded(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maximumBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: refused with everything else that is no revalidation.
    return undefined
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } })
}
