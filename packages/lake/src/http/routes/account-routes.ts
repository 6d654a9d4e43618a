import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { accountPage, accountSignInPage } from '../pages/account-page.ts'
import type { IsAllowedOrigin } from '../cors.ts'
import { protectForm, readForm, readText } from '../pages/form-page.ts'
import type { LakeContext, LakeEnv } from '../lake-env.ts'
import type { FormProblem } from '../pages/new-password-page.ts'
import type { SendPage } from '../pages/page.ts'
import { limitBody } from '../read-request.ts'
import { requireSame } from './join-routes.ts'

interface AccountRouteOptions {
  readonly auth: Auth
  readonly isAllowedOrigin: IsAllowedOrigin
  readonly sendPage: SendPage
}

/**
 * The account page, without a script. There is no cookie: each form carries a key that only this page holds, which
 * proves who sends it and that no other site does.
 */
export function accountRoutes({ auth, isAllowedOrigin, sendPage }: AccountRouteOptions): Hono<LakeEnv> {
  const { people, sessions, roles, codes } = auth
  const routes = new Hono<LakeEnv>()
  routes.use('/account', protectForm(isAllowedOrigin))
  routes.use('/account/*', protectForm(isAllowedOrigin))

  /** @throws LakeError when the key does not work any more */
  function showAccount(c: LakeContext, key: string, news: { done?: string; problem?: FormProblem } = {}) {
    const user = people.requireAccount(key)
    const roleTitle = roles.find(user.role)?.title ?? user.role
    const content = accountPage({ key, user, roleTitle, sessions: sessions.list(user.id), ...news })
    return sendPage(c, content, news.problem === undefined ? 200 : 400)
  }

  function showSignIn(c: LakeContext, error: LakeError, email = '') {
    const { retryAfter } = error.details
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
    const status: ContentfulStatusCode = error.kind === 'tooManyRequests' ? 429 : 401
    return sendPage(c, accountSignInPage({ email, problem: { error: error.message, fieldId: 'email' } }), status)
  }

  routes.get('/account', (c) => sendPage(c, accountSignInPage({})))
  // The address stays in the browser after a form; loading it anew begins anew.
  routes.get('/account/*', (c) => c.redirect('/account', 303))

  routes.post('/account', limitBody(1), async (c) => {
    const form = await readForm(c)
    const email = readText(form, 'email')
    try {
      return showAccount(c, await people.openAccount(email, readText(form, 'password')))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      return showSignIn(c, error, email)
    }
  })

  /** A form of the page: its work, and what is said when it is done. */
  function onForm(
    path: string,
    work: (form: FormData, key: string) => Promise<string> | string,
    after: 'stay' | 'leave',
  ) {
    routes.post(path, limitBody(1), async (c) => {
      const form = await readForm(c)
      const key = readText(form, 'key')
      try {
        people.requireAccount(key)
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        return showSignIn(c, error)
      }
      try {
        const done = await work(form, key)
        return after === 'stay' ? showAccount(c, key, { done }) : sendPage(c, accountSignInPage({ done }))
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        return showAccount(c, key, { problem: { error: error.message, ...fieldOf(path) } })
      }
    })
  }

  onForm(
    '/account/password',
    async (form, key) => {
      const passwords = { oldPassword: readText(form, 'old'), newPassword: requireSame(form) }
      await people.changePassword(people.requireAccount(key), passwords)
      return 'Your password is changed, and you are signed out everywhere.'
    },
    'leave',
  )

  onForm(
    '/account/sessions',
    (form, key) => {
      sessions.endById(people.requireAccount(key).id, readText(form, 'session'))
      return 'That session is ended.'
    },
    'stay',
  )

  onForm(
    '/account/sign-out',
    (_form, key) => {
      people.signOutEverywhere(people.requireAccount(key).id)
      return 'You are signed out everywhere.'
    },
    'leave',
  )

  onForm(
    '/account/close',
    (_form, key) => {
      codes.redeem('account', key)
      return 'The page is closed.'
    },
    'leave',
  )

  return routes
}

function fieldOf(path: string): { fieldId?: string } {
  return path === '/account/password' ? { fieldId: 'old' } : {}
}
