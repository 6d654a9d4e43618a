import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import type { IsAllowedOrigin } from '../cors.ts'
import { protectForm, readForm, readText, redirectToStudio, studioPath } from '../pages/form-page.ts'
import type { LakeContext, LakeEnv } from '../lake-env.ts'
import { brokenLinkPage, type FormProblem, invitationPage, newPasswordPage } from '../pages/new-password-page.ts'
import type { SendPage } from '../pages/page.ts'
import { limitBody } from '../read-request.ts'

interface JoinRouteOptions {
  readonly auth: Auth
  readonly isAllowedOrigin: IsAllowedOrigin
  readonly sendPage: SendPage
}

/**
 * The pages that one-time links lead to: joining, and choosing a new password. Looking at them uses nothing up, and
 * their forms carry the code, so no other site can send them.
 */
export function joinRoutes({ auth, isAllowedOrigin, sendPage }: JoinRouteOptions): Hono<LakeEnv> {
  const { people, invitations, roles } = auth
  const routes = new Hono<LakeEnv>()
  routes.use('/invitation', protectForm(isAllowedOrigin))
  routes.use('/new-password', protectForm(isAllowedOrigin))

  function showInvitation(c: LakeContext, code: string, again?: { displayName: string; problem: FormProblem }) {
    const found = invitations.findByCode(code)
    if (found === null) {
      return sendPage(c, brokenLinkPage('This invitation was used, revoked, or is too old. Ask for a new one.'), 401)
    }
    const roleTitle = roles.find(found.role)?.title ?? found.role
    return sendPage(
      c,
      invitationPage({ code, email: found.email, roleTitle, ...again }),
      again === undefined ? 200 : 400,
    )
  }

  function showNewPassword(c: LakeContext, code: string, problem?: FormProblem) {
    try {
      const { email } = people.requireReset(code)
      const form = { code, email, ...(problem === undefined ? {} : { problem }) }
      return sendPage(c, newPasswordPage(form), problem === undefined ? 200 : 400)
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      return sendPage(c, brokenLinkPage(error.message), 401)
    }
  }

  const toStudio = (c: LakeContext, code: string) => redirectToStudio(c, new URL(studioPath, c.req.url), code)

  routes.get('/invitation', (c) => showInvitation(c, c.req.query('code') ?? ''))

  routes.post('/invitation', limitBody(1), async (c) => {
    const form = await readForm(c)
    const code = readText(form, 'code')
    const displayName = readText(form, 'name')
    try {
      const password = requireSame(form)
      return toStudio(c, await people.acceptInvitation(code, { displayName, password }))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      const fieldId = displayName.trim() === '' ? 'name' : 'password'
      return showInvitation(c, code, { displayName, problem: { error: error.message, fieldId } })
    }
  })

  routes.get('/new-password', (c) => showNewPassword(c, c.req.query('code') ?? ''))

  routes.post('/new-password', limitBody(1), async (c) => {
    const form = await readForm(c)
    const code = readText(form, 'code')
    try {
      return toStudio(c, await people.resetPassword(code, requireSame(form)))
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      return showNewPassword(c, code, { error: error.message, fieldId: 'password' })
    }
  })

  return routes
}

/** @throws LakeError unless both fields hold the same. */
export function requireSame(form: FormData): string {
  const password = readText(form, 'password')
  if (password === readText(form, 'again')) return password
  throw new LakeError('invalidRequest', 'The two passwords are not the same. Write both again.')
}
