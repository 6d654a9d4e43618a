import { ClientError, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { ImportError } from '../import-error.ts'
import type { DraftStore, UploadedImage } from './draft-store.ts'

const countries = z.array(
  z.object({ id: z.string(), isoCode: z.string(), name: z.string(), region: z.string().nullable() }),
)
const documents = z.array(
  z.object({ _id: z.string(), fingerprint: z.string().nullable(), slug: z.string().nullable() }),
)
const topics = z.array(z.object({ _id: z.string(), title: z.string() }))
const slugs = z.array(z.string())

const countriesQuery = `*[_type == "country" && !(_id in path("**.**")) && defined(isoCode) && defined(name)]{"id": _id, isoCode, name, "region": coalesce(region, null)}`
const documentsQuery = `*[_id in $ids || (_id in path("versions.**") && string::split(_id, ".")[2] in $publishedIds)]{_id, "fingerprint": coalesce(importSource.fingerprint, null), "slug": coalesce(slug.current, null)}`
const slugsQuery = `*[_type == $type && slug.current in $slugs].slug.current`
const topicsQuery = `*[_type == "topic" && defined(title)]{_id, title}`

/** Ids in one question. Longer ones than fit into an address travel in the body of the request. */
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
    async findTakenSlugs(wanted, type = 'story') {
      const taken = new Set<string>()
      for (let start = 0; start < wanted.length; start += batchSize) {
        const batch = wanted.slice(start, start + batchSize)
        for (const slug of await ask(slugs, slugsQuery, { slugs: batch, type }, 'import.slugs')) taken.add(slug)
      }
      return taken
    },
    async findTopics() {
      const found = await ask(topics, topicsQuery, {}, 'import.topics')
      const published = new Set(found.map(({ _id }) => _id).filter((id) => !id.includes('.')))
      return found.map(({ _id, title }) => {
        const id = _id.replace(/^(drafts|versions\.[^.]+)\./, '')
        return { id, title, isPublished: published.has(id) }
      })
    },
    async uploadImage(bytes) {
      return await explainFailure(client, () => upload(client, bytes))
    },
    async createDrafts(drafts) {
      const mutations = drafts.map((draft) => ({ createIfNotExists: { ...draft } }))
      await explainFailure(client, () =>
        client.transaction(mutations).commit({ visibility: 'sync', tag: 'import.write' }),
      )
    },
  }
}

/** Without a file name: names tell of places and people. A picture that the dataset refuses is no failure of the import. */
async function upload(client: SanityClient, bytes: Uint8Array): Promise<UploadedImage> {
  try {
    const asset = await client.assets.upload('image', Buffer.from(bytes), { tag: 'import.image' })
    return { state: 'uploaded', assetId: asset._id }
  } catch (error) {
    const isAboutPicture = error instanceof ClientError && [400, 413, 415, 422].includes(error.statusCode)
    if (isAboutPicture) return { state: 'refused', reason: error.message }
    throw error
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
