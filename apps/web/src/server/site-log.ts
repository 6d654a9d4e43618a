/** What the process tells its operator. Never a reader's address, cookie or search: there is no line per request. */

import type { LogWriter } from './observability/log-writer.ts'

export interface SiteLog {
  info(message: string): void
  /** Something to look at; the site goes on. Messages are the same each time; what differs is in the cause. */
  warn(message: string, cause?: unknown): void
}

/** One entry per message, causes shortened to their message. */
export function createSiteLog(write: LogWriter): SiteLog {
  return {
    info: (message) => write({ level: 'info', message }),
    warn: (message, cause) =>
      write({ level: 'warn', message, ...(cause === undefined ? {} : { reason: toReason(cause) }) }),
  }
}

export function toReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  // NB: such a message repeats the beginning of what could not be read.
  if (cause instanceof SyntaxError && /JSON/.test(cause.message)) return 'what came is no JSON'
  // fetch() says only "fetch failed"; the reason is one level down.
  return cause.cause === undefined ? cause.message : `${cause.message}: ${toReason(cause.cause)}`
}

/** For what an error may repeat of a reader's own words, however it was spelled: then only its name is left. */
export function toReasonWithout(words: string, cause: unknown): string {
  const reason = toReason(cause)
  const lowered = reason.toLowerCase()
  const isRepeated = words
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,}/gu)
    ?.some((word) => lowered.includes(word))
  return isRepeated ? `${cause instanceof Error ? cause.name : 'an error'}, whose message is kept back` : reason
}
