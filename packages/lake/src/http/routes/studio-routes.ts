import { Hono } from 'hono'
import type { LakeEnv } from '../lake-env.ts'
import type { JudgeOrigin } from '../cors.ts'

/**
 * What the Studio asks of Sanity's hosted services. The lake has none of them (no announcements, no schedules
 * outside of releases, no telemetry), and says so in the form that each answer has.
 */
export function studioRoutes({ judgeOrigin }: { judgeOrigin: JudgeOrigin }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  // NB: no `Timing-Allow-Origin`. With it the Studio would see HTTP/1.1 and advise against it; its streams share
  // one connection here.
  routes.get('/:version/ping', (c) => c.json({ ping: 'pong' }))
  routes.get('/:version/data/ping/:dataset', (c) => c.json({ ping: 'pong' }))

  routes.get('/:version/check/cors', (c) => {
    const origin = c.req.header('origin')
    const trust = origin === undefined ? 'credentials' : judgeOrigin(origin, c.req.header('host') ?? '')
    // Whoever is not trusted must be able to read that, and it is all there is to read.
    if (origin !== undefined && trust === 'none') c.header('Access-Control-Allow-Origin', origin)
    return c.json({ result: { allowed: trust !== 'none', withCredentials: trust === 'credentials' } })
  })

  routes.get('/:version/features', (c) =>
    // Without `privateDataset` the sanity command line would make every dataset public.
    c.json(['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks', 'privateDataset']),
  )

  routes.get('/:version/intake/telemetry-status', (c) => c.json({ status: 'denied' }))
  // Some beacons are sent all the same. They are dropped unread.
  routes.post('/:version/intake/:kind', (c) => c.body(null, 204))

  routes.get('/:version/journey/announcements', (c) => c.json([]))
  routes.get('/:version/journey/:name', (c) => c.json(null))
  routes.get('/:version/help', (c) => c.json({ resources: { welcomeMessage: '', sectionArray: [] } }))
  routes.get('/:version/schedules/:project/:dataset', (c) => c.json({ schedules: [] }))
  // Says how long a plan keeps the history of a release. Here it is kept.
  routes.get('/:version/subscriptions/project/:project', (c) => c.json(null))

  return routes
}
