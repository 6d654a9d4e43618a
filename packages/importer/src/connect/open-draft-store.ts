import { createClient } from '@sanity/client'
import type { DraftStore } from '../write/draft-store.ts'
import { createSanityDraftStore, unreachable } from '../write/sanity-draft-store.ts'
import { borrowToken } from './borrow-token.ts'
import type { Connection } from './read-connection.ts'

export interface OpenDraftStore extends AsyncDisposable {
  readonly store: DraftStore
}

/** Connects to the dataset. Close it when the import is done: a borrowed token ends with it. */
export async function openDraftStore(connection: Connection, root: string): Promise<OpenDraftStore> {
  const { projectId, dataset, apiHost, dataFolder } = connection
  // Before the command line of the lake is asked for a token: it would make a data folder where there is none.
  if (apiHost !== null) await requireAnswer(apiHost)
  const borrowed = connection.token === null ? await borrowToken({ root, dataFolder }) : null
  const client = createClient({
    projectId,
    dataset,
    ...(apiHost === null ? {} : { apiHost, useProjectHostname: false }),
    apiVersion: '2025-02-19',
    useCdn: false,
    token: borrowed?.secret ?? connection.token ?? '',
    maxRetries: 1,
    // The client warns that tokens do not belong into browsers; this is none.
    ignoreBrowserTokenWarning: true,
  })
  return {
    store: createSanityDraftStore(client),
    async [Symbol.asyncDispose]() {
      await borrowed?.[Symbol.asyncDispose]()
    },
  }
}

/** Any answer will do: whether the token is right shows later. */
async function requireAnswer(apiHost: string): Promise<void> {
  try {
    await fetch(new URL('/healthz', apiHost), { signal: AbortSignal.timeout(5000) })
  } catch (error) {
    throw unreachable(apiHost, error)
  }
}
