// NB: runs outside of the repository, in a folder where Payload is installed; see ../start-payload.ts.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig, getPayload, handleEndpoints, type Payload } from 'payload'

/** A document as our generator makes it. */
interface Source {
  readonly _id: string
  readonly _type: string
  readonly [name: string]: unknown
}

const [databasePath = '', documentsPath = ''] = process.argv.slice(2)
const isNew = !existsSync(databasePath)

const anyone = () => true
const published = { _status: { equals: 'published' } } as const
const named = (slug: string, fields: CollectionConfig['fields']): CollectionConfig => ({
  slug,
  access: { read: anyone },
  fields,
})

// Stories have drafts, as a newsroom needs them; everything that the four questions look for has an index, as the
// documentation of Payload advises.
const config = buildConfig({
  secret: 'only for measuring',
  telemetry: false,
  db: sqliteAdapter({ client: { url: `file:${databasePath}` }, wal: true, push: true }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    named('countries', [{ name: 'name', type: 'text' }]),
    named('topics', [{ name: 'title', type: 'text' }]),
    named('prayer-points', [
      { name: 'text', type: 'text' },
      { name: 'country', type: 'relationship', relationTo: 'countries' },
    ]),
    {
      slug: 'stories',
      versions: { drafts: true },
      access: { read: ({ req }) => (req.user ? true : published) },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'slug', type: 'text', index: true, unique: true },
        { name: 'publishedOn', type: 'date', index: true },
        { name: 'standfirst', type: 'text' },
        { name: 'body', type: 'json' },
        { name: 'country', type: 'relationship', relationTo: 'countries', index: true },
        { name: 'topic', type: 'relationship', relationTo: 'topics' },
        { name: 'prayerPoints', type: 'relationship', relationTo: 'prayer-points', hasMany: true },
      ],
    },
  ],
  admin: { disable: true },
  typescript: { autoGenerate: false },
  logger: { options: { level: 'error' } },
})

const payload = await getPayload({ config })
if (isNew) await seed(payload)

/** The same questions as ours, asked in the process. */
const questions: Readonly<Record<string, (parameters: Record<string, string>) => Promise<unknown>>> = {
  slug: ({ slug = '' }) =>
    payload.find({
      collection: 'stories',
      where: { and: [published, { slug: { equals: slug } }] },
      depth: 1,
      limit: 1,
      pagination: false,
    }),
  newest: () =>
    payload.find({
      collection: 'stories',
      where: published,
      sort: '-publishedOn',
      depth: 0,
      limit: 12,
      pagination: false,
      select: { title: true, slug: true },
    }),
  country: ({ country = '' }) =>
    payload.find({
      collection: 'stories',
      where: { and: [published, { country: { equals: country } }] },
      sort: '-publishedOn',
      depth: 0,
      limit: 12,
      pagination: false,
      select: { title: true },
    }),
  count: () => payload.count({ collection: 'stories', where: published }),
}

const server = createServer(async (request, response) => {
  const url = `http://127.0.0.1${request.url ?? '/'}`
  const answer = await handleEndpoints({ config, request: new Request(url, { headers: toHeaders(request) }) })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
})
server.listen(0, '127.0.0.1', async () => {
  const address = server.address()
  const country = await payload.find({ collection: 'countries', where: { name: { equals: 'Nigeria' } }, limit: 1 })
  process.send?.({
    state: 'ready',
    port: typeof address === 'object' && address ? address.port : 0,
    country: String(country.docs[0]?.id),
  })
})

interface Measurement {
  readonly question: string
  readonly parameters: readonly Record<string, string>[]
  readonly warmUp: number
}

process.on('message', async ({ question, parameters, warmUp }: Measurement) => {
  const ask = questions[question]
  if (!ask) throw new Error(`There is no question "${question}".`)
  const durations: number[] = []
  for (const [call, values] of parameters.entries()) {
    const startedAt = performance.now()
    await ask(values)
    if (call >= warmUp) durations.push(performance.now() - startedAt)
  }
  process.send?.({ state: 'measured', durations })
})

process.on('disconnect', () => process.exit())

/** Writes below the hooks, straight through the adapter: it is reading that is measured. */
async function seed({ db }: Payload): Promise<void> {
  const { client } = db as unknown as { client: { execute(sql: string): Promise<unknown> } }
  await client.execute('PRAGMA synchronous = OFF')
  const documents: readonly Source[] = JSON.parse(readFileSync(documentsPath, 'utf8'))
  const ids = new Map<string, string | number>()
  const idsOf = (references: unknown) =>
    (Array.isArray(references) ? references : []).flatMap(({ _ref }) => ids.get(String(_ref)) ?? [])
  const collections: Readonly<Record<string, string>> = {
    country: 'countries',
    topic: 'topics',
    prayerPoint: 'prayer-points',
    story: 'stories',
  }
  for (const { _id, _type, countries, topics, prayerPoints, slug, ...content } of documents) {
    const collection = collections[_type]
    if (collection === undefined) continue
    const path = typeof slug === 'object' && slug !== null && 'current' in slug ? { slug: slug.current } : {}
    const data = {
      ...content,
      ...path,
      ...(_type === 'story' ? { _status: 'published' } : {}),
      country: idsOf(countries)[0],
      topic: idsOf(topics)[0],
      prayerPoints: idsOf(prayerPoints),
    }
    const created = await db.create({ collection: collection as 'stories', data })
    ids.set(_id, created.id)
  }
  await client.execute('PRAGMA synchronous = FULL')
  // Without statistics SQLite chooses the wrong index for lists. Payload does not do this by itself.
  await client.execute('ANALYZE')
}

function toHeaders(request: IncomingMessage): Headers {
  return new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
}
