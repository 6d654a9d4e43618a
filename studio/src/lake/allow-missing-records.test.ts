import { createClient } from '@sanity/client'
import { allowMissingRecords } from './allow-missing-records.ts'

/** What the Studio is told of, and what the one who asked gets. */
async function ask(dataset: string) {
  const told: unknown[] = []
  const client = createClient({
    ...{ projectId: 'vigil', dataset, apiVersion: '2025-02-19', useCdn: false, apiHost: 'http://localhost:1' },
    useProjectHostname: false,
    maxRetries: 0,
    requestHandler: allowMissingRecords(async (options, perform) => {
      told.push(dataset)
      return perform(options)
    }),
  })
  const answer = await client.fetch('*').catch((error: unknown) => (error instanceof Error ? 'refused' : 'odd'))
  return { told, answer }
}

test('failures about private records go to whoever asked alone', async () => {
  expect(await ask('production-private')).toEqual({ told: [], answer: 'refused' })
})

test('the Studio goes on hearing of everything else', async () => {
  expect(await ask('production')).toEqual({ told: ['production'], answer: 'refused' })
})
