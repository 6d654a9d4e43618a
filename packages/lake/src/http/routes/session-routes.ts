import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { findBearerToken, mediaCookie } from '../authenticate.ts'
import type { LakeContext, LakeEnv } from '../lake-env.ts'
import { isSecureRequest } from '../public-url.ts'

/** How the Studio gets and ends a session. */
export function sessionRoutes({ auth }: { auth: Auth }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/auth/providers', (c) => {
    const url = new URL('/signin', c.req.url).href
    const provider = { name: 'lake', title: 'E-mail and password', url }
    return c.json({ providers: [provider], thirdPartyLogin: false, sso: { saml: false } })
  })

  routes.get('/:version/auth/fetch', (c) => {
    const code = c.req.query('sid')
    if (!code) throw new LakeError('invalidRequest', 'Send the "sid" that the sign-in page gave.')
    const { token, mediaKey, expiresAt } = auth.exchange(code)
    setCookie(c, mediaCookie, mediaKey, { ...cookieOptions(c), expires: expiresAt })
    c.header('Cache-Control', 'no-store')
    return c.json({ token })
  })

  routes.post('/:version/auth/logout', (c) => {
    const token = findBearerToken(c)
    const mediaKey = getCookie(c, mediaCookie)
    if (token !== null) auth.sessions.end(token)
    if (mediaKey !== undefined) auth.sessions.endByMediaKey(mediaKey)
    deleteCookie(c, mediaCookie, cookieOptions(c))
    return c.json({ ok: true })
  })

  return routes
}

function cookieOptions(c: LakeContext) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecureRequest(c) } as const
}
