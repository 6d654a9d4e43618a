import { decodeSignatureHeader, encodeSignatureHeader, isSignatureError, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { isSameSecret } from './is-same-secret.ts'
import type { TakenSignatures } from './taken-signatures.ts'

export interface WebhookRequest {
  /** The header `sanity-webhook-signature`. */
  signature: string | null
  /** The body, or null when it is larger than so many bytes. Not read before the header may be right. */
  readBody: (maximumBytes: number) => Promise<string | null>
}

export interface WebhookOptions {
  /** What the webhook signs with; `null` refuses everybody. */
  secret: string | null
  taken: TakenSignatures
  /** Makes the site forget everything that it asked for. */
  expireEverything: () => void
  /** Waits until the content server answers with what it told of; `null` where it does so at once. */
  untilConsistent: (() => Promise<void>) | null
  clock?: () => number
}

export interface WebhookAnswer {
  status: 200 | 400 | 401 | 413 | 429
  message: string
}

export const webhookSignatureHeader = SIGNATURE_HEADER_NAME

const maximumBytes = 1024 * 1024
const oldest = 5 * 60_000
// The clocks of two machines.
const furthestAhead = 30_000

/**
 * Answers a signed webhook of Sanity, or of a lake: content has changed.
 *
 * Everything is expired. A webhook names documents, and what depends on them only their sync tags tell: a list that a
 * document has entered, a page that has just lost its consent.
 */
export async function handleWebhook(
  { signature, readBody }: WebhookRequest,
  { secret, taken, expireEverything, untilConsistent, clock = Date.now }: WebhookOptions,
): Promise<WebhookAnswer> {
  if (secret === null || secret === '')
    return { status: 401, message: 'No webhook is believed here. Set SANITY_WEBHOOK_SECRET where the site runs.' }
  if (signature === null)
    return { status: 401, message: 'The request is not signed. Give the webhook the secret that the site has.' }

  try {
    const { timestamp, hashedPayload } = decodeSignatureHeader(signature)
    const age = clock() - timestamp
    if (age > oldest || age < -furthestAhead)
      return { status: 401, message: 'The request was not signed just now. Compare the clocks of both machines.' }

    const body = await readBody(maximumBytes)
    if (body === null) {
      const advice = 'Give the webhook a projection, such as {_id}.'
      return { status: 413, message: `The body is larger than ${maximumBytes} bytes. ${advice}` }
    }
    const right = await encodeSignatureHeader(body, timestamp, secret)
    // Not by the library: it compares letter by letter.
    if (!isSameSecret(hashedPayload, decodeSignatureHeader(right).hashedPayload))
      return { status: 401, message: 'The signature is wrong. Give the webhook the secret that the site has.' }

    // NB: no await between these.
    switch (taken.find(right, clock())) {
      case 'taken':
        return { status: 200, message: 'This request was taken before. Nothing is done again.' }
      case 'full':
        return { status: 429, message: 'Too many requests came in the last minutes. Send this one again later.' }
    }
    expireEverything()
    taken.remember(right, timestamp + oldest)
  } catch (error) {
    if (!isSignatureError(error)) throw error
    return { status: 400, message: 'The signature cannot be read, or signs an empty body.' }
  }
  if (untilConsistent !== null) {
    await untilConsistent()
    // What was asked meanwhile may be from before the change.
    expireEverything()
  }
  return { status: 200, message: 'Done.' }
}
