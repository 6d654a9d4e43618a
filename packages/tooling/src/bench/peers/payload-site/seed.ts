// NB: run once, by Node alone, before the site is built. Payload makes the tables when it finds none.
import { getPayload } from 'payload'
import sharp from 'sharp'
import config from './payload.config.ts'

const [email = '', password = ''] = process.argv.slice(2)
const slugs = ['the-lighthouse', 'the-bakery', 'the-schoolroom']

// The hook renews pages, which only a server has.
const context = { isSeed: true }
const payload = await getPayload({ config })
await payload.create({ collection: 'users', data: { email, password } })
const country = await payload.create({ collection: 'countries', data: { name: 'Jordan' } })
for (const slug of slugs) {
  const data = await sharp({ create: { width: 1280, height: 852, channels: 3, background: '#7a6f9b' } })
    .jpeg()
    .toBuffer()
  const picture = await payload.create({
    collection: 'media',
    data: { alt: 'A plain surface.' },
    file: { data, mimetype: 'image/jpeg', name: `${slug}.jpg`, size: data.length },
  })
  const prayerPoint = await payload.create({
    collection: 'prayer-points',
    data: { text: 'For all who keep a light burning for others.' },
  })
  await payload.create({
    collection: 'stories',
    data: {
      title: `The story of ${slug}`,
      slug,
      body: 'Every evening he climbs the stairs with a can of oil. “Somebody may be looking for it,” he says.',
      picture: picture.id,
      country: country.id,
      prayerPoints: [prayerPoint.id],
      _status: 'published',
    },
    context,
  })
}
process.exit()
