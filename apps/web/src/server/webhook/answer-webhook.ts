/** `/api/webhook` of the site's own server: somebody who knows the secret says that content has changed. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from '../../environment.ts'
import { handleWebhook, webhookSignatureHeader } from '../../revalidation/handle-webhook.ts'
import { createTakenSignatures } from '../../revalidation/taken-signatures.ts'
import { toUntilConsistent } from '../../revalidation/until-consistent.ts'
import { readBody } from '../write/read-body.ts'

export type AnswerWebhook = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface AnswerWebhookOptions {
  environment: Pick<Environment, 'webhookSecret' | 'apiHost'>
  /** Has everything looked at again. */
  onChange: () => void
}

/** @returns null when the site has no secret: then there is no such address */
export function createAnswerWebhook({ environment, onChange }: AnswerWebhookOptions): AnswerWebhook | null {
  const { webhookSecret: secret, apiHost } = environment
  if (secret === null) return null
  const taken = createTakenSignatures()
  const untilConsistent = toUntilConsistent(apiHost)

  return async (request, response) => {
    if (request.method !== 'POST')
      return send(response, 405, 'Only the content server sends something here.', { Allow: 'POST' })
    const { [webhookSignatureHeader]: signature } = request.headers
    const { status, message } = await handleWebhook(
      {
        signature: typeof signature === 'string' ? signature : null,
        async readBody(maximumBytes) {
          const read = await readBody(request, maximumBytes)
          return read.state === 'read' ? read.body.toString('utf8') : null
        },
      },
      { secret, taken, expireEverything: onChange, untilConsistent },
    )
    send(response, status, message)
  }
}

function send(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  const body = Buffer.from(JSON.stringify({ message }))
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': body.byteLength,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(body)
}
