/** What the process tells its operator. Never a reader's address, cookie or search: there is no line per request. */

export interface SiteLog {
  info(message: string): void
  /** Something to look at; the site goes on. */
  warn(message: string, cause?: unknown): void
}

/** One line per message on standard output, causes shortened to their message. */
export const consoleLog: SiteLog = {
  info: (message) => process.stdout.write(`site: ${message}\n`),
  warn: (message, cause) =>
    process.stdout.write(`site: ${message}${cause === undefined ? '' : ` (${toReason(cause)})`}\n`),
}

export function toReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  // fetch() says only "fetch failed"; the reason is one level down.
  return cause.cause === undefined ? cause.message : `${cause.message}: ${toReason(cause.cause)}`
}
