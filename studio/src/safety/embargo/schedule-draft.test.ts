import { createClient } from '@sanity/client'
import { cancelSchedule, scheduleDraft } from './schedule-draft.ts'

/** A client whose lake refuses what `answer` says; the list tells what it was asked for. */
function aLake(answer: (action: string, isDryRun: boolean) => Response | null = () => null) {
  const asked: string[] = []
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (_input, init) => {
      const { actions, dryRun } = JSON.parse(String(init?.body))
      const action = actions[0].actionType.replace('sanity.action.', '')
      asked.push(dryRun === true ? `${action}?` : action)
      return answer(action, dryRun === true) ?? Response.json({ transactionId: 't' })
    },
  })
  return { client, asked }
}

const options = { publishedId: 'story-1', publishAt: '2099-01-01T10:00:00.000Z', draftRevision: 'r1' }
const refusal = (...rules: string[]) =>
  Response.json(
    {
      error: {
        type: 'actionError',
        description: 'This must not be published yet',
        items: rules.map((rule) => ({
          index: 0,
          error: { type: 'refusedByGuardError', description: `Because of ${rule}.`, id: 'story-1', path: 'risk', rule },
        })),
      },
    },
    { status: 422 },
  )
const whenPublishing = (answer: Response) => (action: string, isDryRun: boolean) =>
  action === 'release.publish' && isDryRun ? answer : null

it('makes a release, puts the draft in, asks whether it could be published, and schedules it', async () => {
  const { client, asked } = aLake(whenPublishing(refusal('embargo-in-future')))
  expect(await scheduleDraft(client, options)).toEqual([])
  expect(asked).toEqual(['release.create', 'document.version.create', 'release.publish?', 'release.schedule'])
})

it('schedules nothing that the lake would refuse when the time has come, and says why', async () => {
  const { client, asked } = aLake(whenPublishing(refusal('embargo-in-future', 'risk-high-without-sign-off')))
  expect(await scheduleDraft(client, options)).toMatchObject([
    { rule: 'risk-high-without-sign-off', message: 'Because of risk-high-without-sign-off.', documentId: null },
  ])
  expect(asked.slice(3)).toEqual(['release.archive', 'release.delete'])
})

it('leaves no release behind when a step fails', async () => {
  const failure = Response.json({ statusCode: 500, error: 'Internal Server Error', message: 'No.' }, { status: 500 })
  const { client, asked } = aLake((action) => (action === 'release.schedule' ? failure : null))
  await expect(scheduleDraft(client.withConfig({ maxRetries: 0 }), options)).rejects.toThrow('No.')
  expect(asked.slice(-3)).toEqual(['release.schedule', 'release.archive', 'release.delete'])
})

it.each([
  ['scheduled', ['release.unschedule', 'release.archive', 'release.delete']],
  ['refused', ['release.archive', 'release.delete']],
])('takes away a schedule that is %s', async (state, expected) => {
  const { client, asked } = aLake()
  await cancelSchedule(client, { releaseId: 'r', state })
  expect(asked).toEqual(expected)
})
