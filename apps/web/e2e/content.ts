import type { SanityClient } from '@sanity/client'
import { openContent as openWithRole } from '@vigil/tooling/system/open-content'
import type { System } from './system.ts'

/** The real client on the started lake; it sees and may do everything. */
export function openContent(system: System): Promise<SanityClient> {
  return openWithRole(system, { role: 'administrator', label: 'journeys' })
}
