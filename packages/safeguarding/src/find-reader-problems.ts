import { findPublishProblems } from './find-publish-problems.ts'
import type { Finding, PublishCandidate, RuleContext } from './finding.ts'

/** What hurts nobody when readers see it: a call whose days are over is shown as one that is over. */
const harmlessForReaders: ReadonlySet<string> = new Set(['call-to-action-over'])

/**
 * Finds why readers must not see a published document, as it is now. The rules are those of publishing; they are asked
 * again because time passes, and because not every content server asks them.
 */
export function findReaderProblems(document: PublishCandidate, context: RuleContext): Finding[] {
  return findPublishProblems(document, context).filter(
    ({ severity, rule }) => severity === 'blocking' && !harmlessForReaders.has(rule),
  )
}
