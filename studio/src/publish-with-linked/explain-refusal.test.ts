import { createClient } from '@sanity/client'
import { explainRefusal } from './explain-refusal.ts'
import { publishTogether } from './publish-together.ts'

const labels = new Map([
  ['prayer', '“For the night”'],
  ['story', 'This story'],
])

/** What the real client throws when the lake answers like this. */
async function refusedWith(items: readonly unknown[]): Promise<unknown> {
  const error = { type: 'actionError', description: 'This must not be published yet: …', items }
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async () => Response.json({ error }, { status: 422 }),
  })
  return publishTogether(client, []).catch((thrown: unknown) => thrown)
}

const refusal = (id: string, description: string) => ({
  index: 0,
  error: { type: 'refusedByGuardError', description, id },
})

test('a refusal names the document and the reason, each reason once', async () => {
  const error = await refusedWith([
    refusal('prayer', 'Remove the e-mail address.'),
    refusal('prayer', 'Remove the e-mail address.'),
    refusal('drafts.story', 'Describe the image.'),
  ])
  expect(explainRefusal(error, labels)).toBe(
    '“For the night”: Remove the e-mail address. This story: Describe the image.',
  )
})

test('a refusal of a document that the editor does not see is told without a name', async () => {
  expect(explainRefusal(await refusedWith([refusal('elsewhere', 'It is gone.')]), labels)).toBe('It is gone.')
})

test('another failure is told in its own words', () => {
  expect(explainRefusal(new Error('The connection was lost.'), labels)).toBe('The connection was lost.')
})

test('a failure without words says what to do', () => {
  expect(explainRefusal(undefined, labels)).toMatch(/Try again/)
})
