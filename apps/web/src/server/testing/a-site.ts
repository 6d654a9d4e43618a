/** The site's own server as it runs, with an app in the place of Next and a content server that says what the test says. */

import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../settings.ts'
import { type Site, startSite } from '../start-site.ts'
import { aBuild } from './a-build.ts'
import { aLiveEventsServer, aServer, type LiveEventsServer, type RunningServer, until } from './a-server.ts'
import { type AnApp, anApp } from './an-app.ts'
import { connectTo } from '../next/connections.ts'

export interface ASite {
  app: AnApp
  content: LiveEventsServer
  /** Redirects that the content server has; change them in place. */
  redirects: object[]
  /** Names of pictures that readers may see. */
  pictures: Set<string>
  /** The one that runs. */
  site: Site
  front: RunningServer
  /** Lines that reached the site's own server, as `GET /stories`. */
  asked: string[]
  log: string[]
  /** Tells of a change, and waits until every page shows it. */
  publish(tags: string[]): Promise<void>
  /** Waits until everything was looked at that is looked at after a start. */
  calm(): Promise<void>
  /** Ends the process's part; what is on disk stays. */
  stop(): Promise<void>
  start(options?: { buildId?: string }): Promise<void>
  close(): Promise<void>
}

const secret = 'a-secret-of-this-test'

/** @param variables of the environment, on top of those that every site needs */
export async function aSite(variables: Readonly<Record<string, string>>): Promise<ASite> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-site-'))
  const redirects: object[] = []
  const pictures = new Set<string>()
  const content = await aLiveEventsServer(
    (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write('event: welcome\nid: 0\ndata: {}\n\n')
    },
    { redirects },
  )
  const contentWithPictures = await aServer((incoming, response) => {
    const picture = /^\/images\/vigil\/production\/([^?]+)/.exec(incoming.url ?? '')?.[1]
    if (picture !== undefined) {
      if (!pictures.has(picture)) return response.writeHead(404).end()
      return response.writeHead(200, { 'Content-Type': 'image/jpeg', ETag: `"${picture}"` }).end(picture)
    }
    const forwarded = request(
      content.origin + incoming.url,
      { headers: incoming.headers },
      (answer: IncomingMessage) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.on('error', () => response.destroy()).pipe(response)
      },
    )
    response.on('close', () => forwarded.destroy())
    forwarded.on('error', () => response.destroy()).end()
  })
  const app = anApp(secret)
  let port = 0
  const facts: Omit<ASite, 'site' | 'front'> & { site: Site | null; front: RunningServer | null } = {
    ...{ app, content, redirects, pictures, site: null, front: null, asked: [], log: [] },
    async publish(tags) {
      const told = app.revalidations.length
      content.send('message', { tags })
      await until(() => app.revalidations.length > told)
      await settled()
    },
    async calm() {
      await until(() => app.revalidations.length > 0)
      await settled()
    },
    async stop() {
      await facts.front?.close()
      await facts.site?.close()
    },
    async start({ buildId = 'build-1' } = {}) {
      const settings = readSettings(
        {
          SANITY_PROJECT_ID: 'vigil',
          SANITY_API_HOST: contentWithPictures.origin,
          SANITY_API_READ_TOKEN: 'read',
          SITE_URL: 'https://site.example',
          STUDIO_URL: 'https://desk.example/studio',
          VIGIL_DATA: folder,
          ...variables,
        },
        '/',
      )
      const site = startSite({
        settings,
        app: {
          connect: connectTo(app.handle),
          buildId,
          staticFolder: aBuild(folder),
          isDraftCookie: (value) => value === 'the-real-one',
          draftId: 'the-real-one',
        },
        revalidateSecret: secret,
        log: { info: (message) => facts.log.push(message), warn: (message) => facts.log.push(message) },
      })
      facts.site = site
      facts.front = await aServer((incoming, response) => {
        facts.asked.push(`${incoming.method} ${incoming.url}`)
        site.handle(incoming, response)
      }, port)
      port = facts.front.port
    },
    async close() {
      await facts.stop()
      await contentWithPictures.close()
      await content.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function settled(): Promise<void> {
    await facts.site?.bridge.settled()
    await facts.site?.pages.idle()
  }

  await facts.start()
  return facts as ASite
}
