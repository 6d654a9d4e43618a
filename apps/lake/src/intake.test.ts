import { createClient } from '@sanity/client'
import sharp from 'sharp'
import { type ServedNewsroom, serveNewsroom } from './testing/served-newsroom.ts'

const aMessage = (changes: Readonly<Record<string, unknown>> = {}) => ({
  ...{ _id: 'message-one', _type: 'message', campaign: 'campaign-1', text: 'Peace be with you.', sender: {} },
  ...{ receivedOn: '2026-11-01', state: 'waiting', copies: 1, ...changes },
})

let newsroom: ServedNewsroom
const openBox = (role = 'intake') =>
  createClient({
    ...newsroom.config,
    dataset: 'production-private',
    token: newsroom.createToken(role),
  })

beforeAll(async () => {
  newsroom = await serveNewsroom()
})
afterAll(() => newsroom.close())
beforeEach(() => newsroom.records.delete({ query: '*[_type == "message"]' }))

it('puts a message into the queue, where a moderator sees it', async () => {
  await openBox().create(aMessage(), { returnDocuments: false })
  expect(await openBox('moderator').fetch('*[_type == "message"]{_id, text, state}')).toEqual([
    { _id: 'message-one', text: 'Peace be with you.', state: 'waiting' },
  ])
})

it('keeps the day in place of the hour at which a message was made', async () => {
  await openBox().create(aMessage({ _createdAt: '2026-11-01T00:00:00Z' }))
  expect(await newsroom.records.getDocument('message-one')).toMatchObject({ _createdAt: '2026-11-01T00:00:00Z' })
})

it('may send the same again in the same transaction, and there is one message', async () => {
  const box = openBox()
  const send = (text?: string) =>
    box.mutate([{ create: aMessage(text === undefined ? {} : { text }) }], { transactionId: 'message-one' })
  await send()
  await send()
  await expect(send('Something else.')).rejects.toMatchObject({ statusCode: 400 })
  expect(await newsroom.records.fetch('*[_type == "message"].text')).toEqual(['Peace be with you.'])
})

it.each([
  ['decided', aMessage({ state: 'approved', decidedBy: 'me', decidedAt: '2026-11-01T10:00:00Z' })],
  ['counted as many', aMessage({ copies: 500 })],
  ['with other words to send', aMessage({ redactedText: 'Something else.' })],
  ['a draft', aMessage({ _id: 'drafts.message-one' })],
  ['no message', { _id: 'consent-one', _type: 'consentRecord' }],
])('may not create what is %s', async (_, document) => {
  await expect(openBox().create(document)).rejects.toMatchObject({ statusCode: 403 })
})

it('may not create what the guard refuses', async () => {
  await expect(openBox().create(aMessage({ userAgent: 'A browser' }))).rejects.toMatchObject({ statusCode: 422 })
})

it('changes, replaces and deletes nothing', async () => {
  await newsroom.records.create(aMessage())
  const box = openBox()
  const attempts = [
    () => box.createOrReplace(aMessage({ text: 'Replaced.' })),
    () => box.createIfNotExists(aMessage({ text: 'Replaced.' })),
    () => box.patch('message-one').set({ text: 'Replaced.' }).commit(),
    () => box.delete('message-one'),
    () => box.create(aMessage({ text: 'Replaced.' })),
  ]
  // Whether it is refused, or nothing is found to be done, is not the question.
  for (const attempt of attempts) await Promise.allSettled([attempt()])
  expect(await newsroom.records.fetch('*[_type == "message"].text')).toEqual(['Peace be with you.'])
})

it('reads nothing, private or published, and learns of nobody', async () => {
  await newsroom.records.create(aMessage())
  const box = openBox()
  expect(await box.fetch('*')).toEqual([])
  expect(await box.getDocument('message-one')).toBeUndefined()
  const stories = box.withConfig({ dataset: 'production' })
  await newsroom.client.createOrReplace({ _id: 'topic-1', _type: 'topic', title: 'Light' })
  expect(await stories.fetch('*')).toEqual([])
  await expect(stories.create({ _id: 'topic-2', _type: 'topic' })).rejects.toMatchObject({ statusCode: 403 })
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a1b2c3' } })
    .png()
    .toBuffer()
  await expect(box.assets.upload('image', picture)).rejects.toMatchObject({ statusCode: 403 })
  const project = await box.request<{ members?: unknown[] }>({ url: '/projects/vigil' })
  expect(project.members ?? []).toEqual([])
})
