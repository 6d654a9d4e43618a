import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import type { EventSubscription, Lake, ListenOptions } from '../../lake/lake.ts'
import { findPrincipal } from '../authenticate.ts'
import { createEventStreamResponse, createSingleEventResponse, defaultHeartbeat } from '../event-stream.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { parse, readFlag, readQueryParameters } from '../read-request.ts'

/** Addresses of streams, and nothing else: what may be sent over one connection instead of many. */
export const streamPath = /^\/v[^/]+\/data\/(listen|live\/events)\/[^/]+$/

interface StreamRouteOptions {
  readonly lake: Lake
  readonly auth: Auth
  readonly heartbeatMilliseconds?: number
}

/** What happens in a dataset, as it happens. */
export function streamRoutes({
  lake,
  auth,
  heartbeatMilliseconds = defaultHeartbeat,
}: StreamRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  /** Whoever opened the stream may still see the dataset, and as much of it as then. */
  function isStillAllowed(c: LakeContext): boolean {
    try {
      const principal = findPrincipal(c, auth)
      requireDataset(c, lake, c.req.param('dataset') ?? '')
      const { grants } = c.var.principal.access
      return principal.access.grants === grants || JSON.stringify(principal.access.grants) === JSON.stringify(grants)
    } catch (error) {
      // NB: runs in a timer, where nobody catches. Trouble with the database says nothing about the reader.
      return !(error instanceof LakeError)
    }
  }

  /** Streams stay open for days; a session that ends, or a token that is deleted, ends its streams. */
  function respond(c: LakeContext, subscription: EventSubscription): Response {
    const look = () => {
      if (!isStillAllowed(c)) subscription.close()
    }
    // Sessions end by the clock as well, which nobody announces.
    const watch = setInterval(look, heartbeatMilliseconds)
    const unsubscribe = auth.changes.subscribe(look)
    const stopWatching = () => {
      clearInterval(watch)
      unsubscribe()
    }
    const close = () => {
      stopWatching()
      subscription.close()
    }
    async function* events() {
      try {
        yield* subscription.events
      } finally {
        stopWatching()
      }
    }
    return createEventStreamResponse({ events: events(), close }, { signal: c.req.raw.signal, heartbeatMilliseconds })
  }

  routes.get('/:version/data/listen/:dataset', async (c) => {
    c.set('family', 'query')
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const options = readListenOptions(c)
    try {
      return respond(c, await dataset.listen(options))
    } catch (error) {
      // Event sources do not show the bodies of errors, so a wrong query is told as an event.
      if (!(error instanceof LakeError) || error.kind !== 'queryParse') throw error
      return createSingleEventResponse({ event: 'channelError', data: toChannelError(error, options.query) })
    }
  })

  routes.get('/:version/data/live/events/:dataset', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const lastEventId = c.req.header('last-event-id')
    const subscription = dataset.liveEvents({
      access: c.var.principal.access,
      includeDrafts: readFlag(new URL(c.req.url).searchParams, 'includeDrafts', false),
      ...(lastEventId === undefined ? {} : { lastEventId }),
    })
    return respond(c, subscription)
  })

  return routes
}

function readListenOptions(c: LakeContext): ListenOptions {
  const search = new URL(c.req.url).searchParams
  const lastEventId = c.req.header('last-event-id')
  return {
    query: parse(z.string('must be GROQ text').min(1), search.get('query'), 'The parameter "query"'),
    params: readQueryParameters(search),
    access: c.var.principal.access,
    includeResult: readFlag(search, 'includeResult', true),
    includePreviousRevision: readFlag(search, 'includePreviousRevision', false),
    includeMutations: readFlag(search, 'includeMutations', true),
    includeEffects: search.get('effectFormat') === 'mendoza',
    enableResume: readFlag(search, 'enableResume', false),
    ...(lastEventId === undefined ? {} : { lastEventId }),
  }
}

function toChannelError({ message, details }: LakeError, query: string) {
  const { start = 0, end = query.length } = details
  return { message, error: { type: 'queryParseError', description: message, query, start, end } }
}
