/** The built Next app as this process uses it: it renders in a thread of its own, so that readers never wait for it. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDraftCheck, findPreviewId } from '../draft-check.ts'
import { SettingsError } from '../settings.ts'
import type { SiteLog } from '../site-log.ts'
import type { Connect } from './connections.ts'
import { startRenderingThread } from './start-rendering-thread.ts'

export interface NextApp {
  /** Opens a connection on which Next answers HTTP requests. */
  connect: Connect
  /** Names the build; pages rendered by another one refer to style sheets that are gone. */
  buildId: string
  /** What is served below `/_next/static`. */
  staticFolder: string
  isDraftCookie: (value: string) => boolean
  /** The value of the real draft-mode cookie, for requests that this process makes itself; null when there is none. */
  draftId: string | null
  close(): Promise<void>
}

export interface NextAppOptions {
  /** The folder of the Next app. */
  folder: string
  logFormat: 'text' | 'json'
  log: SiteLog
}

/**
 * Starts the built site.
 *
 * @throws SettingsError when it has not been built
 */
export async function startNextApp({ folder, logFormat, log }: NextAppOptions): Promise<NextApp> {
  const buildId = readBuildFile(folder, 'BUILD_ID')
  if (buildId === null) {
    throw new SettingsError(`The site has not been built. Run "npm run build" first, or "npm start", which does.`)
  }
  const manifest = readBuildFile(folder, 'prerender-manifest.json')
  const thread = await startRenderingThread({
    file: new URL('./rendering-thread.ts', import.meta.url),
    data: { folder, logFormat },
    log,
  })
  return {
    connect: thread.connect,
    buildId: buildId.trim(),
    staticFolder: join(folder, '.next/static'),
    isDraftCookie: createDraftCheck(manifest),
    draftId: findPreviewId(manifest),
    close: thread.close,
  }
}

function readBuildFile(folder: string, name: string): string | null {
  const file = join(folder, '.next', name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
