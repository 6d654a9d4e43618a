import { groupFindings, type ShownFinding } from '../findings/shown-finding.ts'

/**
 * Where a press of the Publish button stands.
 *
 * `waiting`: what was typed is being saved and judged. `asking`: the lake is asked what only it knows. `shown`: the
 * editor reads what must be solved, or what to look at.
 */
export type PublishFlow =
  | { readonly step: 'idle' }
  | { readonly step: 'waiting' }
  | { readonly step: 'asking' }
  | { readonly step: 'shown'; readonly findings: readonly ShownFinding[] }

export const idle: PublishFlow = { step: 'idle' }

/** What the button says of itself while something must be solved. */
export function toTooltip(findings: readonly ShownFinding[]): string | null {
  const { length } = groupFindings(findings).mustBeSolved
  if (length === 0) return null
  return `${length === 1 ? 'One thing' : `${length} things`} must be solved before this can be published. Press to see ${length === 1 ? 'it' : 'them'}.`
}
