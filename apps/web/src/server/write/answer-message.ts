/** The form of a campaign as browsers send it: what comes in is bounded and checked, what goes out is kept nowhere. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { isFromHere } from './is-from-here.ts'
import type { MessageAnswer, MessageDesk, MessageForm } from './message-desk.ts'
import { parseFormBody } from './parse-form-body.ts'
import { toPlainMessagePage } from './plain-message-page.ts'
import { readBody } from './read-body.ts'

/** Bytes. Ten thousand characters of any script, escaped, and the other fields. */
const largestBody = 160 * 1024

export type AnswerMessage = (request: IncomingMessage, response: ServerResponse, form: MessageForm) => Promise<void>

export interface AnswerMessageOptions {
  desk: MessageDesk
  siteUrl: URL
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
}

export function createAnswerMessage({ desk, siteUrl, headers: always }: AnswerMessageOptions): AnswerMessage {
  return async (request, response, form) => {
    const read = await readBody(request, largestBody)
    // Nobody is there any more.
    if (read.state === 'broken') return void response.destroy()
    const answer = read.state === 'tooLarge' ? explain(form, 'tooLarge') : await answerBody(request, read.body, form)
    send(request, response, answer, read.state === 'tooLarge')
  }

  async function answerBody(request: IncomingMessage, body: Buffer, form: MessageForm): Promise<MessageAnswer> {
    const { headers } = request
    if (!isFromHere(headers, siteUrl)) return explain(form, 'elsewhere')
    const type = /^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i
    if (!type.test(headers['content-type'] ?? '')) return explain(form, 'notTaken', 415)
    if (!['', 'identity'].includes(headers['content-encoding'] ?? '')) return explain(form, 'notTaken', 415)
    const parsed = parseFormBody(body)
    return parsed.state === 'malformed' ? explain(form, 'notTaken') : desk.take(form, parsed.fields)
  }

  function send(request: IncomingMessage, response: ServerResponse, answer: MessageAnswer, isTooLarge: boolean): void {
    const headers = { ...always, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
    if (answer.state === 'moved') {
      response.writeHead(303, { ...headers, Location: answer.location, 'Content-Length': 0 }).end()
      return
    }
    const body = Buffer.from(answer.state === 'file' ? `${answer.text}\n` : answer.html)
    const [status, contentType] = answer.state === 'file' ? [200, 'text/plain'] : [answer.status, 'text/html']
    response.writeHead(status, {
      ...headers,
      'Content-Type': `${contentType}; charset=utf-8`,
      'Content-Length': body.byteLength,
      ...(answer.state === 'file' && { 'Content-Disposition': 'attachment; filename="message.txt"' }),
      ...(answer.state === 'page' && answer.retryAfter !== undefined && { 'Retry-After': answer.retryAfter }),
      // What is still coming is not read any more.
      ...(isTooLarge && !request.complete && { Connection: 'close' }),
    })
    response.end(body)
  }
}

const statuses = { tooLarge: 413, elsewhere: 403, notTaken: 400 } as const

/** Nothing could be read, so there is nothing to keep; the browser's way back leads to the form as it was. */
function explain(
  { locale, slug }: MessageForm,
  kind: keyof typeof statuses,
  status: number = statuses[kind],
): MessageAnswer {
  const { text } = createLanguage(locale)
  const title = text(`write.${kind}Title`)
  const sentence = text(`write.${kind}`)
  return { state: 'page', status, html: toPlainMessagePage({ locale, slug, values: null, title, sentence }) }
}
