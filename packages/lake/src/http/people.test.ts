import { z } from 'zod'
import { createTestLake, json, type TestLake } from './test-lake.ts'

const password = 'a long enough password'
const newPassword = 'another long password'

let test: TestLake

beforeEach(() => {
  test = createTestLake()
})

afterEach(() => test.close())

const asAdministrator = (path: string, init?: RequestInit) => test.request('administrator', path, init)

async function read<Shape extends z.ZodType>(response: Response, shape: Shape, status = 200): Promise<z.infer<Shape>> {
  const body: unknown = await response.json()
  expect([response.status, body]).toEqual([status, expect.anything()])
  return shape.parse(body)
}

/** A person with a session, as the browser has it. A password costs time, so only those who need it have one. */
async function aPerson(role: string, email = `${role}@example.org`, secret: { readonly password?: string } = {}) {
  const user = await test.auth.users.create({ email, displayName: email, role, ...secret })
  const { token } = test.auth.exchange(test.auth.codes.create('exchange', user.id))
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return test.handler.request(`http://lake.example.org${path}`, { ...init, headers })
  }
  return { ...user, token, ask }
}

const post = (path: string, form: Record<string, string>) =>
  test.handler.request(`http://lake.example.org${path}`, {
    method: 'POST',
    headers: { host: 'lake.example.org', origin: 'http://lake.example.org' },
    body: new URLSearchParams(form),
  })

const invitation = z.object({ id: z.string(), link: z.url(), email: z.string(), expiresAt: z.string() })

async function invite(email: string, role: string) {
  const response = await asAdministrator('/v1/invitations/project/vigil', json({ email, role }))
  const { link, ...rest } = await read(response, invitation, 201)
  return { ...rest, link, code: new URL(link).searchParams.get('code') ?? '' }
}

const listInvitations = async () =>
  z
    .array(z.object({ id: z.string(), isAccepted: z.boolean(), isRevoked: z.boolean() }))
    .parse(await (await asAdministrator('/v1/invitations/project/vigil')).json())

