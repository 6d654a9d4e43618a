import type { DatabaseSync } from 'node:sqlite'

interface Known<Principal> {
  readonly principal: Principal
  /** In milliseconds; after that it is looked up anew. */
  readonly until: number
}

// Short enough that the last use of a token is still written down in time.
const lifetime = 60_000
const maximalSize = 1000

/**
 * Remembers what programs may do between their requests, which is most of what a quick answer costs. A counter in the
 * database, which every change of somebody's access raises in whichever process, makes it forget at once.
 */
export function createProgramCache<Principal>(database: DatabaseSync, clock: () => Date) {
  const selectVersion = database.prepare('SELECT version FROM auth_changes')
  const known = new Map<string, Known<Principal>>()
  let seen: unknown

  function forgetWhatIsStale(): void {
    const version = selectVersion.get()?.version
    if (version === seen) return
    seen = version
    known.clear()
  }

  return {
    find(secretHash: string): Principal | null {
      forgetWhatIsStale()
      const found = known.get(secretHash)
      return found && clock().getTime() < found.until ? found.principal : null
    },
    /** @param expiresAt ISO time, null for never */
    remember(secretHash: string, principal: Principal, expiresAt: string | null): void {
      if (known.size >= maximalSize) known.delete(known.keys().next().value ?? '')
      const end = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt)
      known.set(secretHash, { principal, until: Math.min(clock().getTime() + lifetime, end) })
    },
  }
}
