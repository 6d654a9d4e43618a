import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Auth, createAuth } from './create-auth.ts'

const password = 'a long enough password'
const day = 24 * 60 * 60_000

let folder: string
let path: string
let now: Date
let auth: Auth

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-people-'))
  path = join(folder, 'lake.sqlite')
  now = new Date('2026-03-01T10:00:00.000Z')
  auth = createAuth({ path, clock: () => now, changeMilliseconds: 10 })
})

afterEach(() => {
  auth.close()
  rmSync(folder, { recursive: true })
})

const aPerson = (role: string, email = `${role}@example.org`) =>
  auth.users.create({ email, displayName: email, role, password })

/** The same people, as another process has them. */
function elsewhere<Result>(work: (other: Auth) => Result): Result {
  const other = createAuth({ path, clock: () => now })
  try {
    return work(other)
  } finally {
    other.close()
  }
}

describe('changes by another process', () => {
  const nextChange = () =>
    new Promise<void>((resolve) => {
      const unsubscribe = auth.changes.subscribe(() => {
        unsubscribe()
        resolve()
      })
    })

  it('are told: people, sessions, tokens and roles', async () => {
    const { id } = await aPerson('editor')
    auth.sessions.start(id)
    const token = auth.tokens.create({ label: 'x', role: 'editor' })
    auth.roles.create({ name: 'mine', title: 'Mine', description: '', grants: [] })
    const works: readonly ((other: Auth) => unknown)[] = [
      (other) => other.people.setRole(id, 'viewer'),
      (other) => other.sessions.endAll(id),
      (other) => other.tokens.delete(token.id),
      (other) => other.roles.change('mine', { grants: [{ filter: 'true', permissions: ['read'] }] }),
      (other) => other.people.deactivate(id),
      (other) => other.people.remove(id),
    ]
    for (const work of works) {
      const told = nextChange()
      elsewhere(work)
      await told
    }
  })

  it('are not told when nobody loses anything', async () => {
    const { id } = await aPerson('editor')
    const look = jest.fn()
    auth.changes.subscribe(look)
    auth.sessions.start(id)
    auth.tokens.create({ label: 'x', role: 'editor' })
    const told = nextChange()
    auth.people.setRole(id, 'viewer')
    await told
    expect(look).toHaveBeenCalledTimes(1)
  })
})

describe('two administrators', () => {
  it('cannot demote each other, whoever comes second', async () => {
    const ada = await aPerson('administrator', 'ada@example.org')
    const bob = await aPerson('administrator', 'bob@example.org')
    auth.people.setRole(ada.id, 'editor')
    expect(() => elsewhere((other) => other.people.setRole(bob.id, 'editor'))).toThrow('only administrator')
    expect(() => auth.people.remove(bob.id)).toThrow('only administrator')
    auth.people.setRole(ada.id, 'administrator')
    auth.people.deactivate(ada.id)
    expect(() => auth.people.deactivate(bob.id)).toThrow('only administrator')
    expect(auth.users.find(ada.id)).toMatchObject({ role: 'administrator', isActive: false })
    expect(auth.users.find(bob.id)).toMatchObject({ role: 'administrator', isActive: true })
  })
})

