import { allRules } from './all-rules.ts'
import type { Finding, PublishCandidate, RuleContext } from './finding.ts'

export type { Finding, PublishCandidate, RuleContext, Severity } from './finding.ts'

/**
 * Finds what speaks against publishing this document as it is. Pure: the same question has the same answer in the
 * Studio, in the lake's guard and in a script.
 *
 * @param document The document as it would be published. It may be half-written; missing fields are an error here only
 *   where they protect somebody.
 * @param context `today` and `now` decide what is over or has not begun. With `getDocument` linked documents are judged
 *   too, with `privateFacts` people's consent, sign-offs and denied names; without them the rules that need them stay
 *   silent.
 */
export function findPublishProblems(document: PublishCandidate, context: RuleContext): Finding[] {
  if (isSystemDocument(document)) return []
  return allRules.flatMap((rule) =>
    Array.from(rule.find(document, context), ({ path, message }) => ({
      severity: rule.severity,
      rule: rule.name,
      path,
      message,
    })),
  )
}

/** Assets, preview secrets and the like are written by programs and are no page's content. */
function isSystemDocument({ _type }: PublishCandidate): boolean {
  return typeof _type === 'string' && /^(sanity|system)\./.test(_type)
}
