// NB: built and run outside of the repository, in a folder where Payload and Next are installed; see ../start-payload-site.ts.
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
// With its ending, as the seed is run by Node alone.
import { revalidatePath } from 'next/cache.js'
import { buildConfig, type CollectionAfterChangeHook, type CollectionConfig } from 'payload'
import sharp from 'sharp'

const anyone = () => true

/** What Payload's website template does when a post changes: its own page is made again, before the editor has an answer. */
const renewPage: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  if (req.context.isSeed) return doc
  const shown = [doc, previousDoc].filter((story) => story?._status === 'published')
  for (const path of new Set(shown.map(({ slug }) => `/stories/${slug}`))) revalidatePath(path)
  return doc
}

const readByAnyone = (slug: string, fields: CollectionConfig['fields']): CollectionConfig => ({
  slug,
  access: { read: anyone },
  fields,
})

export default buildConfig({
  secret: 'only for measuring',
  telemetry: false,
  sharp,
  db: sqliteAdapter({ client: { url: `file:${join(process.cwd(), 'site.db')}` }, wal: true }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      ...readByAnyone('media', [{ name: 'alt', type: 'text' }]),
      upload: { staticDir: join(process.cwd(), 'public/media') },
    },
    readByAnyone('countries', [{ name: 'name', type: 'text' }]),
    readByAnyone('prayer-points', [{ name: 'text', type: 'text' }]),
    {
      slug: 'stories',
      versions: { drafts: true, maxPerDoc: 50 },
      access: { read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }) },
      hooks: { afterChange: [renewPage] },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'slug', type: 'text', index: true, unique: true },
        { name: 'body', type: 'textarea' },
        { name: 'picture', type: 'upload', relationTo: 'media' },
        { name: 'country', type: 'relationship', relationTo: 'countries' },
        { name: 'prayerPoints', type: 'relationship', relationTo: 'prayer-points', hasMany: true },
      ],
    },
  ],
  // Its pages are for editors; what they do is asked of the API.
  admin: { disable: true },
  typescript: { autoGenerate: false },
  logger: { options: { level: 'error' } },
})
