import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const row = z.object({ version: z.int() })

/** Tells when somebody's access may have ended or changed: those who hold streams open look again then. */
export interface AccessChanges {
  /** @returns ends it */
  subscribe(look: () => void): () => void
  close(): void
}

/**
 * Sees changes of this process and of others (the command line) alike, by a counter in the database.
 *
 * @param milliseconds - How often it looks while anybody is subscribed.
 */
export function createAccessChanges(database: DatabaseSync, milliseconds = 500): AccessChanges {
  const select = database.prepare('SELECT version FROM auth_changes')
  const subscribers = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let seen = 0

  const readVersion = () => row.parse(select.get()).version

  function lookAgain(): void {
    const version = readVersion()
    if (version === seen) return
    seen = version
    for (const look of [...subscribers]) look()
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  return {
    subscribe(look) {
      if (timer === undefined) {
        seen = readVersion()
        timer = setInterval(lookAgain, milliseconds).unref()
      }
      subscribers.add(look)
      return () => {
        subscribers.delete(look)
        if (subscribers.size === 0) stop()
      }
    },
    close() {
      subscribers.clear()
      stop()
    },
  }
}
