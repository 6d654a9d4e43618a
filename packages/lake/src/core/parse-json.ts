import type { z } from 'zod'

import { LakeError } from './errors.ts'

const maximalDepth = 100

/**
 * Turns what a client sent into what it claims to be.
 * @param place Where it stood in the request, for the error; such as `mutations[2]`.
 * @param index Which mutation or action of the request it is.
 * @throws LakeError `invalidRequest` naming the first place that is wrong
 */
export function parseJson<Output>(schema: z.ZodType<Output>, value: unknown, place: string, index?: number): Output {
  const details = index === undefined ? {} : { index }
  const misfit = findMisfit(value, place, 0)
  if (misfit) throw new LakeError('invalidRequest', misfit, details)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = [place, ...(issue?.path ?? []).map(toSegment)].join('')
  throw new LakeError('invalidRequest', `${where}: ${issue?.message ?? 'not understood'}`, {
    ...details,
    cause: parsed.error,
  })
}

/** Says what no document may hold, whatever its type: endless nesting, and names that JavaScript gives a meaning. */
function findMisfit(value: unknown, place: string, depth: number): string | null {
  if (typeof value !== 'object' || value === null) {
    return isJsonScalar(value) ? null : `${place} is ${typeof value}, which JSON does not know.`
  }
  if (depth > maximalDepth) return `${place.slice(0, 80)}... is nested more than ${maximalDepth} deep.`
  for (const [name, child] of Object.entries(value)) {
    if (name === '__proto__') return `${place} has an attribute "__proto__". Choose another name.`
    const misfit = findMisfit(child, place + toSegment(Array.isArray(value) ? Number(name) : name), depth + 1)
    if (misfit) return misfit
  }
  return null
}

function isJsonScalar(value: unknown): boolean {
  return value === null || ['string', 'boolean', 'undefined'].includes(typeof value) || Number.isFinite(value)
}

function toSegment(part: PropertyKey): string {
  return typeof part === 'number' ? `[${part}]` : `.${String(part)}`
}
