/** Next as this process uses it: one adapter, so that the rest of the server knows only a request handler. */

import { existsSync, readFileSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
// Given to Next as an object: left to itself it would compile the file once more, its own way.
import config from '../../next.config.ts'
import { createDraftCheck, findPreviewId } from './draft-check.ts'
import { SettingsError } from './settings.ts'

export interface NextApp {
  handle: RequestListener
  /** Names the build; pages rendered by another one refer to style sheets that are gone. */
  buildId: string
  /** What is served below `/_next/static`. */
  staticFolder: string
  isDraftCookie: (value: string) => boolean
  /** The value of the real draft-mode cookie, for requests that this process makes itself; null when there is none. */
  draftId: string | null
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
  const app = next({ dev: false, dir: folder, conf: config, quiet: true })
  await app.prepare()
  const manifest = readBuildFile(folder, 'prerender-manifest.json')
  return {
    handle: app.getRequestHandler(),
    buildId: buildId.trim(),
    staticFolder: join(folder, '.next/static'),
    isDraftCookie: createDraftCheck(manifest),
    draftId: findPreviewId(manifest),
    close: () => app.close(),
  }
}

/** Starts the development server, which also needs the HTTP server for its web socket. */
export async function startNextDevelopment(
  folder: string,
  httpServer: Server,
): Promise<Omit<NextApp, 'buildId' | 'staticFolder'>> {
  const app = next({ dev: true, dir: folder, conf: config, httpServer })
  await app.prepare()
  // In development Next takes any value of the cookie, and so do we.
  return {
    handle: app.getRequestHandler(),
    isDraftCookie: (value) => value !== '',
    draftId: 'development',
    close: () => app.close(),
  }
}

function readBuildFile(folder: string, name: string): string | null {
  const file = join(folder, '.next', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
