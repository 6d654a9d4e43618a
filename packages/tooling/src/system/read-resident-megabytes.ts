import { execFileSync } from 'node:child_process'

/** The memory that a process has now, in MiB. */
export function readResidentMegabytes(processId: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' })) / 1024
}