describe('an invitation', () => {
  it('leads to a page where somebody joins, once', async () => {
    const { link, code } = await invite('New@Example.org', 'contributor')
    expect(link).toMatch(/^http:\/\/lake\.example\.org\/invitation\?code=[\w-]{43}$/)
    const page = await (await test.handler.request(link)).text()
    expect(page).toContain('new@example.org')
    expect(page).toContain('Contributor')

    const form = { code, name: 'Nadia', password, again: password }
    const joined = await post('/invitation', form)
    expect(joined.status).toBe(303)
    expect(joined.headers.get('location')).toMatch(/^http:\/\/lake\.example\.org\/studio#sid=[\w-]{43}$/)
    expect(test.auth.users.findByEmail('new@example.org')).toMatchObject({ displayName: 'Nadia', role: 'contributor' })
    expect(await listInvitations()).toMatchObject([{ isAccepted: true }])
    expect(await (await asAdministrator('/v1/invitations/project/vigil')).text()).not.toContain(code)

    const again = await post('/invitation', { ...form, name: 'Eve' })
    expect(again.status).toBe(401)
    expect(test.auth.users.list().map(({ displayName }) => displayName)).toEqual(['Nadia'])
  })

  it('makes one person when it is used twice at the same time', async () => {
    const { code } = await invite('new@example.org', 'editor')
    const form = { code, name: 'Nadia', password, again: password }
    const statuses = (await Promise.all([post('/invitation', form), post('/invitation', form)])).map((r) => r.status)
    expect(statuses.sort()).toEqual([303, 401])
    expect(test.auth.users.list()).toHaveLength(1)
  })

  it.each([
    ['a short password', { password: 'short', again: 'short' }, 'at least 12 characters'],
    ['two different passwords', { password, again: newPassword }, 'not the same'],
    ['no name', { name: ' ' }, 'Write your name'],
  ])('stays open after %s, and says what is wrong', async (_, wrong, said) => {
    const { code } = await invite('new@example.org', 'editor')
    const form = { code, name: 'Nadia', password, again: password }
    const refused = await post('/invitation', { ...form, ...wrong })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('role="alert"')
    expect(page).toContain(said)
    expect(page).not.toContain(password)
    expect((await post('/invitation', form)).status).toBe(303)
  })

  it('does not work once it is revoked, or when a newer one was made', async () => {
    const first = await invite('new@example.org', 'editor')
    const second = await invite('new@example.org', 'viewer')
    expect((await post('/invitation', { code: first.code, name: 'N', password, again: password })).status).toBe(401)
    const path = `/v1/invitations/project/vigil/${second.id}`
    expect((await asAdministrator(path, { method: 'DELETE' })).status).toBe(200)
    expect((await asAdministrator(path, { method: 'DELETE' })).status).toBe(404)
    expect((await test.handler.request(second.link)).status).toBe(401)
    expect(test.auth.users.list()).toEqual([])
  })

  it('is not made for somebody who is here, in a role that is not there, or to a wrong address', async () => {
    await aPerson('editor')
    for (const [email, role] of [
      ['EDITOR@example.org', 'viewer'],
      ['new@example.org', 'emperor'],
      ['no address', 'viewer'],
    ]) {
      const refused = await asAdministrator('/v1/invitations/project/vigil', json({ email, role }))
      expect(refused.status).toBe(400)
    }
    expect(await listInvitations()).toEqual([])
  })

  it('shows what is in it as text', async () => {
    const { code } = await invite('new@example.org', 'editor')
    const page = await (await post('/invitation', { code, name: '"><script>', password: 'x', again: 'x' })).text()
    expect(page).not.toContain('<script>')
  })
})

describe('a forgotten password', () => {
  it('is replaced with a link that an administrator makes, once', async () => {
    const ada = await aPerson('editor')
    const made = await asAdministrator(`/v1/users/${ada.id}/reset-link`, { method: 'POST' })
    const { link } = await read(made, z.object({ link: z.url() }), 201)
    const code = new URL(link).searchParams.get('code') ?? ''
    expect(await (await test.handler.request(link)).text()).toContain('editor@example.org')

    expect((await post('/new-password', { code, password: 'short', again: 'short' })).status).toBe(400)
    const changed = await post('/new-password', { code, password: newPassword, again: newPassword })
    expect(changed.headers.get('location')).toMatch(/#sid=/)
    expect((await ada.ask('/v1/users/me')).status).toBe(401)
    await expect(test.auth.signInWithPassword(ada.email, newPassword)).resolves.toEqual(expect.any(String))
    expect((await post('/new-password', { code, password, again: password })).status).toBe(401)
  })
})

describe('the own password', () => {
  it('is changed with the old one; the session that asks goes on, others end', async () => {
    const ada = await aPerson('editor', 'ada@example.org', { password })
    const { token: other } = test.auth.exchange(test.auth.codes.create('exchange', ada.id))
    const change = (oldPassword: string) => ada.ask('/v1/users/me/password', json({ oldPassword, newPassword }, 'PUT'))
    expect((await change('not the old one')).status).toBe(400)
    expect((await change(password)).status).toBe(200)
    expect((await ada.ask('/v1/users/me')).status).toBe(200)
    expect(() => test.auth.authenticate(other)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('is not for tokens', async () => {
    const body = json({ oldPassword: password, newPassword }, 'PUT')
    expect((await test.request('editor', '/v1/users/me/password', body)).status).toBe(400)
  })
})

describe('sessions', () => {
  it('are listed and ended one by one or all, by their person', async () => {
    const ada = await aPerson('editor')
    const bob = await aPerson('viewer')
    test.auth.exchange(test.auth.codes.create('exchange', ada.id))
    const shape = z.array(z.object({ id: z.string(), isCurrent: z.boolean(), expiresAt: z.iso.datetime() }))
    const list = async () => read(await ada.ask('/v1/users/me/sessions'), shape)
    const before = await list()
    expect(before.map(({ isCurrent }) => isCurrent)).toEqual([true, false])
    expect(JSON.stringify(before)).not.toContain(ada.token)

    const other = before.find(({ isCurrent }) => !isCurrent)?.id ?? ''
    expect((await bob.ask(`/v1/users/me/sessions/${other}`, { method: 'DELETE' })).status).toBe(404)
    expect((await ada.ask(`/v1/users/me/sessions/${other}`, { method: 'DELETE' })).status).toBe(200)
    expect(await list()).toHaveLength(1)
    expect((await ada.ask('/v1/users/me/sessions', { method: 'DELETE' })).status).toBe(200)
    expect((await ada.ask('/v1/users/me')).status).toBe(401)
    expect((await bob.ask('/v1/users/me')).status).toBe(200)
  })
})

/** Waits until a stream ends. */
async function endOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
  return text
}

describe('somebody who goes', () => {
  it.each([
    ['is deactivated', 'PATCH', { isActive: false }],
    ['is removed', 'DELETE', undefined],
  ])('%s: sessions, tokens and open streams end, the name stays', async (_, method, body) => {
    const ada = await aPerson('administrator', 'administrator@example.org', { password })
    await aPerson('administrator', 'other@example.org')
    const created = await ada.ask('/v1/projects/vigil/tokens', json({ label: 'Mine', roleName: 'editor' }))
    const { key } = await read(created, z.object({ key: z.string() }), 201)
    const stream = await ada.ask('/v1/data/listen/production?query=*')
    const headers = { authorization: `Bearer ${key}` }
    const tokenStream = await test.handler.request('http://lake.example.org/v1/data/live/events/production', {
      headers,
    })

    const init = body === undefined ? { method } : json(body, method)
    expect((await asAdministrator(`/v1/users/${ada.id}`, init)).status).toBe(200)
    expect(await endOf(stream)).toContain('event: welcome')
    expect(await endOf(tokenStream)).toContain('event: welcome')
    expect((await ada.ask('/v1/users/me')).status).toBe(401)
    expect(() => test.auth.authenticate(key)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    await expect(test.auth.signInWithPassword(ada.email, password)).rejects.toMatchObject({ kind: 'unauthenticated' })

    const author = await (await test.request('editor', `/v1/users/${ada.id}`)).json()
    expect(author).toMatchObject({ id: ada.id, displayName: 'administrator@example.org' })
    const project = await (await test.request('editor', '/v1/projects/vigil')).text()
    expect(project).not.toContain(ada.id)
  })

  it('comes back when activated again, with the same password', async () => {
    const ada = await aPerson('editor', 'ada@example.org', { password })
    await asAdministrator(`/v1/users/${ada.id}`, json({ isActive: false }, 'PATCH'))
    await asAdministrator(`/v1/users/${ada.id}`, json({ isActive: true }, 'PATCH'))
    await expect(test.auth.signInWithPassword(ada.email, password)).resolves.toEqual(expect.any(String))
  })

  it('leaves the address to be invited again, and nothing of it in the people', async () => {
    const ada = await aPerson('editor')
    await asAdministrator(`/v1/projects/vigil/acl/${ada.id}`, { method: 'DELETE' })
    await invite(ada.email, 'viewer')
    expect(await (await asAdministrator(`/v1/users/${ada.id}`)).json()).not.toHaveProperty('email')
    expect((await asAdministrator(`/v1/users/${ada.id}`, { method: 'DELETE' })).status).toBe(404)
  })
})

describe('the last administrator', () => {
  it.each([
    ['removed', 'DELETE', undefined],
    ['deactivated', 'PATCH', { isActive: false }],
    ['demoted', 'PATCH', { role: 'editor' }],
  ])('cannot be %s', async (_, method, body) => {
    const ada = await aPerson('administrator')
    const gone = await aPerson('administrator', 'gone@example.org')
    await asAdministrator(`/v1/users/${gone.id}`, { method: 'DELETE' })
    const refused = await asAdministrator(`/v1/users/${ada.id}`, body === undefined ? { method } : json(body, method))
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('only administrator')
    expect((await ada.ask('/v1/projects/vigil/tokens')).status).toBe(200)
  })
})

describe('a role', () => {
  it('is changed at once, also for open streams', async () => {
    const ada = await aPerson('editor')
    const stream = await ada.ask('/v1/data/listen/production?query=*')
    const body = json({ role: 'viewer' }, 'PUT')
    expect((await asAdministrator(`/v1/projects/vigil/acl/${ada.id}`, body)).status).toBe(200)
    await endOf(stream)
    const mutations = [{ create: { _type: 'note' } }]
    expect((await ada.ask('/v1/data/mutate/production', json({ mutations }))).status).toBe(403)
    expect(await (await ada.ask('/v1/users/me')).json()).toMatchObject({ role: 'viewer' })
  })
})

describe('what the Studio remembers for somebody', () => {
  it('is theirs alone, and not too much', async () => {
    const [ada, bob] = [await aPerson('editor'), await aPerson('viewer')]
    const remember = (pairs: unknown) => ada.ask('/v1/users/me/keyvalue', json(pairs, 'PUT'))
    expect((await remember([{ key: 'sort', value: { by: 'title' } }])).status).toBe(200)
    const path = '/v1/users/me/keyvalue/sort,missing'
    expect(await (await ada.ask(path)).json()).toMatchObject([{ key: 'sort', value: { by: 'title' } }])
    expect(await (await bob.ask(path)).json()).toEqual([])
    expect((await remember([{ key: 'big', value: 'x'.repeat(70_000) }])).status).toBe(413)
    expect((await remember(Array.from({ length: 51 }, (_, key) => ({ key: `k${key}`, value: 1 })))).status).toBe(400)
    expect((await remember([{ key: '', value: 1 }])).status).toBe(400)
    expect((await test.request('nobody', path)).status).toBe(401)
  })
})

describe('what people may know of each other', () => {
  it('is the name for those who work here, the address for administrators and oneself', async () => {
    const ada = await aPerson('editor')
    const bob = await aPerson('viewer')
    const seen = async (response: Response) => (await response.text()).includes('viewer@example.org')
    const path = `/v1/users/${bob.id},${ada.id}`
    expect(await (await ada.ask(path)).json()).toMatchObject([{ id: bob.id }, { email: 'editor@example.org' }])
    // Here the display name is the address, so rename first.
    await asAdministrator(`/v1/users/${bob.id}`, json({ displayName: 'Bob' }, 'PATCH'))
    expect(await seen(await ada.ask(path))).toBe(false)
    expect(await seen(await bob.ask(path))).toBe(true)
    expect(await seen(await asAdministrator(path))).toBe(true)
    expect((await test.request('reader', path)).status).toBe(403)
    expect((await test.request('nobody', path)).status).toBe(401)
  })

  it.each(['viewer', 'contributor', 'editor', 'reader', 'nobody'] as const)(
    'is no business of %s where administrators look',
    async (asker) => {
      const expected = asker === 'nobody' ? 401 : 403
      const { id } = await aPerson('administrator')
      const asks: readonly (readonly [string, RequestInit?])[] = [
        ['/v1/projects/vigil/acl'],
        [`/v1/projects/vigil/acl/${id}`, json({ role: 'viewer' }, 'PUT')],
        [`/v1/projects/vigil/acl/${id}`, { method: 'DELETE' }],
        [`/v1/users/${id}`, json({ displayName: 'x' }, 'PATCH')],
        [`/v1/users/${id}`, { method: 'DELETE' }],
        [`/v1/users/${id}/sessions`],
        [`/v1/users/${id}/sessions`, { method: 'DELETE' }],
        [`/v1/users/${id}/reset-link`, { method: 'POST' }],
        ['/v1/invitations/project/vigil'],
        ['/v1/invitations/project/vigil', json({ email: 'x@example.org', role: 'administrator' })],
        ['/v1/invitations/project/vigil/x', { method: 'DELETE' }],
        ['/v1/projects/vigil/tokens'],
        ['/v1/projects/vigil/tokens', json({ label: 'x', roleName: 'administrator' })],
        ['/v1/projects/vigil/tokens/x', { method: 'DELETE' }],
        ['/v1/access/project/vigil/robots'],
        ['/v1/projects/vigil/roles', json({ name: 'mine', grants: [] })],
        ['/v1/projects/vigil/roles/editor'],
        ['/v1/projects/vigil/cors'],
        ['/v1/projects/vigil/cors', json({ origin: '*', allowCredentials: true })],
        ['/v1/projects/vigil/cors/1', { method: 'DELETE' }],
      ]
      for (const [path, init] of asks) {
        const { status } = await test.request(asker, path, init)
        expect([init?.method ?? 'GET', path, status]).toEqual([init?.method ?? 'GET', path, expected])
      }
    },
  )
})
