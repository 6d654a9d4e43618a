import type { Draft } from '../drafts/draft.ts'
import type { EarlierRun } from '../journal/open-journal.ts'
import type { KeptImage } from '../media/image-keeper.ts'
import type { NoteKind } from '../rich-text/rich-block.ts'
import type { ArticleReport, ExportReport, ImageCounts } from './export-report.ts'
import type { Survey } from './survey-export.ts'

type ArticleFacts = Pick<ArticleReport, 'postId' | 'line' | 'type' | 'id' | 'path'>

const mostFailures = 20

/** Counts what becomes of an export while it is imported. It grows with kinds of things, not with things. */
export class ExportTally {
  readonly #survey: Survey
  readonly #earlier: EarlierRun | null
  readonly #onArticle: (report: ArticleReport) => void
  readonly #articles = { imported: 0, planned: 0, existing: 0, changed: 0, failed: 0 }
  readonly #drafts: Record<string, number> = {}
  readonly #images: ImageCounts = { uploaded: 0, known: 0, planned: 0, missing: 0 }
  readonly #notes: Partial<Record<NoteKind, number>> = {}
  readonly #failures: { title: string; line: number; reason: string }[] = []

  constructor(survey: Survey, earlier: EarlierRun | null, onArticle: (report: ArticleReport) => void = () => {}) {
    this.#survey = survey
    this.#earlier = earlier
    this.#onArticle = onArticle
  }

  /** Articles of which it is known what became of them. */
  get done(): number {
    const { imported, planned, existing, failed } = this.#articles
    return imported + planned + existing + failed
  }

  addWritten(report: ArticleReport & { readonly state: 'imported' | 'planned' }): void {
    this.#articles[report.state] += 1
    for (const { kind } of report.notes ?? []) this.#notes[kind] = (this.#notes[kind] ?? 0) + 1
    this.#onArticle(report)
  }

  addExisting(facts: ArticleFacts & { readonly title: string }, stored: string | null, current: string): void {
    const hasChanged = stored !== null && stored !== current
    this.#articles.existing += 1
    if (hasChanged) this.#articles.changed += 1
    this.#onArticle({ ...facts, state: 'exists', hasChanged })
  }

  addFailed(facts: ArticleFacts & { readonly title: string }, reason: string): void {
    this.#articles.failed += 1
    if (this.#failures.length < mostFailures) this.#failures.push({ title: facts.title, line: facts.line, reason })
    this.#onArticle({ ...facts, state: 'failed', reason })
  }

  addDrafts(drafts: readonly Draft[]): void {
    for (const { _type } of drafts) this.#drafts[_type] = (this.#drafts[_type] ?? 0) + 1
  }

  addImage({ state }: KeptImage): void {
    this.#images[state] += 1
  }

  toReport({ state, seconds }: Pick<ExportReport, 'state' | 'seconds'>): ExportReport {
    const { site, articles, leftOut, authors, comments, failure } = this.#survey
    const earlier = this.#earlier
    return {
      state,
      site: site.url,
      version: site.version,
      articles: { total: articles.size, ...this.#articles },
      drafts: this.#drafts,
      images: this.#images,
      leftOut: Object.fromEntries([...leftOut].sort(([, a], [, b]) => b - a)),
      notes: this.#notes,
      notTakenOver: { authors, comments },
      failures: this.#failures,
      brokenAtLine: failure?.line ?? null,
      resumedAfter: earlier === null || earlier.isFinished ? null : earlier.done,
      seconds,
    }
  }
}
