import { isIP } from 'node:net'
import { Hono } from 'hono'
import { z } from 'zod'
import { LakeError } from '../../core/errors.ts'
import type { Webhooks } from '../../webhooks/create-webhooks.ts'
import { parseWebhook, parseWebhookChange } from '../../webhooks/parse-webhook.ts'
import type { Webhook, WebhookAttempt, WebhookMessage } from '../../webhooks/webhook.ts'
import { type LakeEnv, requireAdministrator } from '../lake-env.ts'
import { limitBody, readBody, readLimit } from '../read-request.ts'

interface WebhookRouteOptions {
  readonly webhooks: Webhooks
  readonly projectId: string
}

const page = { fallback: 100, most: 1000 }

/** Whom the lake tells of changes, and how that went. For administrators: what is told there may hold drafts. */
export function webhookRoutes({ webhooks, projectId }: WebhookRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const { store } = webhooks
  const base = '/:version/hooks/projects/:project'

  routes.use(`${base}/*`, async (c, next) => {
    requireAdministrator(c)
    if (c.req.param('project') !== projectId) {
      throw new LakeError('projectNotFound', `This lake has one project, "${projectId}". Check the project id.`)
    }
    c.header('Cache-Control', 'no-store')
    await next()
  })

  const toHook = (webhook: Webhook) => ({
    ...{ type: 'document', projectId, ...webhook },
    isDisabled: webhook.isDisabledByUser,
    deletedAt: null,
  })
  const toMessage = ({ webhookId, headers, ...message }: WebhookMessage) => ({
    ...{ projectId, hookId: webhookId, ...message },
    dataset: headers['sanity-dataset'],
    documentId: headers['sanity-document-id'],
  })
  const toAttempt = ({ webhookId, ...attempt }: WebhookAttempt) => ({
    ...{ projectId, hookId: webhookId, ...attempt },
    isFailure: attempt.failureReason !== null,
    // Attempts are kept when they are over.
    inProgress: false,
  })

  routes.get(base, (c) => c.json(store.list().map(toHook)))

  routes.post(base, limitBody(1), async (c) => {
    const input = parseWebhook(await readBody(c, z.unknown()))
    requireAllowed(webhooks, input.url)
    webhooks.requireOpenDataset(input.dataset)
    const created = store.create(input)
    webhooks.refresh()
    return c.json(toHook(created), 201)
  })

  routes.get(`${base}/attempts/:attempt`, (c) => c.json(toAttempt(store.requireAttempt(c.req.param('attempt')))))

  routes.get(`${base}/:hook`, (c) => c.json(toHook(store.require(c.req.param('hook')))))

  routes.on(['PATCH', 'PUT'], `${base}/:hook`, limitBody(1), async (c) => {
    const { id, rule } = store.require(c.req.param('hook'))
    const change = parseWebhookChange(await readBody(c, z.unknown()), rule)
    if (change.url !== undefined) requireAllowed(webhooks, change.url)
    if (change.dataset !== undefined) webhooks.requireOpenDataset(change.dataset)
    const changed = store.change(id, change)
    webhooks.refresh()
    return c.json(toHook(changed))
  })

  routes.delete(`${base}/:hook`, (c) => {
    store.remove(c.req.param('hook'))
    webhooks.refresh()
    return c.body(null, 204)
  })

  routes.get(`${base}/:hook/messages`, (c) => {
    const { id } = store.require(c.req.param('hook'))
    return c.json(store.listMessages(id, readLimit(new URL(c.req.url).searchParams, page)).map(toMessage))
  })

  routes.get(`${base}/:hook/attempts`, (c) => {
    const { id } = store.require(c.req.param('hook'))
    return c.json(store.listAttempts(id, readLimit(new URL(c.req.url).searchParams, page)).map(toAttempt))
  })

  // DIFFERS: the hosted service tries nothing again by hand.
  routes.post(`${base}/:hook/messages/:message/retry`, (c) => {
    const { id } = store.require(c.req.param('hook'))
    store.retry(id, c.req.param('message'))
    webhooks.refresh()
    return c.body(null, 202)
  })

  return routes
}

/**
 * Says at once what the log of deliveries would say later. Names are looked up when something is sent, not here.
 * @throws LakeError `invalidRequest`
 */
function requireAllowed({ policy }: Webhooks, address: string): void {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const known = host === 'localhost' ? '127.0.0.1' : isIP(host) ? host : null
  const refusal = known === null ? null : policy.findRefusal(url, [known])
  if (refusal !== null) throw new LakeError('invalidRequest', `The webhook is not right at "url": ${refusal}`)
}
