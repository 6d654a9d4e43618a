import { z } from 'zod'

/** One reason why the lake did not publish. */
export interface RefusedFinding {
  /** The published id of the document that it is about. */
  readonly documentId: string | null
  readonly rule: string | null
  /** As safeguarding writes paths. */
  readonly path: string
  readonly message: string
}

const item = z.looseObject({
  error: z.looseObject({
    type: z.literal('refusedByGuardError'),
    description: z.string(),
    id: z.string().optional(),
    path: z.string().optional(),
    rule: z.string().optional(),
  }),
})

const refusal = z.looseObject({
  response: z.looseObject({ body: z.looseObject({ error: z.looseObject({ items: z.array(z.unknown()) }) }) }),
})

/**
 * The findings for which the lake refused a commit, or null: the error is something else, such as a lost connection.
 *
 * @param error what the client threw
 */
export function readRefusal(error: unknown): RefusedFinding[] | null {
  const parsed = refusal.safeParse(error)
  if (!parsed.success) return null
  const findings = parsed.data.response.body.error.items.flatMap((candidate) => {
    const found = item.safeParse(candidate)
    if (!found.success) return []
    const { description, id = null, path = '', rule = null } = found.data.error
    return [{ documentId: id, rule, path, message: description }]
  })
  return findings.length === 0 ? null : findings
}
