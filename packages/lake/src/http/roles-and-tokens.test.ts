import { z } from 'zod'
import { createTestLake, json, type TestLake } from './test-lake.ts'

let test: TestLake

beforeEach(() => {
  test = createTestLake()
})

afterEach(() => test.close())

const roles = '/v1/projects/vigil/roles'
const asAdministrator = (path: string, init?: RequestInit) => test.request('administrator', path, init)

const writers = {
  name: 'note-writer',
  title: 'Writer of notes',
  grants: [
    { filter: '_type == "note"', permissions: ['read', 'create', 'update'] },
    { filter: '_id in path("*")', permissions: ['read'] },
  ],
}

async function aToken(roleName: string) {
  const response = await asAdministrator('/v1/projects/vigil/tokens', json({ label: roleName, roleName }))
  const { key, id } = z.object({ key: z.string(), id: z.string() }).parse(await response.json())
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${key}`)
    return test.handler.request(`http://lake.example.org${path}`, { ...init, headers })
  }
  return { id, key, ask }
}

type Ask = Awaited<ReturnType<typeof aToken>>['ask']
const write = async (ask: Ask, document: Readonly<Record<string, unknown>>) =>
  (await ask('/v1/data/mutate/production', json({ mutations: [{ create: document }] }))).status

describe('a role of one’s own', () => {
  it('is what the Studio gets as grants, and what the lake holds everybody to', async () => {
    expect((await asAdministrator(roles, json(writers))).status).toBe(201)
    const { ask } = await aToken('note-writer')
    expect(await (await ask('/v1/projects/vigil/datasets/production/acl')).json()).toEqual(writers.grants)
    expect(await (await ask('/v1/users/me')).json()).toMatchObject({
      role: 'note-writer',
      roles: [{ name: 'note-writer', title: 'Writer of notes' }],
    })
    expect(await write(ask, { _id: 'drafts.n', _type: 'note' })).toBe(200)
    expect(await write(ask, { _id: 'drafts.p', _type: 'person' })).toBe(403)
    await asAdministrator(
      '/v1/data/mutate/production',
      json({ mutations: [{ create: { _id: 'drafts.q', _type: 'person' } }] }),
    )
    const found = await ask(`/v1/data/query/production?query=${encodeURIComponent('*._id')}&perspective=raw`)
    expect(await found.json()).toMatchObject({ result: ['drafts.n'] })
  })

  it('is listed as Sanity lists roles', async () => {
    await asAdministrator(roles, json(writers))
    const listed = await (await asAdministrator(roles)).json()
    expect(listed).toContainEqual(expect.objectContaining({ name: 'editor', isCustom: false, appliesToUsers: true }))
    expect(listed).toContainEqual({
      name: 'note-writer',
      title: 'Writer of notes',
      description: '',
      isCustom: true,
      projectId: 'vigil',
      appliesToUsers: true,
      appliesToRobots: true,
      grants: {
        'sanity.document.filter': [
          {
            config: { filter: '_type == "note"' },
            grants: [
              { name: 'read', params: {} },
              { name: 'create', params: {} },
              { name: 'update', params: {} },
            ],
          },
          { config: { filter: '_id in path("*")' }, grants: [{ name: 'read', params: {} }] },
        ],
      },
    })
    // Those who work here see which roles there are, not what is in them.
    expect(await (await test.request('viewer', roles)).text()).not.toContain('grants')
    expect((await test.request('reader', roles)).status).toBe(403)
  })

  it('can be made from what the list gives', async () => {
    await asAdministrator(roles, json(writers))
    const role = z.object({ grants: z.unknown() }).parse(await (await asAdministrator(`${roles}/note-writer`)).json())
    const copied = await asAdministrator(roles, json({ name: 'copy', grants: role.grants }))
    expect(copied.status).toBe(201)
    expect(test.auth.roles.find('copy')?.grants).toEqual(writers.grants)
  })

  it.each([
    ['_type ==', { start: 8, end: 8 }],
    ['_type == "a" &&& true', { start: 15, end: 16 }],
  ])('is refused with the place of the mistake: %s', async (filter, place) => {
    const refused = await asAdministrator(roles, json({ ...writers, grants: [{ filter, permissions: ['read'] }] }))
    expect(refused.status).toBe(400)
    expect(await refused.json()).toEqual({
      error: { type: 'queryParseError', description: expect.any(String), query: filter, ...place },
    })
    expect(test.auth.roles.find('note-writer')).toBeNull()
  })

  it.each([
    ['a query', { filter: '*[_type == "a"]' }],
    ['a filter that looks at other documents', { filter: 'count(*[_type == "a"]) > 1' }],
    ['a parameter', { filter: '_type == $type' }],
    ['a function that there is not', { filter: 'nonsense(_id)' }],
    ['no filter', { filter: ' ' }],
    ['no permission', { permissions: [] }],
    ['an unknown permission', { permissions: ['own'] }],
  ])('is refused with %s', async (_, wrong) => {
    const grant = { filter: 'true', permissions: ['read'], ...wrong }
    const refused = await asAdministrator(roles, json({ ...writers, grants: [grant] }))
    expect(refused.status).toBe(400)
    expect(test.auth.roles.find('note-writer')).toBeNull()
  })

  it.each(['Editor', 'a', '-x', 'with space', 'x'.repeat(41), '__proto__'])('cannot be called %s', async (name) => {
    expect((await asAdministrator(roles, json({ ...writers, name }))).status).toBe(400)
  })

  it('cannot take the place of a built-in one', async () => {
    expect((await asAdministrator(roles, json({ ...writers, name: 'editor' }))).status).toBe(400)
    expect((await asAdministrator(`${roles}/editor`, json({ grants: [] }, 'PATCH'))).status).toBe(400)
    expect((await asAdministrator(`${roles}/reader`, { method: 'DELETE' })).status).toBe(400)
  })

  it('acts at once when it is changed, and ends the streams that it opened', async () => {
    await asAdministrator(roles, json(writers))
    const { ask } = await aToken('note-writer')
    const stream = await ask('/v1/data/listen/production?query=*')
    const grants = [{ filter: '_type == "note"', permissions: ['read'] }]
    expect((await asAdministrator(`${roles}/note-writer`, json({ grants }, 'PATCH'))).status).toBe(200)
    expect(await write(ask, { _type: 'note' })).toBe(403)
    for await (const _ of stream.body ?? []);
  })

  it('is deleted only when nobody has it', async () => {
    await asAdministrator(roles, json(writers))
    const { id } = await aToken('note-writer')
    const refused = await asAdministrator(`${roles}/note-writer`, { method: 'DELETE' })
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('note-writer')])
    await asAdministrator(`/v1/projects/vigil/tokens/${id}`, { method: 'DELETE' })
    expect((await asAdministrator(`${roles}/note-writer`, { method: 'DELETE' })).status).toBe(200)
    expect(
      (await asAdministrator('/v1/projects/vigil/tokens', json({ label: 'x', roleName: 'note-writer' }))).status,
    ).toBe(400)
  })

  it('that reads what is published makes nobody staff', async () => {
    const grants = [{ filter: '_type == "note" && _id in path("*")', permissions: ['read'] }]
    await asAdministrator(roles, json({ name: 'feed', grants }))
    const { ask } = await aToken('feed')
    expect((await ask('/v1/users/system')).status).toBe(403)
    expect(await (await ask('/v1/projects/vigil')).json()).toMatchObject({ members: [] })
    const live = await ask('/v1/data/live/events/production?includeDrafts=true')
    expect(live.status).toBe(403)
  })
})

