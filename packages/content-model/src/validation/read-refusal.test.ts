import { createClient } from '@sanity/client'
import { readRefusal } from './read-refusal.ts'

/** What the real client throws when the lake answers like this. */
async function answered(status: number, body: object): Promise<unknown> {
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async () => Response.json(body, { status }),
  })
  const publish = { actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' } as const
  return client.action(publish, { dryRun: true }).catch((thrown: unknown) => thrown)
}

const refusedWith = (items: readonly unknown[]) =>
  answered(422, { error: { type: 'actionError', description: 'This must not be published yet', items } })

it('reads each reason with its document, rule and field', async () => {
  const error = {
    type: 'refusedByGuardError',
    description: 'Choose the risk.',
    id: 'a',
    path: 'risk',
    rule: 'risk-not-assessed',
  }
  expect(readRefusal(await refusedWith([{ index: 0, error }]))).toEqual([
    { documentId: 'a', rule: 'risk-not-assessed', path: 'risk', message: 'Choose the risk.' },
  ])
})

it('reads a reason that names no rule and no field', async () => {
  const error = { type: 'refusedByGuardError', description: 'Not now.' }
  expect(readRefusal(await refusedWith([{ index: 0, error }]))).toEqual([
    { documentId: null, rule: null, path: '', message: 'Not now.' },
  ])
})

it.each([
  [
    'another error of a commit',
    refusedWith([{ index: 0, error: { type: 'documentNotFoundError', description: 'No.' } }]),
  ],
  ['a refused session', answered(401, { statusCode: 401, error: 'Unauthorized', message: 'Sign in.' })],
  ['a lost connection', Promise.resolve(new Error('offline'))],
  ['nothing', Promise.resolve(undefined)],
])('%s is no refusal', async (_what, error) => {
  expect(readRefusal(await error)).toBeNull()
})
