import { LakeError } from '../core/errors.ts'
import type { Perspective } from '../lake/lake.ts'

/** The first API version whose queries see published documents unless they say otherwise. */
const publishedByDefaultSince = '2025-02-19'

/** Chooses what a query sees: what it says, or what its API version (`v2024-01-01`, `v1`, `vX`) stands for. */
export function readPerspective(text: string | null, version: string): Perspective {
  if (text === null || text === '') return defaultPerspective(version)
  const names = text.split(',').filter((name) => name !== '')
  if (names.length === 1) return toSingle(names[0] ?? '')
  const misplaced = names.find((name) => name === 'raw' || name === 'previewDrafts')
  if (misplaced !== undefined) {
    throw new LakeError('invalidRequest', `The perspective "${misplaced}" cannot be combined with others.`)
  }
  return names
}

function toSingle(name: string): Perspective {
  if (name === 'raw' || name === 'published' || name === 'drafts') return name
  // The name that `drafts` had before 2025.
  return name === 'previewDrafts' ? 'drafts' : [name]
}

function defaultPerspective(version: string): Perspective {
  const date = version.replace(/^v/, '')
  return date === 'X' || (date.includes('-') && date >= publishedByDefaultSince) ? 'published' : 'raw'
}
