import type { PublishCandidate } from './finding.ts'

/** Whether this is an object with fields: not a list, not null. */
export function isRecord(value: unknown): value is PublishCandidate {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
