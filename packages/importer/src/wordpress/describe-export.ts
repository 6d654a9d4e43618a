import { toDuration } from '../progress/start-progress.ts'
import type { ExportReport } from './export-report.ts'

const names: Readonly<Record<string, readonly [one: string, more: string]>> = {
  story: ['story', 'stories'],
  page: ['page', 'pages'],
  topic: ['topic', 'topics'],
  redirect: ['redirect', 'redirects'],
}

/** Tells a person what became of an export. */
export function describeExport(file: string, report: ExportReport): string {
  const { site, version, notTakenOver, failures } = report
  const origin = site === '' ? 'of a site without an address' : `of ${site}`
  const mark = report.state === 'interrupted' ? '…' : report.articles.failed > 0 ? '✗' : '✓'
  const lines = [
    `${mark} ${file}: WordPress export${version === '' ? '' : ` ${version}`} ${origin}`,
    `  ${describeArticles(report)}`,
    `  ${describeDrafts(report)}`,
    ...describeImages(report),
    ...list('Left out', report.leftOut),
    ...list('For editors to look at, each noted in its story', report.notes),
    ...(failures.length === 0 ? [] : ['  Failed:']),
    ...failures.map(({ title, line, reason }) => `    line ${line}: ${title || 'without a title'}. ${reason}`),
    `  Not taken over: names of authors (${count(notTakenOver.authors)} in the export) and comments (${count(notTakenOver.comments)}).`,
    ...describeEnd(report),
  ]
  return `${lines.join('\n')}\n`
}

function describeArticles({ articles, resumedAfter }: ExportReport): string {
  const { total, imported, planned, existing, changed, failed } = articles
  const changes = changed === 0 ? '' : ` (${count(changed)} changed in the export since; nothing was overwritten)`
  const parts = [
    imported > 0 ? `${count(imported)} imported` : '',
    planned > 0 ? `${count(planned)} would be imported` : '',
    existing > 0 ? `${count(existing)} imported before${changes}` : '',
    failed > 0 ? `${count(failed)} failed` : '',
  ].filter(Boolean)
  const resumed =
    resumedAfter === null ? '' : ` An earlier import was interrupted after ${count(resumedAfter)}; this one went on.`
  return `${count(total)} ${total === 1 ? 'article' : 'articles'}: ${parts.join(', ') || 'nothing to import'}.${resumed}`
}

function describeDrafts({ drafts, state, seconds }: ExportReport): string {
  const written = Object.entries(drafts).map(([type, number]) => `${count(number)} ${nameOf(type, number)}`)
  if (written.length === 0)
    return state === 'planned' ? 'No drafts would be written. This was a dry run.' : 'No drafts were written.'
  if (state === 'planned') return `Drafts that would be written: ${written.join(', ')}. This was a dry run.`
  return `Drafts written: ${written.join(', ')}. Nothing was published. It took ${toDuration(seconds)}.`
}

function describeImages({ images }: ExportReport): string[] {
  const { uploaded, known, planned, missing } = images
  const parts = [
    uploaded > 0 ? `${count(uploaded)} uploaded` : '',
    planned > 0 ? `${count(planned)} would be taken over` : '',
    known > 0 ? `${count(known)} were there already` : '',
    missing > 0 ? `${count(missing)} not taken over` : '',
  ].filter(Boolean)
  return parts.length === 0 ? [] : [`  Images: ${parts.join(', ')}.`]
}

function describeEnd({ state, brokenAtLine, articles }: ExportReport): string[] {
  return [
    ...(brokenAtLine === null
      ? []
      : [`  The export breaks off in line ${brokenAtLine}; what follows could not be read.`]),
    ...(state === 'interrupted'
      ? [
          `  Stopped after ${count(articles.imported + articles.existing + articles.planned)} of ${count(articles.total)} articles. Run the same command again to go on.`,
        ]
      : []),
  ]
}

function list(title: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return entries.length === 0
    ? []
    : [`  ${title}:`, ...entries.map(([what, number]) => `    ${count(number)} × ${what}`)]
}

function nameOf(type: string, number: number): string {
  return names[type]?.[number === 1 ? 0 : 1] ?? type
}

function count(number: number): string {
  return number.toLocaleString('en')
}
