import { encodeSignatureHeader } from '@sanity/webhook'
import { ask, until } from '../testing/a-server.ts'
import { type ASite, aSite } from '../testing/a-site.ts'

const secret = 'the-secret-of-the-webhook'
const body = '{"_id":"a"}'

let site: ASite

async function open(variables: Record<string, string>): Promise<void> {
  site = await aSite(variables)
  site.app.content
    .set('/', { text: 'Home', tags: ['s1:home'] })
    .set('/stories/a', { text: 'Story A', tags: ['s1:a'] })
    .set('/not-found', { text: 'Not here', tags: ['s1:settings'] })
  await site.calm()
  await get('/stories/a')
  site.app.revalidations.length = 0
}

afterEach(() => site.close())

const get = (path: string) => ask(site.front.origin, path)

async function send(by: string, { at = Date.now(), text = body, path = '/api/webhook' } = {}) {
  const signature = await encodeSignatureHeader(text, at, by)
  return post(path, { 'sanity-webhook-signature': signature }, text)
}

async function post(path: string, headers: Record<string, string>, text = body) {
  const answer = await fetch(site.front.origin + path, { method: 'POST', headers, body: text })
  return { status: answer.status, body: await answer.text() }
}

it('has every page looked at again, without a live event', async () => {
  await open({ SANITY_WEBHOOK_SECRET: secret })
  site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
  expect(await send(secret)).toEqual({ status: 200, body: '{"message":"Done."}' })
  await until(() => site.app.revalidations.length > 0)
  await site.site.bridge.settled()
  await site.site.pages.idle()
  expect(site.app.revalidations).toEqual([{ all: true }])
  expect((await get('/stories/a')).body).toContain('Story A, corrected')
})

it('believes nobody who does not know the secret, and nobody twice', async () => {
  await open({ SANITY_WEBHOOK_SECRET: secret })
  expect((await send('a-guess-of-somebody')).status).toBe(401)
  expect((await send(secret, { at: Date.now() - 3_600_000 })).status).toBe(401)
  expect((await post('/api/webhook', {})).status).toBe(401)
  expect((await post('/api/webhook', { 'sanity-webhook-signature': 'nonsense' })).status).toBe(400)
  expect((await send(secret, { text: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
  expect((await send(secret, { path: '/api/webhook/more' })).status).toBe(404)
  expect((await get('/api/webhook')).status).toBe(405)
  await site.site.bridge.settled()
  expect(site.app.revalidations).toEqual([])

  const at = Date.now()
  await send(secret, { at })
  await site.site.bridge.settled()
  await send(secret, { at })
  await site.site.bridge.settled()
  expect(site.app.revalidations).toEqual([{ all: true }])
})

it('is not there where no webhook is expected', async () => {
  await open({})
  for (const by of [secret, 'undefined', 'null']) expect((await send(by)).status).toBe(404)
  expect((await get('/api/webhook')).status).toBe(404)
  expect(site.app.revalidations).toEqual([])
})

it.each([{}, { SANITY_WEBHOOK_SECRET: secret }])(
  'the route of the bridge is nobody else’s, with %j',
  async (variables) => {
    await open(variables)
    const headers = { 'x-vigil-revalidate': 'a-secret-of-this-test' }
    for (const path of ['/api/revalidate', '/API/revalidate', '/api//revalidate', '/api/revalidate/'])
      expect((await post(path, headers, '{"all":true}')).status).toBe(404)
    expect(site.app.revalidations).toEqual([])
  },
)
