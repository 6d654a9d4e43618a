import type { SanityDocument, ValidationContext } from '@sanity/types'
import { get } from '@sanity/util/paths'
import { type Finding, findPublishProblems } from '@vigil/safeguarding/find-publish-problems'
import { isRuleName, ruleDescriptions } from '@vigil/safeguarding/rule-descriptions'
import { today } from '../today.ts'
import { fetchRefusals } from './fetch-refusals.ts'
import { findUnpublishedLinks } from './find-unpublished-links.ts'
import { fetchLinkedDocuments, type LinkedDocuments } from './linked-documents.ts'
import { toFormPath } from './to-form-path.ts'

/**
 * `error`: the document must change before it can be published. `warning`: an editor should look. `info`: something
 * else must change, a consent or a sign-off. The form is not judged again when that happens, so an error would stay
 * after it was solved and hold the Publish button; that button asks the lake itself.
 */
export type FormLevel = 'error' | 'warning' | 'info'

export interface FormFinding extends Finding {
  readonly level: FormLevel
}

interface Judgement {
  readonly findings: Promise<readonly FormFinding[]>
  readonly isOver: () => boolean
}

const judgements = new WeakMap<SanityDocument, Judgement>()

/** The rules of one form ask one after the other, at once. Later ones ask about a world that may have changed. */
const sameQuestionMilliseconds = 250

/** Everything the form says about publishing the document, worked out once for the rules of all levels. */
export function judgeForm(document: SanityDocument, context: ValidationContext): Promise<readonly FormFinding[]> {
  const known = judgements.get(document)
  if (known !== undefined && !known.isOver()) return known.findings
  let end = Number.POSITIVE_INFINITY
  const findings = judge(document, context).finally(() => {
    end = performance.now() + sameQuestionMilliseconds
  })
  judgements.set(document, { findings, isOver: () => performance.now() > end })
  return findings
}

async function judge(document: SanityDocument, context: ValidationContext): Promise<FormFinding[]> {
  const [linked, refused] = await Promise.all([
    fetchLinkedDocuments(document, context),
    fetchRefusals(document, context),
  ])
  const found = findInForm(document, linked)
  const shown = found.filter((finding) => isSaidHere(finding, document))
  const added = refused.filter(({ rule, path }) => !found.some((own) => own.rule === rule && own.path === path))
  return [...shown.map(toFormFinding), ...added.map(toLakeFinding)]
}

function findInForm(document: SanityDocument, linked: LinkedDocuments | null): Finding[] {
  const moment = { today: today(), now: new Date().toISOString() }
  if (linked === null) return findPublishProblems(document, moment)
  return [
    // Drafts count here: an editor wants to know of a wrong country before both are published, not after.
    ...findPublishProblems(document, { ...moment, getDocument: linked.findAny }),
    ...findUnpublishedLinks(document, linked),
  ]
}

function isSaidHere({ rule, path }: Finding, document: SanityDocument): boolean {
  // An empty alternative text is already refused at its own field.
  if (rule === 'image-without-alt') return Boolean(get(document, toFormPath(path)))
  // A version goes out with its release, which may well wait for the embargo. The lake looks when that happens.
  return rule !== 'embargo-in-future' || !document._id.startsWith('versions.')
}

function toFormFinding(finding: Finding): FormFinding {
  return { ...finding, level: finding.severity === 'blocking' ? 'error' : 'warning' }
}

function toLakeFinding(finding: Finding): FormFinding {
  const { rule } = finding
  const isSolvedElsewhere = isRuleName(rule) && ruleDescriptions[rule].solvedIn === 'records'
  return { ...finding, level: isSolvedElsewhere ? 'info' : 'error' }
}
