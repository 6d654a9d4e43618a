import { isRuleName, type RuleName, ruleDescriptions } from '@vigil/safeguarding/rule-descriptions'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { ruleApplies } from './rule-applies.ts'

/** `open`: only the lake can tell, and it has not been asked about this state of the document. */
export type LineState = 'mustBeSolved' | 'pleaseLook' | 'open' | 'passed' | 'notApplicable'

export interface ChecklistLine {
  readonly rule: RuleName
  readonly title: string
  readonly why: string
  readonly solve: string
  readonly state: LineState
  readonly findings: readonly ShownFinding[]
}

export interface ChecklistInput {
  readonly document: Readonly<Record<string, unknown>>
  /** Of the form and of the lake. */
  readonly findings: readonly ShownFinding[]
  /** Whether the lake was asked about the document as it is now. */
  readonly isLakeAsked: boolean
}

export interface Checklist {
  /** Every rule, in the order in which editors read them. */
  readonly lines: readonly ChecklistLine[]
  /** What speaks against publishing and is no rule of safety: a title is missing. */
  readonly others: readonly ShownFinding[]
}

/** Where each rule stands for a document. */
export function checklistOf({ document, findings, isLakeAsked }: ChecklistInput): Checklist {
  const rules = Object.keys(ruleDescriptions).filter(isRuleName)
  return {
    lines: rules.map((rule) => {
      const { title, why, solve, asks } = ruleDescriptions[rule]
      const found = findings.filter((finding) => finding.rule === rule)
      const isOpen = asks === 'private' && !isLakeAsked
      return { rule, title, why, solve, findings: found, state: stateOf(found, isOpen, ruleApplies(rule, document)) }
    }),
    others: findings.filter(({ rule }) => rule === null || !isRuleName(rule)),
  }
}

function stateOf(found: readonly ShownFinding[], isOpen: boolean, applies: boolean): LineState {
  if (found.some(({ severity }) => severity === 'blocking')) return 'mustBeSolved'
  if (found.length > 0) return 'pleaseLook'
  if (!applies) return 'notApplicable'
  return isOpen ? 'open' : 'passed'
}
