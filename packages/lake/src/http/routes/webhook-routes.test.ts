import { createAuth } from '../../auth/create-auth.ts'
import { createMemoryAssetStore } from '../../storage/memory/memory-asset-store.ts'
import { createHookedLake, editor, type HookedLake, openTarget, type Target } from '../../webhooks/webhook-test-kit.ts'
import { createLakeHandler } from '../create-lake-handler.ts'

let target: Target
let hooked: HookedLake
let ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; text: string; body: unknown }>
let askAs: (token: string | null, path: string, init?: RequestInit) => Promise<Response>
let logged: string
let close: () => Promise<void>

beforeEach(async () => {
  target = await openTarget()
  hooked = createHookedLake({ targets: [target] })
  const auth = createAuth({ path: ':memory:' })
  logged = ''
  const handler = createLakeHandler({
    lake: hooked.lake,
    webhooks: hooked.webhooks,
    auth,
    assets: createMemoryAssetStore(),
    log: (entry) => {
      logged += JSON.stringify(entry)
    },
  })
  const { secret: token } = auth.tokens.create({ label: 'admin', role: 'administrator' })
  askAs = async (as, path, init = {}) => {
    const headers = { host: 'lake.example', ...(as === null ? {} : { authorization: `Bearer ${as}` }) }
    return handler.request(`http://lake.example/v2021-10-04/hooks/projects/vigil${path}`, { ...init, headers })
  }
  ask = async (method, path, body) => {
    const response = await askAs(token, path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    return {
      status: response.status,
      text,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null,
    }
  }
  close = async () => {
    await hooked.close()
    auth.close()
    await target.close()
  }
})
afterEach(() => close())

const secret = 'do-not-show-this-secret'
const aWebhook = (more: object = {}) => ({
  type: 'document',
  name: 'Site',
  url: `${target.origin}/api`,
  dataset: 'production',
  rule: { on: ['create', 'update', 'delete'], filter: '_type == "story"', projection: '{_id}' },
  apiVersion: 'v2021-03-25',
  secret,
  ...more,
})
const add = async (more: object = {}) => {
  const { status, body } = await ask('POST', '', aWebhook(more))
  expect(status).toBe(201)
  return (body as { id: string }).id
}

it('keeps webhooks in the shape of the hosted service, without their secrets', async () => {
  const id = await add()
  const expected = {
    ...{ type: 'document', id, projectId: 'vigil', name: 'Site', description: null, url: `${target.origin}/api` },
    ...{ dataset: 'production', apiVersion: 'v2021-03-25', httpMethod: 'POST', headers: {} },
    rule: { on: ['create', 'update', 'delete'], filter: '_type == "story"', projection: '{_id}' },
    ...{ includeDrafts: false, includeAllVersions: false, isDisabled: false, isDisabledByUser: false },
    ...{ hasSecret: true, createdAt: expect.any(String), updatedAt: expect.any(String), deletedAt: null },
  }
  const answers = [await ask('GET', ''), await ask('GET', `/${id}`), await ask('PATCH', `/${id}`, { name: 'Site' })]
  expect(answers.map(({ body }) => body)).toEqual([[expected], expected, expected])
  for (const { text } of answers) expect(text).not.toContain(secret)
  expect(logged).not.toContain(secret)
})

it('changes, disables and removes them', async () => {
  const id = await add()
  expect((await ask('PATCH', `/${id}`, { isDisabledByUser: true, secret: null })).body).toMatchObject({
    isDisabled: true,
    hasSecret: false,
    rule: { filter: '_type == "story"' },
  })
  expect((await ask('PUT', `/${id}`, { rule: { on: ['delete'] } })).body).toMatchObject({
    isDisabled: true,
    rule: { on: ['delete'], filter: null, projection: null },
  })
  expect((await ask('DELETE', `/${id}`)).status).toBe(204)
  expect((await ask('GET', `/${id}`)).status).toBe(404)
  expect((await ask('GET', '')).body).toEqual([])
})

it('delivers from the first commit after the answer on, and shows how it went', async () => {
  const id = await add()
  target.answer = () => ({ status: 400, body: 'unknown document' })
  await hooked.dataset.mutate([{ create: { _id: 'a', _type: 'story' } }], { access: editor })
  await hooked.webhooks.settle()
  const { body: messages } = await ask('GET', `/${id}/messages`)
  expect(messages).toMatchObject([
    { hookId: id, status: 'failure', resultCode: 400, failureCount: 1, payload: '{"_id":"a"}', documentId: 'a' },
  ])
  const { body: attempts, text } = await ask('GET', `/${id}/attempts`)
  const [message] = messages as readonly { id: string }[]
  expect(attempts).toMatchObject([
    { hookId: id, messageId: message?.id, isFailure: true, inProgress: false, failureReason: 'http', resultCode: 400 },
  ])
  expect(text).not.toContain(secret)
  const [attempt] = attempts as readonly { id: string }[]
  expect((await ask('GET', `/attempts/${attempt?.id}`)).body).toEqual(attempt)

  target.answer = () => ({ status: 200 })
  expect((await ask('POST', `/${id}/messages/${message?.id}/retry`)).status).toBe(202)
  await hooked.webhooks.settle()
  expect((await ask('GET', `/${id}/messages`)).body).toMatchObject([{ status: 'success', resultCode: 200 }])
  expect((await ask('GET', `/${id}/attempts?limit=1`)).body).toHaveLength(1)
})

it.each([
  ['a mistake in GROQ', { rule: { on: ['create'], filter: '_type ==' } }, 'GROQ'],
  ['a sub-query', { rule: { on: ['create'], filter: 'count(*) > 1' } }, 'sub-query'],
  ['an address in this network that nobody allowed', { url: 'http://127.0.0.1:1/' }, '--webhook-target'],
  ['the same by its name', { url: 'http://localhost:1/' }, '--webhook-target'],
  ['the address of cloud credentials', { url: 'http://169.254.169.254/' }, 'sends nothing'],
])('refuses %s with what is wrong', async (_, more, words) => {
  const { status, text } = await ask('POST', '', aWebhook(more))
  expect(status).toBe(400)
  expect(text).toContain(words)
  expect(text).not.toContain(secret)
})

it('answers 404 for what is not there, and for other projects', async () => {
  const id = await add()
  for (const path of ['/none', '/none/messages', '/none/attempts', '/attempts/none']) {
    expect((await ask('GET', path)).status).toBe(404)
  }
  expect((await ask('POST', `/${id}/messages/none/retry`)).status).toBe(404)
  expect((await ask('GET', '/../other')).status).toBe(404)
})

it('is for administrators', async () => {
  expect((await askAs(null, '')).status).toBe(401)
  expect((await askAs(null, '', { method: 'POST', body: '{}' })).status).toBe(401)
})
