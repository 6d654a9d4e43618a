import { useCommandLine } from '../cli-test-kit.ts'

const commandLine = useCommandLine()
const run = (...args: readonly string[]) => commandLine.run(args)

const email = 'ada@example.org'
const people = async (): Promise<readonly { email: string }[]> => JSON.parse((await run('user', 'list', '--json')).last)
const ada = async () => (await people()).find((person) => person.email === email)

describe('lake user', () => {
  it('invites: the last line is the link, and the invitation can be revoked', async () => {
    const { code, last } = await run('user', 'invite', '--email', email, '--role', 'viewer')
    expect(code).toBe(0)
    expect(last).toMatch(/^http:\/\/localhost:3333\/invitation\?code=[\w-]{43}$/)
    const [invitation] = JSON.parse((await run('user', 'invitations', '--json')).last)
    expect(invitation).toMatchObject({ email, role: 'viewer', state: 'pending', invitedBy: 'system' })
    expect((await run('user', 'revoke-invitation', invitation.id)).code).toBe(0)
    expect((await run('user', 'revoke-invitation', invitation.id)).code).toBe(1)
  })

  it('makes links to choose a new password', async () => {
    await run('user', 'create', '--email', email)
    const { last } = await run('user', 'reset-link', '--email', email, '--lake-url', 'https://lake.example.org')
    expect(last).toMatch(/^https:\/\/lake\.example\.org\/new-password\?code=[\w-]{43}$/)
  })

  it('renames, changes roles, signs out, deactivates, activates and removes', async () => {
    await run('user', 'create', '--email', email, '--role', 'administrator')
    await run('user', 'create', '--email', 'bob@example.org', '--role', 'administrator')
    expect((await run('user', 'rename', '--email', email, '--name', 'Ada L.')).code).toBe(0)
    expect((await run('user', 'role', '--email', email, '--role', 'contributor')).code).toBe(0)
    expect(await ada()).toMatchObject({ displayName: 'Ada L.', role: 'contributor', isActive: true })
    expect((await run('user', 'sign-out', '--email', email)).code).toBe(0)
    expect((await run('user', 'deactivate', '--email', email)).code).toBe(0)
    expect(await ada()).toMatchObject({ isActive: false })
    expect((await run('user', 'activate', '--email', email)).code).toBe(0)
    expect((await run('user', 'remove', '--email', email)).code).toBe(0)
    expect((await people()).map((person) => person.email)).toEqual(['bob@example.org'])
  })

  it('keeps the last administrator', async () => {
    await run('user', 'create', '--email', email, '--role', 'administrator')
    for (const args of [['remove'], ['deactivate'], ['role', '--role', 'editor']]) {
      const { code, error } = await run('user', ...args, '--email', email)
      expect([code, error]).toEqual([1, expect.stringContaining('only administrator')])
    }
  })
})

describe('lake role', () => {
  it('makes, changes, lists and deletes roles', async () => {
    const create = ['role', 'create', 'translator', '--title', 'Translator']
    expect((await run(...create, '--grant', 'read,history:true', '--grant', 'update:_type == "story"')).code).toBe(0)
    expect((await run('token', 'create', '--role', 'translator', '--label', 'x', '--json')).code).toBe(0)
    const edited = await run('role', 'edit', 'translator', '--grant', 'read:_id in path("*")')
    expect(edited.last).toBe('  read: _id in path("*")')
    const refused = await run('role', 'delete', 'translator')
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('"x" has the role')])
    const [token] = JSON.parse((await run('token', 'list', '--json')).last)
    await run('token', 'delete', token.id)
    expect((await run('role', 'delete', 'translator')).code).toBe(0)
    expect((await run('role', 'list')).lines.join('\n')).not.toContain('translator')
  })

  it('shows where a filter is wrong', async () => {
    const { code, error } = await run('role', 'create', 'bad', '--grant', 'read:_type ==')
    expect(code).toBe(1)
    expect(error.split('\n').slice(-3, -1)).toEqual(['  _type ==', '          ^'])
  })

  it.each(['read', 'fly:true', ':true'])('does not take the grant %s', async (grant) => {
    expect((await run('role', 'create', 'bad', '--grant', grant)).code).toBe(1)
  })
})

describe('lake token', () => {
  it('makes tokens that expire', async () => {
    const { last } = await run('token', 'create', '--role', 'reader', '--expires', '2099-01-31', '--json')
    expect(JSON.parse(last)).toMatchObject({ role: 'reader', expiresAt: '2099-01-31T00:00:00.000Z' })
    expect((await run('token', 'create', '--role', 'reader', '--expires', '2001-01-31')).code).toBe(1)
    expect((await run('token', 'create', '--role', 'reader', '--expires', 'soon')).code).toBe(1)
    expect((await run('token', 'list')).last).toContain('never used, expires 2099-01-31')
  })
})

describe('lake cors', () => {
  it('adds, lists and removes origins', async () => {
    await run('cors', 'add', 'https://*.Example.org', '--credentials')
    await run('cors', 'add', 'http://localhost:*')
    expect((await run('cors', 'list')).lines).toEqual(['https://*.example.org  (credentials)', 'http://localhost:*'])
    expect((await run('cors', 'remove', 'https://*.example.org')).code).toBe(0)
    expect((await run('cors', 'remove', 'https://*.example.org')).code).toBe(1)
    expect((await run('cors', 'add', 'example.org')).code).toBe(1)
  })
})
