import type { Finding, PublishCandidate, RuleContext } from './finding.ts'
import { findPublishProblems } from './find-publish-problems.ts'
import type { RuleName } from './rule-descriptions.ts'

/**
 * Rules about what is linked: time, or another document, may break them long after a story was published, and nobody is
 * harmed. The page leaves the linked part out, or says that it is over; the story stays.
 */
const aboutLinksOnly: ReadonlySet<string> = new Set<RuleName>([
  'linked-document-of-other-country',
  'call-to-action-over',
])

/**
 * Finds what speaks against showing a published document to readers, by whichever way it was published. Not everything
 * that would stop an editor today: a story does not vanish because a campaign below it has ended.
 *
 * @returns blocking findings only
 */
export function findDisplayProblems(document: PublishCandidate, context: RuleContext): Finding[] {
  return findPublishProblems(document, context).filter(speaksAgainstShowing)
}

/** Whether what was found keeps a published document from readers. */
export function speaksAgainstShowing({ severity, rule }: Finding): boolean {
  return severity === 'blocking' && !aboutLinksOnly.has(rule)
}
