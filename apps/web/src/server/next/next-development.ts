import type { RequestListener, Server } from 'node:http'
import next from 'next'
// Given to Next as an object: left to itself it would compile the file once more, its own way.
import config from '../../../next.config.ts'

export interface NextDevelopment {
  handle: RequestListener
  isDraftCookie: (value: string) => boolean
  draftId: string
  close(): Promise<void>
}

/** Starts the development server, which also needs the HTTP server for its web socket. */
export async function startNextDevelopment(folder: string, httpServer: Server): Promise<NextDevelopment> {
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
