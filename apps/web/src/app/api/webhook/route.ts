import { getEnvironment } from '../../../environment'
import { processWide } from '../../../process-wide'
import { expireContent } from '../../../revalidation/expire-content'
import { handleWebhook, webhookSignatureHeader } from '../../../revalidation/handle-webhook'
import { readBounded } from '../../../revalidation/read-bounded'
import { createTakenSignatures } from '../../../revalidation/taken-signatures'
import { toUntilConsistent } from '../../../revalidation/until-consistent'

const taken = processWide('takenSignatures', () => createTakenSignatures())

/** Where no process can follow the content server, it tells of changes here. The site's own server has its own door. */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret, apiHost } = getEnvironment()
  const { status, message } = await handleWebhook(
    {
      signature: request.headers.get(webhookSignatureHeader),
      readBody: (maximumBytes) => readBounded(request, maximumBytes),
    },
    {
      secret: webhookSecret,
      taken,
      expireEverything: () => expireContent('everything'),
      untilConsistent: toUntilConsistent(apiHost),
    },
  )
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store' } })
}
