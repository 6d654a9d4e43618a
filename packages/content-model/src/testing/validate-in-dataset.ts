import { createClient, type SanityClient } from '@sanity/client'
import type { ValidationMarker } from '@sanity/types'
import { getFallbackLocaleSource, validateDocumentObservable } from '@sanity/validation/_internal'
import { evaluate, parse } from 'groq-js'
import { compileSchema } from './compile-schema.ts'

type Document = Readonly<Record<string, unknown>> & { readonly _id: string; readonly _type: string }

const schema = compileSchema()

interface Surroundings {
  /** The other documents of the dataset. */
  readonly others?: readonly Document[]
  /** Whether the dataset answers; offline every request fails. */
  readonly connection?: 'online' | 'offline'
  /** Answers what is sent to the actions endpoint. Default: everything may be published. */
  readonly act?: (body: unknown) => Response
}

/** Validates a document as its form does, with the real client on a dataset that holds the other documents too. */
export async function validateInDataset(
  document: Document,
  { others = [], connection = 'online', act = () => Response.json({}) }: Surroundings = {},
): Promise<ValidationMarker[]> {
  const dataset = [...others, document]
  const client = createDatasetClient(connection === 'online' ? dataset : null, act)
  // What the form itself subscribes to: `validateDocument` would judge as the command line does.
  const markers = validateDocumentObservable({
    document: { _rev: 'r1', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z', ...document },
    schema,
    i18n: getFallbackLocaleSource(),
    environment: 'studio',
    getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
    getDocumentExists: async ({ id }) => dataset.some(({ _id }) => _id === id),
  })
  return new Promise((resolve, reject) => {
    let last: ValidationMarker[] = []
    markers.subscribe({
      next: (found) => {
        last = found
      },
      complete: () => resolve(last),
      error: reject,
    })
  })
}

/** The real client, whose requests are answered here instead of by a server. Null: there is no connection. */
function createDatasetClient(dataset: readonly Document[] | null, act: (body: unknown) => Response): SanityClient {
  return createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    maxRetries: 0,
    resolveFetch: () => async (input, init) => {
      if (dataset === null) throw new TypeError('There is no connection.')
      const url = new URL(input)
      if (url.pathname.includes('/data/actions/')) return act(JSON.parse(String(init?.body)))
      return Response.json({ ms: 0, result: await answer(url, dataset) })
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
