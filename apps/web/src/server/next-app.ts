/** Next as this process uses it: one adapter, so that the rest of the server knows only a request handler. */

import { timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { SettingsError } from './settings.ts'

export interface NextApp {
  handle: RequestListener
  /** Names the build; pages rendered by another one refer to style sheets that are gone. */
  buildId: string
  isDraftCookie: (value: string) => boolean
  close(): Promise<void>
}

/**
 * Starts the built site.
 *
 * @param folder the folder of the Next app
 * @throws SettingsError when it has not been built
 */
export async function startNextApp(folder: string): Promise<NextApp> {
  const buildId = readBuildFile(folder, 'BUILD_ID')
  if (buildId === null) {
    throw new SettingsError(`The site has not been built. Run "npm run build" first, or "npm start", which does.`)
  }
  const app = next({ dev: false, dir: folder, quiet: true })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    buildId: buildId.trim(),
    isDraftCookie: createDraftCheck(readBuildFile(folder, 'prerender-manifest.json')),
    close: () => app.close(),
  }
}

/** Starts the development server, which also needs the HTTP server for its web socket. */
export async function startNextDevelopment(folder: string, httpServer: Server): Promise<Omit<NextApp, 'buildId'>> {
  const app = next({ dev: true, dir: folder, httpServer })
  await app.prepare()
  // In development Next takes any value of the cookie, and so do we.
  return { handle: app.getRequestHandler(), isDraftCookie: (value) => value !== '', close: () => app.close() }
}

/**
 * Draft mode's cookie holds the id that Next writes into `prerender-manifest.json` of every build.
 *
 * Next checks the cookie by itself; we must know earlier, because a made-up cookie must not get past the stored pages.
 * NB: a file of Next's own. If the id moves elsewhere nobody is in draft mode any more, which the browser journey shows.
 */
export function createDraftCheck(manifest: string | null): (value: string) => boolean {
  const id = findPreviewId(manifest)
  if (id === null) return () => false
  const expected = Buffer.from(id)
  return (value) => {
    const given = Buffer.from(value)
    return given.byteLength === expected.byteLength && timingSafeEqual(given, expected)
  }
}

function findPreviewId(manifest: string | null): string | null {
  if (manifest === null) return null
  const { preview } = JSON.parse(manifest)
  const id: unknown = preview?.previewModeId
  return typeof id === 'string' && id.length >= 16 ? id : null
}

function readBuildFile(folder: string, name: string): string | null {
  const file = join(folder, '.next', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
