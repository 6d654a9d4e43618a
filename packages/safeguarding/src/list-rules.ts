import { allRules } from './all-rules.ts'
import type { Severity } from './finding.ts'
import { type RuleDescription, ruleDescriptions, type RuleName } from './rule-descriptions.ts'

/** A rule as checklists and guides show it. */
export interface ListedRule extends RuleDescription {
  readonly name: RuleName
  readonly severity: Severity
}

/** Every rule in plain words, in the order in which editors read them. */
export function listRules(): readonly ListedRule[] {
  return allRules.map(({ name, severity }) => ({ name, severity, ...ruleDescriptions[name] }))
}
