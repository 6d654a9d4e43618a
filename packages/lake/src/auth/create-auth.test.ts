import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuth, type Auth } from './create-auth.ts'

const password = 'a long enough password'
const minute = 60_000
const day = 24 * 60 * minute

let now: Date
let auth: Auth

beforeEach(() => {
  now = new Date('2026-03-01T10:00:00.000Z')
  auth = createAuth({ path: ':memory:', clock: () => now, passwordLimits: { perAccount: 3, perMinute: 8 } })
})

afterEach(() => auth.close())

const wait = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}

const anEditor = () => auth.users.create({ email: 'Ada@Example.org', displayName: 'Ada', role: 'editor', password })

describe('people', () => {
  it('sign in with their password, however the address is spelt', async () => {
    const ada = await anEditor()
    const session = auth.exchange(await auth.signInWithPassword(' ada@example.ORG ', password))
    expect(auth.authenticate(session.token)).toMatchObject({ kind: 'person', role: 'editor', user: { id: ada.id } })
  })

  it.each([
    ['a wrong password', 'ada@example.org', 'not the password'],
    ['an unknown address', 'eve@example.org', password],
    ['an empty password', 'ada@example.org', ''],
  ])('are refused with %s, in the same words', async (_, email, tried) => {
    await anEditor()
    await expect(auth.signInWithPassword(email, tried)).rejects.toMatchObject({
      kind: 'unauthenticated',
      message: 'The e-mail address or the password is not right.',
    })
  })

  it('without a password cannot sign in with an empty one', async () => {
    await auth.users.create({ email: 'link@example.org', displayName: 'Link', role: 'editor' })
    await expect(auth.signInWithPassword('link@example.org', '')).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it('have an address of their own', async () => {
    await anEditor()
    await expect(anEditor()).rejects.toMatchObject({ kind: 'invalidRequest' })
  })

  it.each(['short', 'x'.repeat(1025)])('cannot have a password of a bad length', async (bad) => {
    const made = auth.users.create({ email: 'bob@example.org', displayName: 'Bob', role: 'viewer', password: bad })
    await expect(made).rejects.toMatchObject({ kind: 'invalidRequest' })
  })

  it('are signed out everywhere when their password changes', async () => {
    const ada = await anEditor()
    const session = auth.exchange(await auth.signInWithPassword(ada.email, password))
    await auth.people.setPassword(ada.id, 'another long password')
    expect(() => auth.authenticate(session.token)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    await expect(auth.signInWithPassword(ada.email, password)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })
})

describe('guessing', () => {
  it('is stopped after a few tries for one account, also with the right password then', async () => {
    await anEditor()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(auth.signInWithPassword('ada@example.org', 'wrong')).rejects.toMatchObject({
        kind: 'unauthenticated',
      })
    }
    await expect(auth.signInWithPassword('ADA@example.org', password)).rejects.toMatchObject({
      kind: 'tooManyRequests',
      details: { retryAfter: expect.any(Number) },
    })
  })

  it('is stopped across accounts, too', async () => {
    for (let account = 0; account < 8; account += 1) {
      await expect(auth.signInWithPassword(`p${account}@example.org`, 'wrong')).rejects.toMatchObject({
        kind: 'unauthenticated',
      })
    }
    await expect(auth.signInWithPassword('p9@example.org', 'wrong')).rejects.toMatchObject({ kind: 'tooManyRequests' })
  })

  it('does not lock out who mistypes and then remembers', async () => {
    const ada = await anEditor()
    for (let round = 0; round < 2; round += 1) {
      await expect(auth.signInWithPassword(ada.email, 'wrong')).rejects.toMatchObject({ kind: 'unauthenticated' })
      await expect(auth.signInWithPassword(ada.email, password)).resolves.toEqual(expect.any(String))
    }
  })
})

describe('one-time codes', () => {
  it('sign in once', async () => {
    const ada = await anEditor()
    const link = auth.codes.create('link', ada.id)
    const session = auth.exchange(auth.signInWithLink(link))
    expect(auth.authenticate(session.token)).toMatchObject({ user: { id: ada.id } })
    expect(() => auth.signInWithLink(link)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('stop working after 15 minutes', async () => {
    const link = auth.codes.create('link', (await anEditor()).id)
    wait(15 * minute)
    expect(() => auth.signInWithLink(link)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('cannot stand in for each other', async () => {
    const ada = await anEditor()
    expect(() => auth.exchange(auth.codes.create('link', ada.id))).toThrow()
    expect(() => auth.signInWithLink(auth.codes.create('exchange', ada.id))).toThrow()
  })

  it('are exchanged for a session once', async () => {
    const code = auth.codes.create('exchange', (await anEditor()).id)
    auth.exchange(code)
    expect(() => auth.exchange(code)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })
})

describe('sessions', () => {
  const aSession = async () => auth.exchange(auth.codes.create('exchange', (await anEditor()).id))

  it('end after 14 days, used or not, and then say so', async () => {
    const { token } = await aSession()
    for (const pause of [6 * day, 6 * day, 2 * day - 1]) {
      wait(pause)
      expect(auth.authenticate(token).kind).toBe('person')
    }
    wait(1)
    expect(() => auth.authenticate(token)).toThrow(expect.objectContaining({ kind: 'sessionExpired' }))
  })

  it('end when they are not used for a week', async () => {
    const { token, mediaKey } = await aSession()
    wait(7 * day)
    expect(() => auth.authenticateMedia(mediaKey)).toThrow(expect.objectContaining({ kind: 'sessionExpired' }))
    expect(() => auth.authenticate(token)).toThrow(expect.objectContaining({ kind: 'sessionExpired' }))
  })

  it('end on sign-out', async () => {
    const { token, mediaKey } = await aSession()
    auth.sessions.end(token)
    expect(() => auth.authenticate(token)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    expect(() => auth.authenticateMedia(mediaKey)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('have a key for images that opens nothing else', async () => {
    const { token, mediaKey } = await aSession()
    expect(auth.authenticateMedia(mediaKey).kind).toBe('person')
    expect(() => auth.authenticate(mediaKey)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    expect(() => auth.authenticateMedia(token)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })
})

describe('API tokens', () => {
  it('act with their role until they are deleted', () => {
    const { id, secret } = auth.tokens.create({ label: 'Website', role: 'reader' })
    expect(auth.authenticate(secret)).toMatchObject({ kind: 'program', role: 'reader', access: { userId: id } })
    auth.tokens.delete(id)
    expect(() => auth.authenticate(secret)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
  })

  it('are gone once deleted, but history still knows who wrote', () => {
    const { id } = auth.tokens.create({ label: 'Importer', role: 'contributor' })
    auth.tokens.delete(id)
    expect(auth.tokens.list()).toEqual([])
    expect(auth.findAuthor(id)).toMatchObject({ id, displayName: 'Importer' })
    expect(() => auth.tokens.delete(id)).toThrow(expect.objectContaining({ kind: 'notFound' }))
  })

  it('are listed without their secrets', () => {
    const { secret } = auth.tokens.create({ label: 'Website', role: 'reader' })
    expect(auth.tokens.list()).toHaveLength(1)
    expect(JSON.stringify(auth.tokens.list())).not.toContain(secret)
  })

  it('that are empty or made up open nothing', () => {
    for (const secret of ['', 'undefined', 'vk_', 'x'.repeat(10_000)]) {
      expect(() => auth.authenticate(secret)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    }
  })
})

describe('the database file', () => {
  it('holds no secret that could be used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-auth-'))
    const path = join(folder, 'lake.sqlite')
    const onDisk = createAuth({ path })
    const ada = await onDisk.users.create({ email: 'a@example.org', displayName: 'A', role: 'editor', password })
    const token = onDisk.tokens.create({ label: 'x', role: 'editor' }).secret
    const link = onDisk.codes.create('link', ada.id)
    const session = onDisk.exchange(onDisk.codes.create('exchange', ada.id))
    onDisk.close()
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).toContain('a@example.org')
    for (const secret of [password, token, link, session.token, session.mediaKey]) expect(bytes).not.toContain(secret)
    rmSync(folder, { recursive: true })
  })
})

describe('the key-value store', () => {
  it('remembers for each person separately', () => {
    auth.keyValues.set('ada', 'sort', { by: 'title' })
    auth.keyValues.set('ada', 'sort', { by: 'date' })
    expect(auth.keyValues.get('ada', ['sort', 'missing'])).toMatchObject([{ key: 'sort', value: { by: 'date' } }])
    expect(auth.keyValues.get('bob', ['sort'])).toEqual([])
  })

  it('refuses to keep more than a little', () => {
    expect(() => auth.keyValues.set('ada', 'big', 'x'.repeat(70_000))).toThrow(
      expect.objectContaining({ kind: 'tooLarge' }),
    )
  })
})

describe('authors', () => {
  it('are people, programs and the command line', async () => {
    const ada = await anEditor()
    const token = auth.tokens.create({ label: 'Importer', role: 'editor' })
    expect(auth.findAuthor(ada.id)).toMatchObject({ displayName: 'Ada' })
    expect(auth.findAuthor(token.id)).toMatchObject({ displayName: 'Importer' })
    expect(auth.findAuthor('system')).toMatchObject({ displayName: 'Command line' })
    expect(auth.findAuthor('nobody')).toBeNull()
  })
})

describe('the key of a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-auth-'))
  const path = join(folder, 'lake.sqlite')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('opens nothing from the moment on at which another process has deleted it or changed its role', () => {
    const [lake, commandLine] = [createAuth({ path }), createAuth({ path })]
    lake.roles.create({ name: 'press', title: 'Press', description: '', grants: [] })
    const { id, secret } = commandLine.tokens.create({ label: 'site', role: 'press' })
    expect(lake.authenticate(secret)).toMatchObject({ role: 'press', access: { grants: [] } })
    const grants = [{ filter: '_type == "note"', permissions: ['read' as const] }]
    commandLine.roles.change('press', { grants })
    expect(lake.authenticate(secret)).toMatchObject({ access: { grants } })
    commandLine.tokens.delete(id)
    expect(() => lake.authenticate(secret)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    for (const auth of [lake, commandLine]) auth.close()
  })

  it('ends when its time is over, however often it was used', () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const auth = createAuth({ path: ':memory:', clock: () => now })
    const { secret } = auth.tokens.create({
      label: 'site',
      role: 'reader',
      expiresAt: new Date('2026-01-01T00:00:10Z'),
    })
    for (const second of [1, 5, 9]) {
      now = new Date(`2026-01-01T00:00:0${second}Z`)
      expect(auth.authenticate(secret)).toMatchObject({ role: 'reader' })
    }
    now = new Date('2026-01-01T00:00:10Z')
    expect(() => auth.authenticate(secret)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    auth.close()
  })
})
