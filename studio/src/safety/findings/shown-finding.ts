import { toFormPath } from '@vigil/content-model/validation/to-form-path'
import type { RefusedFinding } from '@vigil/content-model/validation/read-refusal'
import type { Severity } from '@vigil/safeguarding/finding'
import type { Path, ValidationMarker } from 'sanity'

/** A finding as an editor is shown it, wherever it came from: the form, or the lake. */
export interface ShownFinding {
  readonly severity: Severity
  /** The safeguarding rule, or null: the form itself asks for something, such as a title. */
  readonly rule: string | null
  /** Where in the form. Empty: the document as a whole. */
  readonly path: Path
  readonly message: string
  /** The published id of another document that it is about; null: the one that is open. */
  readonly documentId: string | null
}

const ruleOfMarker = /^custom\.(.+)$/

/** What the form found. Its notes that are neither errors nor warnings do not speak against publishing. */
export function findingsOfForm(markers: readonly ValidationMarker[]): ShownFinding[] {
  return markers.flatMap(({ level, code, path, message }) =>
    level === 'info'
      ? []
      : {
          severity: level === 'error' ? 'blocking' : 'warning',
          rule: ruleOfMarker.exec(code ?? '')?.[1] ?? null,
          path,
          message,
          documentId: null,
        },
  )
}

/** What the lake refused to publish; `publishedId` is the document that is open. */
export function findingsOfRefusal(refused: readonly RefusedFinding[], publishedId: string): ShownFinding[] {
  return refused.map(({ documentId, rule, path, message }) => ({
    severity: 'blocking',
    rule,
    path: readPath(path),
    message,
    documentId: documentId === publishedId ? null : documentId,
  }))
}

/**
 * Both together, each thing once: the lake judges by the same rules as the form, and finds again what the form has
 * found already. Where both speak about one place by one rule, the form's sentence stays.
 */
export function mergeFindings(form: readonly ShownFinding[], lake: readonly ShownFinding[]): ShownFinding[] {
  const known = form.map(keyOf)
  // A picture without words is refused by its own field, in other words and without a rule.
  const fieldsThatAsk = form.filter(({ rule }) => rule === null).map(({ path }) => toText(path))
  const isKnown = (finding: ShownFinding) =>
    finding.documentId === null &&
    (known.includes(keyOf(finding)) ||
      form.some(({ path, message }) => message === finding.message && toText(path) === toText(finding.path)) ||
      (finding.rule === 'image-without-alt' && fieldsThatAsk.includes(toText(finding.path))))
  return withoutRepeats([...form, ...lake.filter((finding) => !isKnown(finding))])
}

export interface FindingGroups {
  readonly mustBeSolved: readonly ShownFinding[]
  readonly pleaseLook: readonly ShownFinding[]
}

export function groupFindings(findings: readonly ShownFinding[]): FindingGroups {
  return {
    mustBeSolved: findings.filter(({ severity }) => severity === 'blocking'),
    pleaseLook: findings.filter(({ severity }) => severity === 'warning'),
  }
}

/** Several findings of one rule at one place differ in what they say: two telephone numbers in one paragraph. */
function keyOf({ rule, path, severity, message }: ShownFinding): string {
  return JSON.stringify([rule, toText(path), severity, message])
}

function withoutRepeats(findings: readonly ShownFinding[]): ShownFinding[] {
  const byKey = new Map(findings.map((finding) => [`${finding.documentId} ${keyOf(finding)}`, finding]))
  return [...byKey.values()]
}

function toText(path: Path): string {
  return JSON.stringify(path)
}

/** A path that cannot be read leads to the document. */
function readPath(path: string): Path {
  try {
    return toFormPath(path)
  } catch {
    return []
  }
}
