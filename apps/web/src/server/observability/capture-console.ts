/** Next and the pages inside it write to the console. In the site's process that is an entry of the log like any other. */

import { format } from 'node:util'
import { toReason } from '../site-log.ts'
import type { LogEntry, LogWriter } from './log-writer.ts'

export type CapturedConsole = Pick<Console, 'debug' | 'log' | 'info' | 'warn' | 'error'>

/** From now on whatever is written to this console is written to the log. */
export function captureConsole(write: LogWriter, target: CapturedConsole = console): void {
  const to =
    (level: LogEntry['level']) =>
    (...args: unknown[]) =>
      write(toEntry(level, args))
  Object.assign(target, {
    ...{ debug: to('info'), log: to('info'), info: to('info') },
    ...{ warn: to('warn'), error: to('error') },
  } satisfies CapturedConsole)
}

/** NB: of an error its message and where it came from; what hangs on it besides may be a request with its token. */
function toEntry(level: LogEntry['level'], args: readonly unknown[]): LogEntry {
  const words = args.filter((arg) => !(arg instanceof Error))
  const errors = args.filter((arg) => arg instanceof Error)
  const said = format(...words).trim()
  // Next puts a sign before its errors.
  const message = /\p{L}/u.test(said) ? said : 'An error was caught'
  return errors.length === 0 ? { level, message } : { level, message, reason: errors.map(explain).join('\n') }
}

function explain(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}: ${toReason(error)}`, ...frames].join('\n')
}
