import type { PrivateFacts } from './private/private-facts.ts'
import type { RuleName } from './rule-descriptions.ts'

/** `blocking`: must not become public like this. `warning`: an editor should look, and may decide to publish. */
export type Severity = 'blocking' | 'warning'

/** One thing that stands between a document and its readers, said so that an editor can solve it. */
export interface Finding {
  readonly severity: Severity
  /** The name of the rule, stable for machines: `image-without-alt`. */
  readonly rule: string
  /** The field, as the Studio writes paths: `body[_key=="a1"].alt`. Empty for the document as a whole. */
  readonly path: string
  /** What is wrong and how to solve it, in a sentence an editor understands. */
  readonly message: string
}

/** A document as it would be published: whatever JSON is there, finished or half-written. */
export type PublishCandidate = Readonly<Record<string, unknown>>

export interface RuleContext {
  /** The published document with this id, or null. Absent when the caller cannot look documents up. */
  readonly getDocument?: (id: string) => PublishCandidate | null
  /** The day on which readers would see the document, `YYYY-MM-DD`. */
  readonly today: string
  /** The moment at which readers would see the document, as an ISO time. Absent: any moment of `today`. */
  readonly now?: string
  /**
   * What only the private records tell. Absent: the caller cannot know, and rules that need them stay silent, because
   * somebody else will ask. `unavailable`: nobody could be asked, so whatever needs them is refused.
   */
  readonly privateFacts?: PrivateFacts | 'unavailable'
}

/** What a rule says about one place in the document; the rule's name and severity are added for it. */
export type Problem = Pick<Finding, 'path' | 'message'>

export interface Rule {
  readonly name: RuleName
  readonly severity: Severity
  readonly find: (document: PublishCandidate, context: RuleContext) => Iterable<Problem>
}
