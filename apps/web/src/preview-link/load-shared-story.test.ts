import { aCountry, aPrayer, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { references, weakReferences, weakReferenceTo } from '@vigil/fixtures/references'
import { storyDraftQuery } from '@vigil/content-queries/stories/story-draft'
import { readEnvironment } from '../environment.ts'
import { aContentServer, type ContentServer } from '../server/testing/a-content-server.ts'
import { loadSharedStory, photosOf } from './load-shared-story.ts'

const country = aCountry({ _id: 'country', name: 'Jordan' })
const documents = [
  aStory({ _id: 'story', title: 'As published' }),
  aStory({
    _id: 'drafts.story',
    title: 'As it will be',
    slug: undefined,
    countries: references(['country']),
    prayerPoints: weakReferences(['point', 'unpublished-point', 'refused-point']),
    prayer: weakReferenceTo('prayer'),
  }),
  country,
  { ...country, _id: 'drafts.country', name: 'A country that is being changed' },
  aPrayerPoint({ _id: 'point', text: 'For peace.' }),
  aPrayerPoint({ _id: 'drafts.point', text: 'A point that is being changed.' }),
  aPrayerPoint({ _id: 'drafts.unpublished-point', text: 'A point that nobody published.' }),
  aPrayerPoint({ _id: 'refused-point', text: 'Write to somebody@example.org.' }),
  aPrayer({ _id: 'prayer', title: 'For the night' }),
  aPrayer({ _id: 'versions.rSpring.prayer', title: 'Of a release' }),
]

let content: ContentServer
beforeAll(async () => {
  content = await aContentServer({ documents, previewToken: 'may-preview' })
})
afterAll(() => content.close())

const load = (documentId: string, previewToken = 'may-preview') =>
  loadSharedStory(
    readEnvironment({
      SANITY_PROJECT_ID: 'vigil',
      SANITY_API_HOST: content.origin,
      SANITY_API_READ_TOKEN: 'may-read',
      SANITY_API_PREVIEW_TOKEN: previewToken,
    }),
    documentId,
  )

test('one draft is shown, and around it only what is published', async () => {
  const story = await load('drafts.story')
  expect(story).toMatchObject({
    title: 'As it will be',
    slug: 'preview',
    countries: [{ name: 'Jordan' }],
    prayerPoints: [{ text: 'For peace.' }],
    prayer: { title: 'For the night' },
  })
  expect(JSON.stringify(story)).not.toMatch(/being changed|nobody published|Of a release|somebody@/)
})

test('the query asks for nothing beside the story and what it refers to', () => {
  // In the perspective it is asked in, any other list of documents would bring drafts along.
  expect(storyDraftQuery.match(/\*\[/g)).toHaveLength(1)
})

test('a token that may not see drafts finds nothing', async () => {
  expect(await load('drafts.story', 'may-read')).toBeNull()
})

test('only the photos of the page count as its photos', () => {
  const shown = `image-${'a'.repeat(40)}-10x20-jpg`
  const page = { heroImage: { assetId: shown }, body: [{ figure: { assetId: `image-${'b'.repeat(40)}-1x1-png` } }] }
  expect(photosOf(page)).toEqual(new Set([`${'a'.repeat(40)}-10x20.jpg`, `${'b'.repeat(40)}-1x1.png`]))
  expect(photosOf({ note: shown })).toEqual(new Set())
})
