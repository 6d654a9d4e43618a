import type { ServerEvent } from './lake.ts'
import { createEventReader, createTestLake, editor, reader, type TestLake } from './lake-test-kit.ts'

/** An image of which only a draft is known, until it is published. */
let test: TestLake
const id = 'image-abc-4x3-png'
const image = { _type: 'image', asset: { _type: 'reference', _ref: id } }
const write = (...mutations: Parameters<TestLake['dataset']['mutate']>[0][number][]) =>
  test.dataset.mutate(mutations, { access: editor })

beforeEach(async () => {
  test = createTestLake()
  await write({ create: { _id: id, _type: 'sanity.imageAsset', lqip: 'data:image/png;base64,Secret' } })
  await write({ create: { _id: 'drafts.a', _type: 'story', image } })
})
afterEach(() => test.lake.close())

const publish = () => write({ create: { _id: 'a', _type: 'story', image } }, { delete: { id: 'drafts.a' } })
const count = (access = reader) => test.ask('count(*[_type == "sanity.imageAsset"])', { access })
const follow = () => test.ask('{"image": {"_ref": $id}}.image->lqip', { access: reader, params: { id } })
const byId = () => test.dataset.getDocuments([id, 'image-none-1x1-png'], reader)

it('is neither counted, found nor followed by readers until a published document shows it', async () => {
  expect([await count(), await follow()]).toEqual([0, null])
  expect(byId().documents).toEqual([])
  expect(new Set(byId().omitted.map(({ reason }) => reason)).size).toBe(1)
  expect(await count(editor)).toBe(1)

  await publish()
  expect([await count(), await follow()]).toEqual([1, 'data:image/png;base64,Secret'])
  expect(byId().documents).toHaveLength(1)
})

it('tells readers of its coming and going by the tags of what they had asked', async () => {
  const ask = async () =>
    (await test.dataset.query({ query: '*[_type == "sanity.imageAsset"]', perspective: 'published', access: reader }))
      .syncTags
  const live = createEventReader(test.dataset.liveEvents({ access: reader }))
  await live.next()
  await publish()
  const { data } = await live.next()
  const tags = new Set((data as { tags: readonly string[] }).tags)
  expect((await ask()).some((tag) => tags.has(tag))).toBe(true)
})

it('is uploaded without a word to readers', async () => {
  const live = createEventReader(test.dataset.liveEvents({ access: reader }))
  const listener = createEventReader(await test.dataset.listen({ query: '*', access: reader }))
  await write({ create: { _id: 'image-def-4x3-png', _type: 'sanity.imageAsset' } })
  await test.dataset.mutate([{ create: { _id: 'b', _type: 'story' } }], { access: editor, transactionId: 'tx-b' })
  expect((await live.take(2))[1]).toMatchObject({ event: 'message', id: 'tx-b' })
  expect((await listener.take(2))[1]).toMatchObject({ event: 'mutation', data: { documentId: 'b' } })
})

it('lets somebody whose documents are chosen by what is in them hear of those only', async () => {
  const press = {
    userId: 'p',
    grants: [{ filter: '_id in path("*") && _type == "press"', permissions: ['read'] as const }],
  }
  const live = createEventReader(test.dataset.liveEvents({ access: press }))
  await test.dataset.mutate([{ create: { _id: 'b', _type: 'story' } }], { access: editor, transactionId: 'tx-story' })
  await test.dataset.mutate([{ create: { _id: 'c', _type: 'press' } }, { create: { _id: 'd', _type: 'story' } }], {
    access: editor,
    transactionId: 'tx-both',
  })
  const everything = createEventReader(test.dataset.liveEvents({ access: editor, lastEventId: 'tx-story' }))
  await live.next()
  await everything.next()
  const [heard, all] = [await live.next(), await everything.next()]
  expect(heard).toMatchObject({ event: 'message', id: 'tx-both' })
  const tagsOf = ({ data }: ServerEvent) => (data as { tags: readonly string[] }).tags
  expect(tagsOf(heard).length).toBeLessThan(tagsOf(all).length)
  expect(tagsOf(all)).toEqual(expect.arrayContaining([...tagsOf(heard)]))
})
