import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import type { LakeContext } from './lake-env.ts'

/** Refuses bodies that are larger, before they are read. */
export function limitBody(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => {
      throw new LakeError('tooLarge', `At most ${megabytes} MB can be sent at once.`)
    },
  })
}

/**
 * Reads a JSON body.
 * @throws LakeError `invalidRequest` with the place that is wrong.
 */
export async function readBody<Shape extends z.ZodType>(c: LakeContext, shape: Shape): Promise<z.infer<Shape>> {
  return parse(shape, parseJson(await c.req.text(), 'The body'), 'The body')
}

/** @throws LakeError `invalidRequest` */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown, name: string): z.infer<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.')
  throw new LakeError('invalidRequest', `${name} is not right${place ? ` at "${place}"` : ''}: ${issue?.message}.`)
}

/** @throws LakeError `invalidRequest` */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LakeError('invalidRequest', `${name} is not JSON.`, { cause })
  }
}

/** The parameters of a GROQ query: `$name=<json>` in the address. */
export function readQueryParameters(search: URLSearchParams): Readonly<Record<string, unknown>> {
  const pairs = [...search].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(pairs.map(([name, text]) => [name.slice(1), parseJson(text, `The parameter ${name}`)]))
}

/** A yes or no in the address. */
export function readFlag(search: URLSearchParams, name: string, fallback: boolean): boolean {
  const text = search.get(name)
  return text === null || text === '' ? fallback : text === 'true'
}

/** A whole number in the address, made to fit. */
export function readLimit(search: URLSearchParams, { fallback, most }: { fallback: number; most: number }): number {
  const limit = Number.parseInt(search.get('limit') ?? '', 10)
  return Number.isNaN(limit) ? fallback : Math.min(most, Math.max(1, limit))
}

/** The ids in a path segment, separated by commas. */
export function readIds(segment: string, most = 500): readonly string[] {
  const ids = segment.split(',').filter((id) => id !== '')
  if (ids.length > most) throw new LakeError('invalidRequest', `At most ${most} ids can be asked for at once.`)
  return ids
}
