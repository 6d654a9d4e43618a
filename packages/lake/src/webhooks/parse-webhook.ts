import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { requireCompiles } from './compile-rule.ts'
import type { WebhookChange, WebhookInput, WebhookRule } from './webhook.ts'

// What every request has of the lake itself; a definition must not say otherwise.
const ownHeader =
  /^(sanity-.*|host|content-length|content-type|transfer-encoding|connection|upgrade|te|trailer|keep-alive|expect|idempotency-key|user-agent|accept-encoding|proxy-.*)$/i

const groq = z.string().max(10_000).nullish()
const on = z.array(z.enum(['create', 'update', 'delete'])).min(1, 'must name create, update or delete')

const fields = z.object({
  type: z.literal('document', { error: 'must be "document": webhooks of transactions are not served here' }).optional(),
  name: z.string().trim().min(1).max(200),
  description: z.string().max(1024).nullable().default(null),
  url: z.string().max(2000).superRefine(checkUrl),
  dataset: z.string().min(1).max(64),
  // Sanity's own API nests these three; its management pages and blueprints do not.
  rule: z.object({ on, filter: groq, projection: groq }).optional(),
  on: on.optional(),
  filter: groq,
  projection: groq,
  apiVersion: z
    .string()
    .regex(/^v?(\d{4}-\d{2}-\d{2}|X|1)$/, 'must be a date, such as v2025-02-19')
    .default('v2021-03-25'),
  httpMethod: z.enum(['POST', 'PUT', 'PATCH', 'DELETE', 'GET']).default('POST'),
  headers: z.record(z.string(), z.string().max(4000)).default({}).superRefine(checkHeaders),
  includeDrafts: z.boolean().default(false),
  includeAllVersions: z.boolean().default(false),
  isDisabledByUser: z.boolean().default(false),
  secret: z.string().min(1).max(500).nullable().default(null),
})

/** @throws LakeError `invalidRequest` with the place that is wrong, `queryParse` for GROQ that is */
export function parseWebhook(value: unknown): WebhookInput {
  const { type, rule, on: triggers, filter, projection, ...definition } = parse(fields, value)
  const chosen = rule ?? (triggers && { on: triggers, filter, projection })
  if (!chosen) throw new LakeError('invalidRequest', 'The webhook is not right at "on": name create, update or delete.')
  return { ...definition, rule: toRule(chosen) }
}

/**
 * What a request changes of a webhook; whatever it does not name stays.
 * @throws LakeError as `parseWebhook`
 */
export function parseWebhookChange(value: unknown, current: WebhookRule): WebhookChange {
  const { type, rule, on: triggers, filter, projection, ...named } = parse(fields.partial(), value)
  // Defaults stand in for what was left out, which here means "as it is".
  const isNamed = (key: string) => typeof value === 'object' && value !== null && key in value
  const change = Object.fromEntries(Object.entries(named).filter(([key]) => isNamed(key)))
  if (!rule && !triggers && filter === undefined && projection === undefined) return change
  const merged = {
    on: rule?.on ?? triggers ?? current.on,
    filter: rule ? rule.filter : filter === undefined ? current.filter : filter,
    projection: rule ? rule.projection : projection === undefined ? current.projection : projection,
  }
  return { ...change, rule: toRule(merged) }
}

function toRule(rule: {
  readonly on: WebhookRule['on']
  readonly filter?: string | null | undefined
  readonly projection?: string | null | undefined
}): WebhookRule {
  const parsed = {
    on: [...new Set(rule.on)],
    filter: rule.filter?.trim() || null,
    projection: rule.projection?.trim() || null,
  }
  requireCompiles(parsed)
  return parsed
}

function checkUrl(text: string, context: z.RefinementCtx): void {
  const url = URL.parse(text)
  const problem =
    url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')
      ? 'must be an address that begins with https:// or http://'
      : url.username !== '' || url.password !== ''
        ? 'must hold no user name or password; send them in a header'
        : null
  if (problem !== null) context.addIssue({ code: 'custom', message: problem })
}

function checkHeaders(headers: Readonly<Record<string, string>>, context: z.RefinementCtx): void {
  for (const [name, value] of Object.entries(headers)) {
    // NB: no value in the message; headers hold passwords.
    if (!/^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name)) {
      context.addIssue({ code: 'custom', message: 'has a name that is not a name of a header' })
    } else if (ownHeader.test(name)) {
      context.addIssue({ code: 'custom', message: `must not set "${name}", which the lake sends itself` })
    } else if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      context.addIssue({ code: 'custom', message: `has a value for "${name}" that cannot be sent` })
    }
  }
}

function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.')
  throw new LakeError('invalidRequest', `The webhook is not right${place ? ` at "${place}"` : ''}: ${issue?.message}.`)
}
