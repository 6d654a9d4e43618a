import { generateStories } from '@vigil/fixtures/generate-stories'
import { createLake } from '@vigil/lake/lake/create-lake'
import type { Access } from '@vigil/lake/lake/lake'
import type { DocumentStore } from '@vigil/lake/storage/document-store'
import { createSqliteDocumentStore } from '@vigil/lake/storage/sqlite/sqlite-document-store'

/** Somebody who may do everything. */
export const access: Access = {
  userId: 'bench',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update'] }],
}

export type Question = 'slug' | 'newest' | 'country' | 'count'

/** What pages ask most: by what it is called in a table, and in GROQ. */
export const questions: Readonly<Record<Question, { readonly what: string; readonly query: string }>> = {
  slug: {
    what: 'story by slug, five references followed',
    query: `*[_type == "story" && slug.current == $slug][0]{
      title, standfirst, publishedOn, body, countries[]->{name}, topics[]->{title}, prayerPoints[]->{text}
    }`,
  },
  newest: {
    what: 'newest 12 stories',
    query: `*[_type == "story"] | order(publishedOn desc)[0...12]{title, "slug": slug.current}`,
  },
  country: {
    what: 'newest 12 stories of a country',
    query: `*[_type == "story" && references($country)] | order(publishedOn desc)[0...12]{title}`,
  },
  count: {
    what: 'count by type',
    query: `count(*[_type == "story"])`,
  },
}

export const questionNames: readonly Question[] = ['slug', 'newest', 'country', 'count']

/** Parameters that ask for another story each time, all over the dataset. */
export function toParams(call: number, stories: number): { readonly slug: string; readonly country: string } {
  return { slug: `story-number-${1 + ((call * 7919) % stories)}`, country: 'country-nigeria' }
}

/** A lake with so many generated stories, and as many prayer points, in its dataset `production`. */
export async function openFilledLake(store: DocumentStore, stories: number) {
  const lake = createLake({ store })
  lake.createDataset('production')
  const documents = generateStories({ count: stories })
  const size = 5000
  for (let first = 0; first < documents.length; first += size) {
    await lake.importDocuments('production', documents.slice(first, first + size), access)
  }
  return { lake, dataset: lake.dataset('production'), documents }
}

/** The same in a data folder, ready to be served. */
export async function fillDataFolder(folder: string, stories: number): Promise<void> {
  const { lake } = await openFilledLake(createSqliteDocumentStore({ folder }), stories)
  lake.close()
}
