import type { WebSocket } from 'ws'
import type { Auth } from '../auth/create-auth.ts'
import { LakeError } from '../core/errors.ts'
import type { Lake } from '../lake/lake.ts'
import { createPresenceHub, type PresenceHub } from '../realtime/presence.ts'

const heartbeatMilliseconds = 10_000

/** Connects sockets of the Studio to the presence of their dataset: who is looking at what. */
export function createPresenceSockets({ lake, auth }: { readonly lake: Lake; readonly auth: Auth }) {
  const hubs = new Map<string, PresenceHub>()

  function hubOf(dataset: string): PresenceHub {
    const hub = hubs.get(dataset) ?? createPresenceHub()
    hubs.set(dataset, hub)
    return hub
  }

  return (socket: WebSocket, dataset: string): void => {
    if (!lake.listDatasets().some(({ name }) => name === dataset)) {
      socket.close(1008, 'There is no such dataset.')
      return
    }
    const connection = hubOf(dataset).connect({
      authenticate: (authorization) => findUserId(auth, authorization),
      send: (text) => {
        if (socket.readyState === socket.OPEN) socket.send(text)
      },
    })
    const heartbeat = setInterval(connection.heartbeat, heartbeatMilliseconds)
    socket.on('message', (message) => connection.receive(String(message)))
    socket.on('close', () => {
      clearInterval(heartbeat)
      connection.close()
    })
  }
}

/** Who works here sees who else does; the token of a website does not. */
function findUserId(auth: Auth, authorization: string): string | null {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) return null
  try {
    const { role, access } = auth.authenticate(token)
    return role === 'reader' ? null : access.userId
  } catch (error) {
    if (error instanceof LakeError) return null
    throw error
  }
}
