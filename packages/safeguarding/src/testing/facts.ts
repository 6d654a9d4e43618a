import type { DeniedNames } from '../denied-names/find-denied-names.ts'
import type { PrivateFacts } from '../private/private-facts.ts'

/** Facts about nothing, but for what a test says. */
export function facts(known: Partial<PrivateFacts> = {}): PrivateFacts {
  return { findConsent: () => null, signOffsOf: () => [], authorsOf: () => ['writer'], ...known }
}

/** A list of these denied names, which are normalised, in the open. */
export function denying(...names: string[]): DeniedNames {
  return {
    mayBegin: (word) => names.some((name) => name.split(' ')[0] === word),
    isDenied: (words) => names.includes(words),
    longest: Math.max(0, ...names.map((name) => name.split(' ').length)),
  }
}