describe('an invitation', () => {
  const invite = (email: string) => auth.people.invite({ email, role: 'editor', invitedBy: 'system' })

  it('ends after a week', async () => {
    const { code } = invite('new@example.org')
    now = new Date(now.getTime() + 7 * day)
    expect(auth.invitations.list()).toMatchObject([{ state: 'expired' }])
    const joined = auth.people.acceptInvitation(code, { displayName: 'N', password })
    await expect(joined).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  it('is forgotten some weeks later, with the address', () => {
    invite('never-came@example.org')
    now = new Date(now.getTime() + 40 * day)
    invite('new@example.org')
    expect(auth.invitations.list().map(({ email }) => email)).toEqual(['new@example.org'])
  })

  it('stays open when the person cannot be made after all', async () => {
    const { code } = invite('new@example.org')
    await aPerson('viewer', 'new@example.org')
    const join = () => auth.people.acceptInvitation(code, { displayName: 'N', password })
    await expect(join()).rejects.toMatchObject({ kind: 'invalidRequest' })
    expect(auth.invitations.findByCode(code)).toMatchObject({ state: 'pending' })
  })
})

describe('somebody who is deactivated', () => {
  it('cannot sign in with a link either', async () => {
    const { id } = await aPerson('editor')
    auth.people.deactivate(id)
    const code = auth.signInWithLink(auth.codes.create('link', id))
    expect(() => auth.exchange(code)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    expect(auth.sessions.list(id)).toEqual([])
    expect(() => auth.people.createReset(id)).toThrow('deactivated')
  })
})

describe('what is left of somebody who was removed', () => {
  it('is the name', async () => {
    const { id } = await auth.users.create({
      email: 'ada@example.org',
      displayName: 'Ada L.',
      role: 'editor',
      password,
    })
    const { code } = auth.people.invite({ email: 'eve@example.org', role: 'viewer', invitedBy: id })
    const reset = auth.people.createReset(id)
    auth.people.remove(id)
    expect(auth.users.list()).toEqual([])
    expect(auth.users.find(id)).toBeNull()
    expect(auth.users.findByEmail('ada@example.org')).toBeNull()
    expect(auth.findAuthor(id)).toEqual({ id, displayName: 'Ada L.', createdAt: now.toISOString() })
    expect(() => auth.people.requireReset(reset)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }))
    // Invitations are the newsroom's, not the person's.
    expect(auth.invitations.findByCode(code)).not.toBeNull()
  })
})

describe('a session', () => {
  it('is noted as used now and then, so that it does not end while it is used', async () => {
    const { id } = await aPerson('editor')
    const { token } = auth.sessions.start(id)
    now = new Date(now.getTime() + 10 * 60_000)
    auth.authenticate(token)
    expect(auth.sessions.list(id)).toMatchObject([{ lastUsedAt: '2026-03-01T10:00:00.000Z' }])
    now = new Date(now.getTime() + 10 * 60_000)
    auth.authenticate(token)
    expect(auth.sessions.list(id)).toMatchObject([
      { lastUsedAt: '2026-03-01T10:20:00.000Z', expiresAt: '2026-03-08T10:20:00.000Z' },
    ])
  })
})

describe('the database file', () => {
  it('holds no code that could be used', async () => {
    const { id } = await aPerson('administrator')
    const secrets = [
      auth.people.invite({ email: 'new@example.org', role: 'editor', invitedBy: id }).code,
      auth.people.createReset(id),
      await auth.people.openAccount('administrator@example.org', password),
      auth.tokens.rotate(auth.tokens.create({ label: 'x', role: 'viewer' }).id),
    ]
    auth.close()
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).toContain('new@example.org')
    for (const secret of secrets) expect(bytes).not.toContain(secret)
    auth = createAuth({ path, clock: () => now })
  })
})

describe('a database of an earlier lake', () => {
  it('keeps its people and sessions', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    const old = join(folder, 'old.sqlite')
    const database = new DatabaseSync(old)
    for (const name of ['001-people-and-secrets.sql', '002-deleted-tokens-keep-their-name.sql']) {
      database.exec(readFileSync(new URL(`./migrations/${name}`, import.meta.url), 'utf8'))
    }
    const { createHash } = await import('node:crypto')
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    database.exec(`CREATE TABLE migrations (room TEXT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
      PRIMARY KEY (room, name)) STRICT, WITHOUT ROWID`)
    for (const name of ['001-people-and-secrets.sql', '002-deleted-tokens-keep-their-name.sql']) {
      const sql = readFileSync(new URL(`./migrations/${name}`, import.meta.url), 'utf8')
      database.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run('auth', name, hash(sql))
    }
    database.exec(`INSERT INTO auth_users VALUES ('u1', 'a@example.org', 'A', 'administrator', NULL, '${now.toISOString()}');
      INSERT INTO auth_sessions VALUES ('${hash('vs_old')}', '${hash('vm_old')}', 'u1', '${now.toISOString()}',
        '${new Date(now.getTime() + day).toISOString()}');
      INSERT INTO auth_tokens VALUES ('t1', '${hash('vk_old')}', 'Site', 'reader', '${now.toISOString()}', NULL)`)
    database.close()
    const opened = createAuth({ path: old, clock: () => now })
    expect(opened.authenticate('vs_old')).toMatchObject({ kind: 'person', role: 'administrator' })
    expect(opened.authenticate('vk_old')).toMatchObject({ kind: 'program', role: 'reader' })
    expect(opened.sessions.list('u1')).toMatchObject([{ id: expect.stringMatching(/^s[0-9a-f]{18}$/) }])
    opened.close()
  })
})
