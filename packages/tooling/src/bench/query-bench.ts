import { generateStories } from '@vigil/fixtures/generate-stories'
import { createLake } from '@vigil/lake/lake/create-lake'
import type { Access } from '@vigil/lake/lake/lake'
import { createMemoryDocumentStore } from '@vigil/lake/storage/memory/memory-document-store'
import { evaluate, parse } from 'groq-js'
import { measureLatency } from './measure.ts'
import type { Row } from './report.ts'

const access: Access = {
  userId: 'bench',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update'] }],
}

const queries = [
  {
    what: 'story by slug, its countries and prayer points',
    query: `*[_type == "story" && slug.current == $slug][0]{ title, countries[]->{name}, prayerPoints[]->{text} }`,
  },
  { what: 'newest 12 stories', query: `*[_type == "story"] | order(publishedOn desc)[0...12]{ title, slug }` },
  { what: 'stories of a country', query: `*[_type == "story" && references($country)][0...12]{ title }` },
  { what: 'count of stories', query: `count(*[_type == "story"])` },
] as const

/** The lake's answers against groq-js over the same documents, in one process. @param stories how many are generated */
export async function benchQueries(stories: number): Promise<Row[]> {
  const documents = generateStories({ count: stories })
  const lake = createLake({ store: createMemoryDocumentStore() })
  lake.createDataset('bench')
  await lake.importDocuments('bench', [...documents], access)
  const dataset = lake.dataset('bench')
  const params = { slug: `story-number-${Math.ceil(stories / 2)}`, country: 'country-nigeria' }
  const rows: Row[] = []
  for (const { what, query } of queries) {
    const ours = await measureLatency(() => dataset.query({ query, params, perspective: 'published', access }), 100)
    const tree = parse(query, { params })
    const theirs = await measureLatency(async () => (await evaluate(tree, { dataset: documents, params })).get(), 20, 3)
    const peer = { name: 'groq-js', value: theirs.p50 }
    rows.push({
      what: `${what}, of ${stories.toLocaleString('en')}, p50`,
      unit: 'ms',
      ours: ours.p50,
      better: 'lower',
      peer,
    })
  }
  lake.close()
  return rows
}
