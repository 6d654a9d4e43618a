import { createAuth } from '../../auth/create-auth.ts'
import { createOriginCheck } from '../cors.ts'
import { accountRoutes } from './account-routes.ts'
import { createTestLake, type TestLake } from '../test-lake.ts'
import { createPageSender } from '../pages/page.ts'

const password = 'a long enough password'
const newPassword = 'another long password'

let test: TestLake
let userId: string

beforeEach(async () => {
  test = createTestLake()
  const user = { email: 'ada@example.org', displayName: 'Ada <b>', role: 'editor', password }
  userId = (await test.auth.users.create(user)).id
})

afterEach(() => test.close())

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  test.handler.request(`http://lake.example.org${path}`, {
    method: 'POST',
    headers: { host: 'lake.example.org', origin: 'http://lake.example.org', ...headers },
    body: new URLSearchParams(form),
  })

const keyIn = (page: string) => /name="key" value="([\w-]{43})"/.exec(page)?.[1] ?? ''
const open = async () => keyIn(await (await post('/account', { email: 'ada@example.org', password })).text())
const aSession = () => test.auth.exchange(test.auth.codes.create('exchange', userId))
const isSignedIn = (token: string) => test.auth.sessions.find(token).state === 'valid'

describe('the account page', () => {
  it('asks for the password, whoever is signed in', async () => {
    const { mediaKey } = aSession()
    const response = await test.handler.request('http://lake.example.org/account', {
      headers: { cookie: `vigil-media=${mediaKey}` },
    })
    const page = await response.text()
    expect(page).toContain('type="password"')
    expect(page).not.toContain('Ada')
  })

  it('shows who it is, and where they are signed in, without a secret', async () => {
    const { token, mediaKey } = aSession()
    const response = await post('/account', { email: 'ada@example.org', password })
    const page = await response.text()
    expect(page).toContain('Ada &lt;b&gt;')
    expect(page).toContain('ada@example.org')
    expect(page.match(/<time /g)).toHaveLength(3)
    for (const secret of [token, mediaKey, password]) expect(page).not.toContain(secret)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  })

  it('does not say whether an address is known', async () => {
    const pages = await Promise.all(
      ['ada@example.org', 'eve@example.org'].map(async (email) =>
        (await (await post('/account', { email, password: 'wrong' })).text()).replaceAll(email, ''),
      ),
    )
    expect(pages[0]).toBe(pages[1])
    expect(pages[0]).toContain('role="alert"')
  })

  it('is slowed down like signing in', async () => {
    const auth = createAuth({ path: ':memory:', passwordLimits: { perAccount: 1 } })
    const app = accountRoutes({ auth, isAllowedOrigin: createOriginCheck(), sendPage: createPageSender('Lake') })
    const attempt = () =>
      app.request('http://lake.example.org/account', {
        method: 'POST',
        headers: { host: 'lake.example.org' },
        body: new URLSearchParams({ email: 'ada@example.org', password: 'wrong' }),
      })
    expect((await attempt()).status).toBe(401)
    const refused = await attempt()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    auth.close()
  })

  it('ends one session, by its button', async () => {
    const [first, second] = [aSession(), aSession()]
    const key = await open()
    const session = test.auth.sessions.list(userId)[0]?.id ?? ''
    const page = await post('/account/sessions', { key, session })
    expect(await page.text()).toContain('That session is ended.')
    expect([isSignedIn(first.token), isSignedIn(second.token)].sort()).toEqual([false, true])
  })

  it('does not end a session of somebody else', async () => {
    const bob = await test.auth.users.create({ email: 'bob@example.org', displayName: 'Bob', role: 'editor' })
    const { token } = test.auth.exchange(test.auth.codes.create('exchange', bob.id))
    const session = test.auth.sessions.list(bob.id)[0]?.id ?? ''
    expect((await post('/account/sessions', { key: await open(), session })).status).toBe(400)
    expect(isSignedIn(token)).toBe(true)
  })

  it('signs out everywhere, itself included', async () => {
    const { token } = aSession()
    const key = await open()
    const page = await (await post('/account/sign-out', { key })).text()
    expect(page).toContain('You are signed out everywhere.')
    expect(isSignedIn(token)).toBe(false)
    expect((await post('/account/sign-out', { key })).status).toBe(401)
  })

  it('changes the password with the old one, and ends all sessions', async () => {
    const { token } = aSession()
    const key = await open()
    const change = (old: string, again = newPassword) =>
      post('/account/password', { key, old, password: newPassword, again })
    const wrong = await change('not the old one')
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('The old password is not right.')])
    expect(await (await change(password, 'something else')).text()).toContain('not the same')
    expect(isSignedIn(token)).toBe(true)
    expect(await (await change(password)).text()).toContain('Your password is changed')
    expect(isSignedIn(token)).toBe(false)
    expect((await change(newPassword)).status).toBe(401)
    await expect(test.auth.signInWithPassword('ada@example.org', newPassword)).resolves.toEqual(expect.any(String))
  })

  it('is closed by its button', async () => {
    const key = await open()
    await post('/account/close', { key })
    expect((await post('/account/sign-out', { key })).status).toBe(401)
  })

  it.each(['/account', '/account/password', '/account/sign-out', '/account/sessions', '/invitation', '/new-password'])(
    'does not take the form of %s from another site',
    async (path) => {
      const { token } = aSession()
      const key = await open()
      const form = { key, email: 'ada@example.org', password, old: password, again: password }
      expect((await post(path, form, { origin: 'https://evil.example.org' })).status).toBe(403)
      expect(isSignedIn(token)).toBe(true)
    },
  )

  it.each(['', 'made-up', 'vs_something'])('does nothing with the key "%s"', async (key) => {
    const { token } = aSession()
    expect((await post('/account/sign-out', { key })).status).toBe(401)
    expect(isSignedIn(token)).toBe(true)
  })

  it('does not take a session or another code for its key', async () => {
    const { token, mediaKey } = aSession()
    const codes = (['link', 'exchange', 'reset'] as const).map((purpose) => test.auth.codes.create(purpose, userId))
    for (const key of [token, mediaKey, ...codes]) {
      expect((await post('/account/sign-out', { key })).status).toBe(401)
    }
  })
})
