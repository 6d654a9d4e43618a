/** What the site asks of a shared cache: to drop every answer that carries one of these keys. */
export interface PurgePort {
  /** Resolves when the shared cache said yes to all of them; rejects otherwise, and asking again does no harm. */
  purge(keys: readonly string[]): Promise<void>
}

/** A shared cache did not do what it was asked. The message holds nothing secret. */
export class PurgeError extends Error {
  override readonly name = 'PurgeError'
  /** Milliseconds that it wants to be left alone for; null when it did not say. */
  readonly retryAfter: number | null

  constructor(message: string, { retryAfter = null, ...options }: ErrorOptions & { retryAfter?: number | null } = {}) {
    super(message, options)
    this.retryAfter = retryAfter
  }
}
