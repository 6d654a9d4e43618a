import { createClient, type ClientPerspective, type SanityClient } from '@sanity/client'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import type { Environment } from '../environment.ts'
import type { Perspective } from './perspective.ts'

const apiVersion = '2025-02-19'

// Words that code compares with, not words that readers read: no invisible markers may get into them.
const neverMarked = new Set(['kind', 'currency', 'listItem', 'style', 'language', 'schedule'])

/** A client for what everybody may read. */
export function createPublishedClient({ projectId, dataset, apiHost, readToken }: Environment): SanityClient {
  return createClient({
    projectId,
    dataset,
    apiVersion,
    token: readToken,
    perspective: 'published',
    // Answers are cached here and expire with what they show; a second cache in between would only make them older.
    useCdn: false,
    ...(apiHost === null ? {} : { apiHost, useProjectHostname: false }),
    requestTagPrefix: 'vigil.site',
  })
}

/** A client for the private records that decide what readers may see; null when this site has no token for them. */
export function createRecordsClient(environment: Environment): SanityClient | null {
  const { dataset, recordsToken } = environment
  if (recordsToken === null) return null
  return createPublishedClient(environment).withConfig({
    dataset: toPrivateDataset(dataset),
    token: recordsToken,
    perspective: 'raw',
  })
}

/** A client for editors: sees drafts, and marks texts with where in the Studio they come from. */
export function createPreviewClient(environment: Environment, perspective: Perspective): SanityClient {
  const { studioUrl, previewToken } = environment
  return createPublishedClient(environment).withConfig({
    token: previewToken,
    perspective: toClientPerspective(perspective),
    stega:
      studioUrl === null
        ? { enabled: false }
        : {
            enabled: true,
            studioUrl,
            filter: (props) => !neverMarked.has(String(props.sourcePath.at(-1))) && props.filterDefault(props),
          },
  })
}

function toClientPerspective(perspective: Perspective): ClientPerspective {
  if (perspective === 'published' || perspective === 'drafts') return perspective
  return perspective.split(',')
}
