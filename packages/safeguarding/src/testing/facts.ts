import type { PrivateFacts } from '../private/private-facts.ts'

/** Facts about nothing, but for what a test says. */
export function facts(known: Partial<PrivateFacts> = {}): PrivateFacts {
  return { findConsent: () => null, signOffsOf: () => [], authorsOf: () => ['writer'], longestDeniedName: 0, ...known }
}