describe('tokens', () => {
  const path = '/v1/projects/vigil/tokens'

  it('are made, listed without their secret, and deleted', async () => {
    const created = await asAdministrator(path, json({ label: 'Website', roleName: 'reader' }))
    const { key, ...token } = z.looseObject({ key: z.string(), id: z.string() }).parse(await created.json())
    expect(created.status).toBe(201)
    expect(key).toMatch(/^vk_[\w-]{43}$/)
    expect(token).toMatchObject({ label: 'Website', roles: [{ name: 'reader', title: 'Reader' }], expiresAt: null })
    const listed = await (await asAdministrator(path)).text()
    expect(listed).toContain(token.id)
    expect(listed).not.toContain(key)
    expect((await asAdministrator(`${path}/${token.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await asAdministrator(`${path}/${token.id}`, { method: 'DELETE' })).status).toBe(404)
    expect(() => test.auth.authenticate(key)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('remember that they were used', async () => {
    const { id, ask } = await aToken('viewer')
    const lastUse = () => test.auth.tokens.list().find((token) => token.id === id)?.lastUsedAt
    expect(lastUse()).toBeNull()
    await ask('/v1/users/me')
    expect(lastUse()).toEqual(expect.any(String))
  })

  it.each([
    ['a date that is over', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['no date', { expiresAt: 'soon' }],
    ['no label', { label: ' ' }],
    ['an unknown role', { roleName: 'emperor' }],
  ])('are not made with %s', async (_, wrong) => {
    expect((await asAdministrator(path, json({ label: 'x', roleName: 'viewer', ...wrong }))).status).toBe(400)
  })

  it('are robots of the Access API, too', async () => {
    const robots = '/v2025-07-11/access/project/vigil/robots'
    const memberships = [{ resourceType: 'project', resourceId: 'vigil', roleNames: ['viewer'] }]
    const expiresAt = '2099-01-01T00:00:00.000Z'
    const created = await asAdministrator(robots, json({ label: 'CI', memberships, expiresAt }))
    const robot = z.looseObject({ id: z.string(), token: z.string() }).parse(await created.json())
    expect(robot).toMatchObject({
      label: 'CI',
      expiresAt,
      memberships: [{ resourceId: 'vigil', roleNames: ['viewer'] }],
    })
    const { data } = z
      .object({ data: z.array(z.object({ id: z.string() })), nextCursor: z.null() })
      .parse(await (await asAdministrator(robots)).json())
    expect(data.map(({ id }) => id)).toContain(robot.id)

    const rotate = (token: string) =>
      test.handler.request('http://lake.example.org/v2025-07-11/access/robots/me/rotate', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      })
    const rotated = z.object({ id: z.string(), token: z.string() }).parse(await (await rotate(robot.token)).json())
    expect(rotated.id).toBe(robot.id)
    expect(test.auth.authenticate(rotated.token)).toMatchObject({ role: 'viewer' })
    expect((await rotate(robot.token)).status).toBe(401)
    expect((await asAdministrator(`${robots}/${robot.id}`, { method: 'DELETE' })).status).toBe(204)
  })
})

describe('an expiring token', () => {
  it('opens nothing afterwards', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const { createAuth } = await import('../auth/create-auth.ts')
    const auth = createAuth({ path: ':memory:', clock: () => now })
    const { secret } = auth.tokens.create({ label: 'x', role: 'viewer', expiresAt: new Date('2026-01-02T00:00:00Z') })
    expect(auth.authenticate(secret).kind).toBe('program')
    now = new Date('2026-01-02T00:00:00Z')
    expect(() => auth.authenticate(secret)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    auth.close()
  })
})
