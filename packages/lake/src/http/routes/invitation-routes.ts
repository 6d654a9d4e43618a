import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import type { Invitation } from '../../auth/invitations.ts'
import { toPublicUrl } from '../public-url.ts'
import { type LakeEnv, requireAdministrator } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const invitationBody = z.object({ email: z.string(), role: z.string() })

interface InvitationRouteOptions {
  readonly auth: Auth
  readonly projectId: string
}

/** Asks people to join. The link is in the answer, once: the lake sends no mail, so whoever invites hands it over. */
export function invitationRoutes({ auth, projectId }: InvitationRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const path = '/:version/invitations/project/:project'
  routes.use(path, requireProject(projectId))
  routes.use(`${path}/*`, requireProject(projectId))

  function toBody({ state, role, acceptedBy, ...invitation }: Invitation) {
    return {
      ...invitation,
      projectId,
      role,
      roles: [{ name: role, title: auth.roles.find(role)?.title ?? role }],
      isAccepted: state === 'accepted',
      isRevoked: state === 'revoked',
      isExpired: state === 'expired',
      acceptedByUserId: acceptedBy,
    }
  }

  routes.get(path, (c) => {
    requireAdministrator(c)
    return c.json(auth.invitations.list().map(toBody))
  })

  routes.post(path, limitBody(1), async (c) => {
    const { access } = requireAdministrator(c)
    const { email, role } = await readBody(c, invitationBody)
    const { invitation, code } = auth.people.invite({ email, role, invitedBy: access.userId })
    c.header('Cache-Control', 'no-store')
    const link = toPublicUrl(c, '/invitation', { code })
    return c.json({ ...toBody(invitation), invitationId: invitation.id, link }, 201)
  })

  routes.delete(`${path}/:invitation`, (c) => {
    requireAdministrator(c)
    auth.invitations.revoke(c.req.param('invitation'))
    return c.json({ deleted: true })
  })

  return routes
}
