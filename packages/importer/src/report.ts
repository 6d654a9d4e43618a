import { toExcerpt } from './article.ts'
import type { FileReport } from './import-files.ts'
import type { RecognisedSummary } from './summary.ts'
import { describeExport } from './wordpress/describe-export.ts'

/** Where editors open what was imported. */
export interface ReportOptions {
  readonly studioUrl: string
}

/** One object for machines: everything that the text report says. */
export function toJsonReport(reports: readonly FileReport[]) {
  return { ok: reports.every(isFine), files: reports }
}

/** Whether everything in the file that should be imported was, now or before. */
export function isFine(report: FileReport): boolean {
  if (report.outcome !== 'doneExport') return report.outcome === 'done'
  return report.export.state !== 'interrupted' && report.export.articles.failed === 0
}

/** Tells a person what became of one file. */
export function describeFile(report: FileReport, { studioUrl }: ReportOptions): string {
  if (report.outcome === 'failed') return `✗ ${report.file}\n  ${report.error.message}\n`
  if (report.outcome === 'doneExport') return describeExport(report.file, report.export)
  const lines = [
    `✓ ${report.file}`,
    `  ${describeState(report)}`,
    ...describeRecognised(report.recognised).map((line) => `    ${line}`),
  ]
  if (report.state !== 'alreadyImported') {
    lines.push(
      ...section(
        'For an editor to look at',
        report.flags.map(({ excerpt, reason, suggestion }) => [excerpt, reason, suggestion]),
      ),
    )
    lines.push(
      ...section(
        'Left out',
        report.leftOut.map(({ excerpt, reason }) => [excerpt, reason]),
      ),
    )
  }
  if (report.mainId !== null && report.state !== 'planned')
    lines.push(`  Open it: ${studioUrl}/intent/edit/id=${report.mainId};type=story`)
  return `${lines.join('\n')}\n`
}

/** The last line, when there was more than one file. */
export function describeTotal(reports: readonly FileReport[]): string {
  const failed = reports.filter(({ outcome }) => outcome === 'failed').length
  const counts = [
    [countOf(reports, 'imported'), 'imported'],
    [countOf(reports, 'planned'), 'would be imported'],
    [countOf(reports, 'alreadyImported'), 'imported before'],
    [reports.filter(({ outcome }) => outcome === 'doneExport').length, 'exports of WordPress'],
    [failed, 'failed'],
  ] as const
  return `${reports.length} files: ${counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ')}.`
}

function describeState(report: Extract<FileReport, { outcome: 'done' }>): string {
  const added = report.documents.filter(({ state }) => state !== 'exists').length
  const existing = report.documents.length - added
  const rest = existing === 0 ? '' : `; ${count(existing, 'document')} already existed and stayed as they are`
  switch (report.state) {
    case 'imported':
      return `${count(added, 'draft')} written${rest}. Nothing was published.`
    case 'planned':
      return `${count(added, 'draft')} would be written${rest}. This was a dry run.`
    case 'alreadyImported':
      return report.hasFileChanged
        ? 'Already imported. The file has changed since, but nothing was written: the story belongs to the editors now.'
        : 'Already imported. Nothing was written.'
  }
}

function describeRecognised(summary: RecognisedSummary): string[] {
  if (summary.kind === 'documents')
    return [
      Object.entries(summary.types)
        .map(([type, number]) => `${number} × ${type}`)
        .join(', '),
    ]
  const {
    date,
    standfirst,
    paragraphs,
    words,
    photoCaptions,
    prayerPoints,
    prayers,
    callsToAction,
    countries,
    otherCountries,
  } = summary
  return [
    `“${summary.title}”`,
    [
      date ?? 'no date',
      standfirst === null ? 'no standfirst' : 'standfirst',
      `${count(paragraphs, 'paragraph')} (${count(words, 'word')})`,
    ].join(' · '),
    ...photoCaptions.map((caption) => `photo caption: ${toExcerpt(caption, 80)}`),
    ...(prayerPoints.length === 0 ? [] : [count(prayerPoints.length, 'prayer point')]),
    ...prayers.map((prayer) => `prayer: ${toExcerpt(prayer, 80)}`),
    ...callsToAction.map(({ kind, title }) => `call to ${kind}: ${title}`),
    `countries: ${countries.join(', ') || 'none'}${otherCountries.length === 0 ? '' : ` (also named: ${otherCountries.join(', ')})`}`,
  ]
}

function section(title: string, entries: readonly (readonly (string | undefined)[])[]): string[] {
  if (entries.length === 0) return []
  return [
    `  ${title} (${entries.length}):`,
    ...entries.flatMap(([excerpt = '', reason = '', suggestion]) => [
      `    – ${toExcerpt(excerpt, 100)}`,
      `      ${reason}`,
      ...(suggestion === undefined ? [] : [`      → ${suggestion}`]),
    ]),
  ]
}

function countOf(reports: readonly FileReport[], state: string): number {
  return reports.filter((report) => report.outcome === 'done' && report.state === state).length
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
