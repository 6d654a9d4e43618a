import { ClientError, createClient, type SanityClient } from '@sanity/client'
import sharp from 'sharp'
import type { RoleName } from '../auth/roles.ts'
import { type ServedTestLake, serveTestLake } from './server-test-kit.ts'

let test: ServedTestLake
let client: SanityClient

beforeEach(async () => {
  test = await serveTestLake({
    guards: [
      ({ document }) =>
        document.secret === true
          ? [{ documentId: document._id, path: 'secret', message: 'Take the secret out before you publish.' }]
          : [],
    ],
  })
  client = clientOf('editor')
})

afterEach(async () => {
  await test.close()
})

/** The client that the Studio and the website use. */
const clientOf = (role: RoleName) => createClient(test.clientConfigOf(role))

const aBook = (fields: Record<string, unknown> = {}) => ({ _id: 'book', _type: 'book', title: 'Dune', ...fields })

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('the real client', () => {
  it('creates, reads, patches and deletes', async () => {
    await client.create(aBook())
    expect(await client.fetch('*[_type == "book"].title')).toEqual(['Dune'])
    await client.patch('book').set({ title: 'Emma' }).inc({ pages: 0 }).setIfMissing({ pages: 3 }).commit()
    expect(await client.getDocument('book')).toMatchObject({ title: 'Emma', pages: 3 })
    await client.delete('book')
    expect(await client.getDocument('book')).toBeUndefined()
  })

  it('passes parameters, in the address and, when the query is long, in the body', async () => {
    await client.create(aBook())
    expect(await client.fetch('*[title == $title][0]._id', { title: 'Dune' })).toBe('book')
    const title = 'x'.repeat(20_000)
    expect(await client.fetch('*[title == $title || _id == $id][0]._id', { title, id: 'book' })).toBe('book')
  })

  it('sees drafts only when it asks for them', async () => {
    await client.create(aBook())
    await client.create(aBook({ _id: 'drafts.book', title: 'Dune, revised' }))
    const titles = (perspective: 'published' | 'drafts' | 'raw') =>
      client.fetch<string[]>('*[_type == "book"] | order(title).title', {}, { perspective })
    expect(await titles('published')).toEqual(['Dune'])
    expect(await titles('drafts')).toEqual(['Dune, revised'])
    expect(await titles('raw')).toEqual(['Dune', 'Dune, revised'])
    expect(await client.fetch('*[_type == "book"].title')).toEqual(['Dune'])
  })

  it('gets sync tags with an answer', async () => {
    const { syncTags } = await client.fetch('*[_type == "book"]', {}, { filterResponse: false })
    expect(syncTags?.length).toBeGreaterThan(0)
  })

  it('commits transactions whole or not at all', async () => {
    const transaction = client
      .transaction()
      .create(aBook())
      .patch('missing', { set: { title: 'x' } })
    await expect(transaction.commit()).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{ index: 1, error: { type: 'documentNotFoundError', id: 'missing' } }],
      },
    })
    expect(await client.getDocument('book')).toBeUndefined()
  })

  it('is told of conflicts in the words that it knows', async () => {
    await client.create(aBook())
    await expect(client.create(aBook())).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { type: 'documentAlreadyExistsError', id: 'book' } }] },
    })
    await expect(client.patch('book').ifRevisionId('other').set({ a: 1 }).commit()).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError' } }] },
    })
  })

  it('shows where a query is wrong', async () => {
    const failed = client.fetch('*[_type == ]')
    await expect(failed).rejects.toBeInstanceOf(ClientError)
    await expect(failed).rejects.toMatchObject({ statusCode: 400, details: { type: 'queryParseError' } })
  })

  it('drafts, publishes and unpublishes by actions', async () => {
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'book',
      attributes: aBook({ _id: 'drafts.book' }),
      ifExists: 'fail',
    })
    expect(await client.fetch('*[_id == "book"]')).toEqual([])
    await client.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.book', publishedId: 'book' })
    expect(await client.fetch('*[_id == "book"][0].title')).toBe('Dune')
    await client.action({ actionType: 'sanity.action.document.unpublish', draftId: 'drafts.book', publishedId: 'book' })
    expect(await client.fetch('*[_id == "book"]')).toEqual([])
    expect(await client.getDocument('drafts.book')).toMatchObject({ title: 'Dune' })
  })

  it('is told by a guard what to change, and nothing becomes public', async () => {
    await client.create(aBook({ _id: 'drafts.book', secret: true }))
    const publish = client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.book',
      publishedId: 'book',
    })
    await expect(publish).rejects.toMatchObject({
      statusCode: 422,
      message: expect.stringContaining('Take the secret out before you publish.'),
    })
    await expect(client.create(aBook({ secret: true }))).rejects.toMatchObject({ statusCode: 422 })
    expect(await client.getDocument('book')).toBeUndefined()
  })

  it('hears of changes while it listens', async () => {
    const heard: { readonly type: string }[] = []
    const subscription = client
      .listen('*[_type == "book"]', {}, { events: ['welcome', 'mutation'] })
      .subscribe((event) => heard.push(event))
    await until(() => heard.length === 1)
    await client.mutate([{ create: aBook() }], { transactionId: 'tx1' })
    await until(() => heard.length === 2)
    expect(heard).toMatchObject([
      { type: 'welcome' },
      { type: 'mutation', documentId: 'book', transactionId: 'tx1', transition: 'appear', result: { title: 'Dune' } },
    ])
    subscription.unsubscribe()
  })

  it('is told that it cannot listen to a wrong query', async () => {
    const error = await new Promise((resolve) => client.listen('*[_type == ').subscribe({ error: resolve }))
    expect(error).toMatchObject({ name: 'ChannelError' })
  })

  it('gets the tags of what was published as live events', async () => {
    const { syncTags = [] } = await client.fetch('*[_id == "book"][0]', {}, { filterResponse: false })
    const messages: { type: string; tags?: readonly string[] }[] = []
    const subscription = client.live.events({ includeDrafts: true }).subscribe((event) => messages.push(event))
    await until(() => messages.some(({ type }) => type === 'welcome'))
    await client.create(aBook())
    await until(() => messages.some(({ type }) => type === 'message'))
    const tags = messages.flatMap((message) => message.tags ?? [])
    expect(tags.filter((tag) => (syncTags as readonly string[]).includes(tag)).length).toBeGreaterThan(0)
    subscription.unsubscribe()
  })

  it('uploads images and finds them again', async () => {
    const bytes = await sharp({ create: { width: 6, height: 4, channels: 3, background: '#135' } })
      .png()
      .toBuffer()
    const asset = await client.assets.upload('image', bytes, { filename: 'jane-at-home.png', title: 'A door' })
    expect(asset).toMatchObject({
      _type: 'sanity.imageAsset',
      extension: 'png',
      mimeType: 'image/png',
      title: 'A door',
      metadata: { dimensions: { width: 6, height: 4 } },
    })
    expect(JSON.stringify(asset)).not.toContain('jane')
    expect((await client.assets.upload('image', bytes))._id).toBe(asset._id)
    expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
  })

  it('lists and makes datasets', async () => {
    const administrator = clientOf('administrator')
    await administrator.datasets.create('trial', { aclMode: 'private' })
    expect((await administrator.datasets.list()).map(({ name }) => name).sort()).toEqual([
      'open',
      'production',
      'trial',
    ])
    await administrator.datasets.edit('trial', { aclMode: 'public' })
    expect((await administrator.datasets.list()).find(({ name }) => name === 'trial')?.aclMode).toBe('public')
    await expect(client.datasets.create('other')).rejects.toMatchObject({ statusCode: 403 })
  })
})
