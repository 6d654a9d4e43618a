import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import type { User } from '../../auth/users.ts'
import { type LakeContext, type LakeEnv, requireSomebody, requireStaff } from '../lake-env.ts'
import { readFlag } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

interface ProjectRouteOptions {
  readonly auth: Auth
  readonly projectId: string
  readonly title: string
}

/** The one project of this lake, and who works in it. */
export function projectRoutes({ auth, projectId, title }: ProjectRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const base = '/:version/projects/:project'
  routes.use(base, requireProject(projectId))
  routes.use(`${base}/*`, requireProject(projectId))

  function toMember(user: User, currentUserId: string) {
    const role = auth.roles.find(user.role)
    return {
      id: user.id,
      createdAt: user.createdAt,
      updatedAt: user.createdAt,
      isCurrentUser: user.id === currentUserId,
      isRobot: false,
      role: user.role,
      roles: [{ name: user.role, title: role?.title ?? user.role }],
    }
  }

  function toProject(c: LakeContext) {
    const { access, isStaff, role } = requireSomebody(c)
    // The website's token may ask for the project, but not for the people.
    const withMembers = isStaff && readFlag(new URL(c.req.url).searchParams, 'includeMembers', true)
    const members = withMembers ? auth.users.list().filter(({ isActive }) => isActive) : []
    const isOpen = ({ state }: { readonly state: string }) => state === 'pending'
    return {
      id: projectId,
      displayName: title,
      studioHost: null,
      organizationId: null,
      metadata: {},
      isBlocked: false,
      isDisabled: false,
      members: members.map((user) => toMember(user, access.userId)),
      features: [],
      pendingInvites: role === 'administrator' ? auth.invitations.list().filter(isOpen).length : 0,
    }
  }

  routes.get('/:version/projects', (c) => c.json([toProject(c)]))
  routes.get(base, (c) => c.json(toProject(c)))

  // Grants on the project itself: the lake has none; its roles are grants on documents.
  routes.get(`${base}/grants`, (c) => {
    requireSomebody(c)
    return c.json({})
  })

  routes.get(`${base}/user-applications`, (c) => {
    requireSomebody(c)
    return c.json([])
  })

  // Whether one has asked for more rights. Here people ask each other.
  routes.get('/:version/access/requests/me', (c) => {
    requireSomebody(c)
    return c.json([])
  })

  routes.get(`${base}/new-content-release-allowed`, (c) => {
    requireStaff(c)
    // The lake counts no releases and has no limit; the Studio wants a number that is not reached.
    const limit = 1000
    const counts = { orgActiveReleaseCount: 0, orgMeteredActiveReleaseCount: 0 }
    return c.json({ data: { ...counts, datasetReleaseLimit: limit, orgActiveReleaseLimit: limit } })
  })

  return routes
}
