import { z } from 'zod'
import { isSameSecret } from './is-same-secret.ts'
import { readBounded } from './read-bounded.ts'

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

  const text = await readBounded(request, maximumBytes)
  if (text === null) return answer(413, `The body is larger than ${maximumBytes} bytes.`)
  const body = bodySchema.safeParse(parseJson(text))
  if (!body.success) return answer(400, 'Send {"tags": ["…"]} or {"all": true}.')

  if ('all' in body.data) expire('everything')
  else expire([...new Set(body.data.tags)])
  return answer(200, 'Done.')
}

function isSecret(given: string | null, secret: string | null): boolean {
  return given !== null && secret !== null && secret !== '' && isSameSecret(given, secret)
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
