import { Hono } from 'hono'
import { z } from 'zod'
import { type Auth, createAuth } from '../../auth/create-auth.ts'
import { authenticate } from '../authenticate.ts'
import { createOriginCheck } from '../cors.ts'
import { toErrorResponse } from '../error-response.ts'
import type { LakeEnv } from '../lake-env.ts'
import { sessionRoutes } from './session-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { userRoutes } from './user-routes.ts'
import { createPageSender } from '../pages/page.ts'

const password = 'a long enough password'
const lake = 'http://lake.example.org'
const studio = 'https://studio.example.org/desk'

let auth: Auth
let app: Hono<LakeEnv>
let userId: string

beforeEach(async () => {
  auth = createAuth({ path: ':memory:', passwordLimits: { perAccount: 2 } })
  userId = (await auth.users.create({ email: 'ada@example.org', displayName: 'Ada', role: 'editor', password })).id
  app = new Hono<LakeEnv>()
  app.onError((error, c) => toErrorResponse(error, { c, family: 'other', logError: console.error }))
  app.route(
    '/',
    signInRoutes({
      auth,
      isAllowedOrigin: createOriginCheck(['https://studio.example.org']),
      sendPage: createPageSender('Lake'),
    }),
  )
  app.route('/', sessionRoutes({ auth }))
  app.use('/:version/*', authenticate(auth))
  app.route('/', userRoutes({ auth }))
})

afterEach(() => auth.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(lake + path, { headers: { host: 'lake.example.org', ...headers } })
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(lake + path, {
    method: 'POST',
    headers: { host: 'lake.example.org', origin: lake, ...headers },
    body: new URLSearchParams(form),
  })
const sidOf = (response: Response) => new URL(response.headers.get('location') ?? '').hash.replace('#sid=', '')

describe('signing in', () => {
  it('with a password leads back to the Studio and from there to a session', async () => {
    const page = await (await get(`/signin?origin=${encodeURIComponent(studio)}`)).text()
    expect(page).toContain('<title>Sign in – Lake</title>')
    expect(page).toContain(`value="${studio}"`)
    const sent = await post('/signin', { origin: studio, email: 'ada@example.org', password })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toMatch(/^https:\/\/studio\.example\.org\/desk#sid=[\w-]{20,}$/)

    const exchanged = await get(`/v1/auth/fetch?sid=${sidOf(sent)}`)
    const { token } = z.object({ token: z.string() }).parse(await exchanged.json())
    const me = await get('/v1/users/me', { authorization: `Bearer ${token}` })
    expect(await me.json()).toMatchObject({ id: userId, name: 'Ada', role: 'editor', roles: [{ name: 'editor' }] })
    expect(exchanged.headers.get('set-cookie')).toMatch(/^vigil-media=vm_\S+; .*HttpOnly.*SameSite=Lax$/)
    expect(exchanged.headers.get('set-cookie')).not.toContain(token)
  })

  it('gives the session to the first who comes for it', async () => {
    const sid = sidOf(await post('/signin', { origin: studio, email: 'ada@example.org', password }))
    expect((await get(`/v1/auth/fetch?sid=${sid}`)).status).toBe(200)
    const second = await get(`/v1/auth/fetch?sid=${sid}`)
    expect(second.status).toBe(401)
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  it('says why it did not work, keeps the address and forgets the password', async () => {
    const failed = await post('/signin', { origin: studio, email: 'ada@example.org', password: 'wrong-and-secret' })
    const page = await failed.text()
    expect(failed.status).toBe(401)
    expect(page).toContain('role="alert"')
    expect(page).toContain('The e-mail address or the password is not right.')
    expect(page).toContain('value="ada@example.org"')
    expect(page).not.toContain('wrong-and-secret')
  })

  it('asks to wait after too many tries', async () => {
    const attempt = () => post('/signin', { origin: studio, email: 'ada@example.org', password: 'wrong' })
    await attempt()
    await attempt()
    const refused = await attempt()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('Too many passwords were tried.')
  })

  it.each([
    'https://evil.example.org/desk',
    '//evil.example.org',
    'javascript:alert(1)',
    'https://studio.example.org.evil.org',
  ])('never leads to a stranger: %s', async (origin) => {
    expect((await get(`/signin?origin=${encodeURIComponent(origin)}`)).status).toBe(400)
    const sent = await post('/signin', { origin, email: 'ada@example.org', password })
    expect(sent.status).toBe(400)
    expect(sent.headers.get('location')).toBeNull()
  })

  it('leads to the lake’s own Studio when nobody says where to', async () => {
    const sent = await post('/signin', { email: 'ada@example.org', password })
    expect(sent.headers.get('location')).toMatch(/^http:\/\/lake\.example\.org\/studio#sid=/)
  })

  it('does not take the form from another site', async () => {
    const sent = await post('/signin', { email: 'ada@example.org', password }, { origin: 'https://evil.example.org' })
    expect(sent.status).toBe(403)
  })

  it('takes forms only', async () => {
    const headers = { 'content-type': 'application/json' }
    expect((await app.request(`${lake}/signin`, { method: 'POST', headers, body: '{}' })).status).toBe(400)
  })

  it('shows what people typed as text', async () => {
    const page = await (await post('/signin', { email: '"><script>alert(1)</script>', password: 'x' })).text()
    expect(page).not.toContain('<script>')
  })

  it('has pages that nobody can frame, extend or keep', async () => {
    const { headers } = await get(`/signin?origin=${encodeURIComponent(studio)}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    // Without the Studio's origin, browsers would not follow the redirect after the form.
    expect(policy).toContain("form-action 'self' https://studio.example.org")
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('a sign-in link', () => {
  it('signs in once, by its button and not by being looked at', async () => {
    const code = auth.codes.create('link', userId)
    const page = await get(`/signin/once?code=${code}`)
    await get(`/signin/once?code=${code}`)
    expect(await page.text()).toContain(`value="${code}"`)

    const sent = await post('/signin/once', { code })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toMatch(/^http:\/\/lake\.example\.org\/studio#sid=/)
    expect((await get(`/v1/auth/fetch?sid=${sidOf(sent)}`)).status).toBe(200)

    const again = await post('/signin/once', { code })
    expect(again.status).toBe(401)
    expect(await again.text()).toContain('This sign-in link was used already')
  })
})

describe('signing out', () => {
  it('ends the session and its cookie', async () => {
    const { token, mediaKey } = auth.sessions.start(userId)
    const authorization = `Bearer ${token}`
    const out = await app.request(`${lake}/v1/auth/logout`, {
      method: 'POST',
      headers: { authorization, cookie: `vigil-media=${mediaKey}` },
    })
    expect(out.status).toBe(200)
    expect(out.headers.get('set-cookie')).toMatch(/^vigil-media=; Max-Age=0/)
    expect((await get('/v1/users/me', { authorization })).status).toBe(401)
  })

  it('works without a session', async () => {
    expect((await app.request(`${lake}/v1/auth/logout`, { method: 'POST' })).status).toBe(200)
  })
})
