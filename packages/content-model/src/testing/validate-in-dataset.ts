import { createClient, type SanityClient } from '@sanity/client'
import type { ValidationMarker } from '@sanity/types'
import { validateDocumentInternal } from '@sanity/validation/_internal'
import { evaluate, parse } from 'groq-js'
import { compileSchema } from './compile-schema.ts'

type Document = Readonly<Record<string, unknown>> & { readonly _id: string; readonly _type: string }

const schema = compileSchema()

interface Surroundings {
  /** The other documents of the dataset. */
  readonly others?: readonly Document[]
  /** Whether the dataset answers; offline every request fails. */
  readonly connection?: 'online' | 'offline'
}

/** Validates a document as its form does, with the real client on a dataset that holds the other documents too. */
export async function validateInDataset(
  document: Document,
  { others = [], connection = 'online' }: Surroundings = {},
): Promise<ValidationMarker[]> {
  const dataset = [...others, document]
  const client = createDatasetClient(connection === 'online' ? dataset : null)
  // The function below `validateDocument`: only it can be told to judge as the form does, not as the command line.
  return validateDocumentInternal({
    document: { _rev: 'r1', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z', ...document },
    schema,
    environment: 'studio',
    getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
    getDocumentExists: async ({ id }) => dataset.some(({ _id }) => _id === id),
  })
}

/** The real client, whose requests are answered here instead of by a server. Null: there is no connection. */
function createDatasetClient(dataset: readonly Document[] | null): SanityClient {
  return createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    maxRetries: 0,
    resolveFetch: () => async (input) => {
      if (dataset === null) throw new TypeError('There is no connection.')
      return Response.json({ ms: 0, result: await answer(new URL(input), dataset) })
    },
  })
}

async function answer(url: URL, dataset: readonly Document[]): Promise<unknown> {
  const query = url.searchParams.get('query')
  if (query === null) throw new Error(`Validation asked for ${url.pathname}; this dataset answers queries only.`)
  const params: Record<string, unknown> = {}
  for (const [name, value] of url.searchParams) if (name.startsWith('$')) params[name.slice(1)] = JSON.parse(value)
  return (await evaluate(parse(query, { params }), { dataset: [...dataset], params })).get()
}
