import { createHash } from 'node:crypto'
import { type Draft, toDraftId } from './draft.ts'

/** Leads readers from the old address of an article to its new one; null when there is nothing to lead from. */
export function toRedirectDraft(oldPath: string | null, newPath: string): Draft | null {
  if (oldPath === null || oldPath === '/' || oldPath.includes('?')) return null
  const from = isPath(oldPath) ? oldPath : encodeURI(oldPath)
  if (from === newPath || !isPath(from)) return null
  return {
    _id: toDraftId(toRedirectId(from)),
    _type: 'redirect',
    from,
    to: newPath,
    isPermanent: true,
    origin: 'import',
  }
}

/** One address leads to one place, so its redirect has one id. */
export function toRedirectId(from: string): string {
  return `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 32)}`
}

function isPath(path: string): boolean {
  return /^\/(?![/\\])[^\s?#\\]*$/.test(path)
}
