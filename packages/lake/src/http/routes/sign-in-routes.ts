import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import type { IsAllowedOrigin } from '../cors.ts'
import { protectForm, readForm, readText, redirectToStudio, setPageHeaders, studioPath } from '../pages/form-page.ts'
import type { LakeContext, LakeEnv } from '../lake-env.ts'
import type { SendPage } from '../pages/page.ts'
import { limitBody } from '../read-request.ts'
import { signInLinkPage, signInPage, signInProblemPage } from '../pages/sign-in-page.ts'

/** The sign-in page: the Studio sends people here, and gets them back with a code in the fragment of its address. */
export function signInRoutes({
  auth,
  isAllowedOrigin,
  sendPage,
}: {
  auth: Auth
  isAllowedOrigin: IsAllowedOrigin
  sendPage: SendPage
}): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  /** @throws LakeError for an address that is not ours: a code must never be sent to strangers. */
  function requireReturnAddress(c: LakeContext, text: string | undefined): URL {
    const url = URL.parse(text || studioPath, c.req.url)
    if (url === null || !isAllowedOrigin(url.origin, c.req.header('host') ?? '')) {
      throw new LakeError('invalidRequest', 'The address to return to is not one that this lake serves.')
    }
    return url
  }

  routes.use('/signin', protectForm(isAllowedOrigin))
  routes.use('/signin/*', protectForm(isAllowedOrigin))

  routes.get('/signin', (c) => {
    const url = requireReturnAddress(c, c.req.query('origin'))
    allowReturn(c, url)
    return sendPage(c, signInPage({ origin: url.href }))
  })

  routes.post('/signin', limitBody(1), async (c) => {
    const form = await readForm(c)
    const url = requireReturnAddress(c, readText(form, 'origin'))
    const email = readText(form, 'email')
    allowReturn(c, url)
    try {
      return redirectToStudio(c, url, await auth.signInWithPassword(email, readText(form, 'password')))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      const isBusy = error.kind === 'tooManyRequests'
      if (isBusy && error.details.retryAfter !== undefined) c.header('Retry-After', String(error.details.retryAfter))
      return sendPage(c, signInPage({ origin: url.href, email, error: error.message }), isBusy ? 429 : 401)
    }
  })

  routes.get('/signin/once', (c) => sendPage(c, signInLinkPage(c.req.query('code') ?? '')))

  routes.post('/signin/once', limitBody(1), async (c) => {
    const code = readText(await readForm(c), 'code')
    try {
      return redirectToStudio(c, new URL(studioPath, c.req.url), auth.signInWithLink(code))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      return sendPage(c, signInProblemPage(error.message), 401)
    }
  })

  return routes
}

// Browsers hold redirects after a form against `form-action`, too.
function allowReturn(c: LakeContext, url: URL): void {
  setPageHeaders(c, `'self' ${url.origin}`)
}
