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
    const exists = lake.listDatasets().some(({ name }) => name === dataset)
    let signedIn: { readonly authorization: string; readonly userId: string } | undefined
    // Whoever has not signed in must not learn which datasets there are: they wait in a room of their own.
    const hub = exists ? hubOf(dataset) : createPresenceHub()
    const connection = hub.connect({
      authenticate(authorization) {
        const userId = findUserId(auth, authorization)
        if (!exists && userId !== null) socket.close(1008, 'There is no such dataset.')
        if (userId !== null) signedIn = { authorization, userId }
        return userId
      },
      send: (text) => {
        if (socket.readyState === socket.OPEN) socket.send(text)
      },
    })
    /** Ends the socket of somebody whose session or right to be here is over. */
    function look(): void {
      if (signedIn === undefined || findUserId(auth, signedIn.authorization) === signedIn.userId) return
      socket.close(1008, 'Sign in again.')
    }
    const unsubscribe = auth.changes.subscribe(look)
    const heartbeat = setInterval(() => {
      connection.heartbeat()
      look()
    }, heartbeatMilliseconds)
    socket.on('message', (message) => connection.receive(String(message)))
    socket.on('close', () => {
      clearInterval(heartbeat)
      unsubscribe()
      connection.close()
    })
  }
}

/** Who works here sees who else does; the token of a website does not. */
function findUserId(auth: Auth, authorization: string): string | null {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
  if (token === undefined) return null
  try {
    const { isStaff, access } = auth.authenticate(token)
    return isStaff ? access.userId : null
  } catch (error) {
    if (error instanceof LakeError) return null
    throw error
  }
}
