import { entryTag } from '../core/sync-tags.ts'
import { createEventReader, createTestLake, editor, type TestLake } from './lake-test-kit.ts'
import type { ListenOptions } from './lake.ts'

let test: TestLake
beforeEach(() => {
  test = createTestLake()
})
afterEach(() => test.lake.close())

const create = (_id: string, attributes: object = {}) => ({ create: { _id, _type: 'story', ...attributes } })
const set = (id: string, attributes: Readonly<Record<string, unknown>>) => ({ patch: { id, set: attributes } })
const write = (transactionId: string, ...mutations: Parameters<TestLake['dataset']['mutate']>[0]) =>
  test.dataset.mutate(mutations, { access: editor, transactionId })
const listen = async (query: string, more: Partial<ListenOptions> = {}) =>
  createEventReader(await test.dataset.listen({ query, access: editor, ...more }))

describe('listen', () => {
  it('tells of transitions as the filter sees them', async () => {
    const listener = await listen('*[topic == "sea"] | order(title)')
    await write('tx1', create('a', { topic: 'sea' }), create('b', { topic: 'land' }))
    await write('tx2', set('b', { topic: 'sea' }))
    await write('tx3', set('a', { title: 'New' }))
    await write('tx4', set('a', { topic: 'land' }))
    await write('tx5', { delete: { id: 'b' } })
    const events = await listener.take(6)
    expect(events.map(({ event }) => event)).toEqual(['welcome', ...Array(5).fill('mutation')])
    expect(events.slice(1).map(({ data }) => Reflect.get(Object(data), 'transition'))).toEqual([
      'appear',
      'appear',
      'update',
      'disappear',
      'disappear',
    ])
    expect(events[1]?.data).toMatchObject({ documentId: 'a', transactionTotalEvents: 1, transactionCurrentEvent: 0 })
  })

  it('chains the revisions of a document', async () => {
    const listener = await listen('*[_id in $ids]', { params: { ids: ['a', 'drafts.a'] } })
    await write('tx1', create('a'))
    await write('tx2', set('a', { n: 1 }))
    await write('tx3', { delete: { id: 'a' } })
    await write('tx4', create('a'))
    const events = await listener.take(5)
    const chain = events.slice(1).map(({ data }) => {
      const { previousRev, resultRev } = Object(data)
      return [previousRev, resultRev]
    })
    expect(chain).toEqual([
      [undefined, 'tx1'],
      ['tx1', 'tx2'],
      ['tx2', 'tx3'],
      [undefined, 'tx4'],
    ])
  })

  it('tells the form what an action did, as mutations of each document that start with its creation', async () => {
    await write('tx1', create('x', { title: 'Published' }))
    const listener = await listen('*[_id in ["x", "drafts.x"]]')
    const edit = { draftId: 'drafts.x', publishedId: 'x', patch: { set: { title: 'Draft' } } }
    await test.dataset.act([{ actionType: 'sanity.action.document.edit', ...edit }], { access: editor })
    const [, event] = await listener.take(2)
    expect(event?.data).toMatchObject({
      documentId: 'drafts.x',
      transition: 'appear',
      mutations: [{ create: { _id: 'drafts.x', title: 'Published' } }, { patch: { id: 'drafts.x' } }],
      result: { title: 'Draft' },
    })
  })

  it('says why a query cannot be listened to, and ends', async () => {
    const broken = await (await listen('*[')).drain()
    expect(broken).toMatchObject([{ event: 'channelError', data: { error: { type: 'queryParseError', query: '*[' } } }])
    const count = await (await listen('count(*)')).drain()
    expect(count).toMatchObject([{ event: 'channelError', data: { error: { type: 'listenerError' } } }])
  })

  it('replays what a listener missed', async () => {
    const first = await listen('*[_type == "story"]', { enableResume: true })
    await write('tx1', create('a'), create('b'))
    const [, event] = await first.take(2)
    await write('tx2', create('c'), create('n', { _type: 'note' }))
    const lastEventId = event?.id ?? ''
    const second = await listen('*[_type == "story"]', { enableResume: true, lastEventId })
    await write('tx3', create('d'))
    const events = await second.take(4)
    expect(events.map(({ event: name, id }) => [name, id]).slice(1)).toEqual([
      ['mutation', 'tx1#b'],
      ['mutation', 'tx2#c'],
      ['mutation', 'tx3#d'],
    ])
    expect(events[0]?.event).toBe('welcomeback')
  })

  it('tells a listener to fetch anew that has missed too much to replay', async () => {
    await write('tx1', create('a'))
    const many = Array.from({ length: 2500 }, (_, n) => create(`story-${n}`))
    await write('tx2', ...many)
    const listener = await listen('*', { enableResume: true, lastEventId: 'tx1#a' })
    expect(await listener.next()).toMatchObject({ event: 'reset' })
    await write('tx3', create('b'))
    expect(await listener.next()).toMatchObject({ event: 'mutation', id: 'tx3#b' })
  })

  it('tells a listener to fetch anew whose last event is not known', async () => {
    const listener = await listen('*', { enableResume: true, lastEventId: 'long ago#a' })
    expect(await listener.next()).toMatchObject({ event: 'reset' })
  })
})

describe('live events', () => {
  const live = (includeDrafts: boolean, lastEventId?: string) =>
    createEventReader(
      test.dataset.liveEvents({ access: editor, includeDrafts, ...(lastEventId !== undefined && { lastEventId }) }),
    )

  it('emit a tag of every answer that a commit changes', async () => {
    const { syncTags } = await test.dataset.query({
      query: '*[_type == "story"]',
      perspective: 'published',
      access: editor,
    })
    const reader = live(false)
    await write('tx1', create('a'))
    const [, message] = await reader.take(2)
    expect(syncTags).toEqual([entryTag({ type: 'story' })])
    expect(message).toMatchObject({ event: 'message', data: { tags: expect.arrayContaining([...syncTags]) } })
  })

  it('tell editors of drafts, and of the published document that a draft hides', async () => {
    await write('tx1', create('a', { slug: { current: 'old' } }))
    const query = '*[_type == "story" && slug.current == "old"]'
    const { syncTags } = await test.dataset.query({ query, perspective: 'drafts', access: editor })
    const reader = live(true)
    await write('tx2', create('drafts.a', { slug: { current: 'new' } }))
    const [, message] = await reader.take(2)
    expect(message?.data).toMatchObject({ tags: expect.arrayContaining([...syncTags]) })
  })

  it('resume where a reader was cut off, whatever editors did meanwhile', async () => {
    await write('tx1', create('a'))
    await write('tx2', create('drafts.a'))
    const [welcome] = await live(false).take(1)
    await write('tx3', create('drafts.b'))
    await write('tx4', create('b'))
    const [again, missed] = await live(false, welcome?.id).take(2)
    expect([again?.event, missed?.event]).toEqual(['welcome', 'message'])
    expect(missed?.id).toBe('tx4')
  })

  it('tell a reader to check everything who was away for too long', async () => {
    expect(await live(false, 'long ago').next()).toMatchObject({ event: 'restart' })
  })
})
