/** Writes the log: one line for people, or one of JSON for programs (`LOG_FORMAT=json`). */

import { withoutSecrets } from './without-secrets.ts'

export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  message: string
  reason?: string
}

export type LogWriter = (entry: LogEntry) => void

export interface LogWriterOptions {
  format: 'text' | 'json'
  /** Takes a line with its end. */
  output: (line: string) => void
  /** Values that never appear, whoever mentions them. */
  secrets?: readonly string[]
  clock?: () => Date
}

export function createLogWriter({
  format,
  output,
  secrets = [],
  clock = () => new Date(),
}: LogWriterOptions): LogWriter {
  const clean = (text: string) => withoutSecrets(text, secrets)
  return ({ level, message, reason }) => {
    const cleanReason = reason === undefined ? {} : { reason: clean(reason) }
    const entry = { level, time: clock().toISOString(), message: clean(message), ...cleanReason }
    output(`${format === 'json' ? JSON.stringify(entry) : toText(entry)}\n`)
  }
}

function toText({ message, reason }: Pick<LogEntry, 'message' | 'reason'>): string {
  const text = `site: ${message}${reason === undefined ? '' : ` (${reason})`}`
  // What an error brings along may have lines; none of them can be taken for an entry of its own.
  return text.replace(/\s*\r?\n/g, '\n  ')
}
