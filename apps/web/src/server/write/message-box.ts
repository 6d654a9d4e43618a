/** Hands messages to the content server, with a token that can do nothing else. */

import { createHmac } from 'node:crypto'
import { ClientError, createClient, ServerError } from '@sanity/client'
import type { MessageDocument } from '@vigil/safeguarding/private/message'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import type { Environment } from '../../environment.ts'
import { type SiteLog, toReason } from '../site-log.ts'

export type NewMessage = Pick<MessageDocument, 'campaign' | 'text' | 'sender' | 'receivedOn'>

export interface MessageBox {
  /** @returns true once the message is kept, also when it was before; false when it is not, and may be tried again */
  handIn(message: NewMessage): Promise<boolean>
}

export interface MessageBoxOptions extends Pick<Environment, 'projectId' | 'dataset' | 'apiHost'> {
  token: string
  log: SiteLog
  /** Milliseconds before a content server that does not answer counts as down. Defaults to 10,000. */
  patience?: number
}

export function createMessageBox(options: MessageBoxOptions): MessageBox {
  const { projectId, dataset, apiHost, token, log, patience = 10_000 } = options
  const client = createClient({
    ...{ projectId, dataset: toPrivateDataset(dataset), token, apiVersion: '2025-02-19', useCdn: false },
    ...(apiHost === null ? {} : { apiHost, useProjectHostname: false }),
    timeout: patience,
    // Somebody is waiting, and can press again.
    maxRetries: 0,
  })
  return {
    async handIn(message) {
      const _id = toMessageId(message, token)
      const document: MessageDocument & { _createdAt: string } = {
        ...{ _id, _type: 'message', ...message, state: 'waiting', copies: 1 },
        // The content server would write the second down: with it, a line in another log could tell who it was.
        _createdAt: `${message.receivedOn}T00:00:00Z`,
      }
      try {
        // The transaction has the same name as the message: sent again, it is answered as the first time.
        await client.mutate([{ create: document }], { transactionId: _id, returnDocuments: false, tag: 'message' })
        return true
      } catch (error) {
        if (isKeptAlready(error)) return true
        log.warn('A message was not taken', explain(error))
        return false
      }
    },
  }
}

/**
 * The same words to the same campaign with the same name on the same day are one message, however often they are sent:
 * by pressing twice, loading again, or going back. Nobody can work out the id without the secret.
 */
export function toMessageId(message: NewMessage, secret: string): string {
  const { campaign, receivedOn, text, sender } = message
  const { firstName, age, profession, country } = sender
  const parts = ['message', campaign, receivedOn, text, firstName, age, profession, country]
  return `message-${createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`
}

/** Hosted Sanity answers 409; the lake, when the token has changed in between, that the transaction is known. */
function isKeptAlready(error: unknown): boolean {
  if (!(error instanceof ClientError)) return false
  return error.statusCode === 409 || (error.statusCode === 400 && /transaction id/i.test(error.message))
}

/** NB: never what the content server says about a document, as that may repeat its words. */
function explain(error: unknown): string {
  if (!(error instanceof ClientError || error instanceof ServerError)) return toReason(error)
  const isRefused = error.statusCode === 401 || error.statusCode === 403
  const advice = isRefused ? '; give SANITY_API_INTAKE_TOKEN the role that may create messages' : ''
  return `the content server answered ${error.statusCode}${advice}`
}
