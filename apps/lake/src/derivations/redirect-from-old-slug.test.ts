import { slug } from '@vigil/fixtures/documents'
import { aNewsroom, as, type Newsroom, publish, storyId, writeDraft } from '../testing/a-newsroom.ts'

let newsroom: Newsroom
beforeEach(() => {
  newsroom = aNewsroom()
})
afterEach(() => newsroom.close())

/** Publishes the story at this address. */
async function publishAt(current: string) {
  await writeDraft(newsroom, { slug: slug(current) })
  await publish(newsroom)
}

const redirects = async () => {
  const query = '*[_type == "redirect"] | order(from) {from, to, origin}'
  return (await newsroom.stories.query({ query, perspective: 'published', access: as('x', 'reader').access })).result
}

it('leaves a redirect when the address of a published story changes, and none before', async () => {
  await publishAt('one')
  expect(await redirects()).toEqual([])
  await publishAt('two')
  expect(await redirects()).toEqual([{ from: '/stories/one', to: '/stories/two', origin: 'slugChange' }])
})

it('leads older addresses to the newest directly', async () => {
  for (const each of ['one', 'two', 'three']) await publishAt(each)
  expect(await redirects()).toEqual([
    { from: '/stories/one', to: '/stories/three', origin: 'slugChange' },
    { from: '/stories/two', to: '/stories/three', origin: 'slugChange' },
  ])
})

it('makes no circle when a story goes back to its old address', async () => {
  for (const each of ['one', 'two', 'one']) await publishAt(each)
  expect(await redirects()).toEqual([{ from: '/stories/two', to: '/stories/one', origin: 'slugChange' }])
})

it('makes way for another story at the old address', async () => {
  await publishAt('one')
  await publishAt('two')
  await writeDraft(newsroom, { _id: 'drafts.another', slug: slug('one') })
  const action = { actionType: 'sanity.action.document.publish', draftId: 'drafts.another', publishedId: 'another' }
  await newsroom.stories.act([action], as('ann'))
  expect(await redirects()).toEqual([])
})

it('is in the same transaction as the new address', async () => {
  await publishAt('one')
  await publishAt('two')
  const query = 'array::unique(*[_id == $id || _type == "redirect"]._rev)'
  const { result } = await newsroom.stories.query({
    ...{ query, params: { id: storyId }, perspective: 'published', access: as('x', 'reader').access },
  })
  expect(result).toHaveLength(1)
})
