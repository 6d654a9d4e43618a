import { ClientError, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { ImportError } from '../import-error.ts'
import type { DraftStore } from './draft-store.ts'

const countries = z.array(
  z.object({ id: z.string(), isoCode: z.string(), name: z.string(), region: z.string().nullable() }),
)
const documents = z.array(z.object({ _id: z.string(), fingerprint: z.string().nullable() }))
const slugs = z.array(z.string())

const countriesQuery = `*[_type == "country" && !(_id in path("**.**")) && defined(isoCode) && defined(name)]{"id": _id, isoCode, name, "region": coalesce(region, null)}`
const documentsQuery = `*[_id in $ids || (_id in path("versions.**") && string::split(_id, ".")[2] in $publishedIds)]{_id, "fingerprint": coalesce(importSource.fingerprint, null)}`
const slugsQuery = `*[_type == "story" && slug.current in $slugs].slug.current`

/** Ids in one question: they travel in the address of the request. */
const batchSize = 500

/** The dataset behind a Sanity client: the embedded lake or hosted Sanity. */
export function createSanityDraftStore(client: SanityClient): DraftStore {
  const ask = async <T>(result: z.ZodType<T>, query: string, params: Record<string, unknown>, tag: string) =>
    result.parse(await explainFailure(client, () => client.fetch<unknown>(query, params, { perspective: 'raw', tag })))
  return {
    findCountries: () => ask(countries, countriesQuery, {}, 'import.countries'),
    async findDocuments(publishedIds) {
      const found = []
      for (let start = 0; start < publishedIds.length; start += batchSize) {
        const batch = publishedIds.slice(start, start + batchSize)
        const ids = batch.flatMap((id) => [id, `drafts.${id}`])
        found.push(...(await ask(documents, documentsQuery, { ids, publishedIds: batch }, 'import.documents')))
      }
      return found
    },
    findTakenSlugs: async (wanted) => new Set(await ask(slugs, slugsQuery, { slugs: wanted }, 'import.slugs')),
    async createDrafts(drafts) {
      const mutations = drafts.map((draft) => ({ createIfNotExists: { ...draft } }))
      await explainFailure(client, () =>
        client.transaction(mutations).commit({ visibility: 'sync', tag: 'import.write' }),
      )
    },
  }
}

/** Says who must do what when the dataset does not answer, or says no. */
async function explainFailure<T>(client: SanityClient, request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    const { dataset, apiHost } = client.config()
    if (!(error instanceof ClientError)) throw unreachable(apiHost ?? 'the dataset', error)
    if (error.statusCode === 401 || error.statusCode === 403) {
      throw new ImportError(
        'refused',
        `The token may not write drafts to "${dataset}". Set SANITY_API_WRITE_TOKEN to one that may.`,
        { cause: error },
      )
    }
    throw new ImportError('refused', `The dataset "${dataset}" refused the import: ${error.message}`, { cause: error })
  }
}

/** For the embedded lake there is a remedy, so it is named. */
export function unreachable(host: string, cause: unknown): ImportError {
  return new ImportError('unreachable', `The content lake at ${host} does not answer. Start it with: npm start`, {
    cause,
  })
}
