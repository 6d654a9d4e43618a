/** The status page for editors: how the site is, what is wrong, and what to do. It needs nothing but this process. */

import { createLanguage, type Language } from '@vigil/ui/languages/create-language'
import { inTextLanguage } from '@vigil/ui/languages/in-text-language'
import { languageNames } from '@vigil/ui/languages/locales'
import { createPaths } from '@vigil/ui/paths'
import { type Locale, locales } from '../../locales.ts'
import { isTrouble, type Judgement } from './judge-site.ts'
import { toPublishChart } from './publish-chart.ts'
import type { Publish } from './publish-timer.ts'
import type { SiteState } from './site-state.ts'
import { statusStyle } from './status-style.ts'

export interface StatusPageOptions {
  state: SiteState
  judgement: Judgement
  /** Milliseconds since 1970. */
  now: number
  locale: Locale
  /** It does not load itself again: the page says so, and how to change that. */
  isStill: boolean
}

/** The texts are the site's own, and all that fills them are numbers and times: nothing needs to be escaped. */
export function toStatusPage({ state, judgement, now, locale, isStill }: StatusPageOptions): string {
  const language = createLanguage(locale)
  const { direction, paths, text } = language
  const headline = text(`status.${judgement.state}Title`)
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${headline} – ${text('status.title')}</title>
<style>${statusStyle}</style>
</head>
<body>
<main>
<h1>${text('status.title')}</h1>
${toVerdict(judgement, headline, language, now)}
<h2>${text('status.facts')}</h2>
${toFacts(state, language, now)}
<h2>${text('status.publishes')}</h2>
${toPublishes(state.publishes.visible, language, now)}
</main>
<footer>
<p>${text('status.madeAt', { time: toClock(now, language, now) })} ${toRefreshNote(language, isStill)}</p>
<nav aria-label="${text('status.languages')}">${locales
    .filter((each) => each !== locale)
    .map((each) => toLanguageLink(each, language, isStill))
    .join(' ')}</nav>
<p><a href="${paths.home}">${text('messages.goHome')}</a></p>
</footer>
</body>
</html>
`
}

function toVerdict(judgement: Judgement, headline: string, language: Language, now: number): string {
  const { text } = language
  const [kind, sign] = isTrouble(judgement) ? ['wrong', '✕'] : judgement.state === 'well' ? ['well', '✓'] : ['', '…']
  const values = {
    pages: 'pages' in judgement ? judgement.pages : 0,
    since: 'since' in judgement ? toSince(judgement.since, language, now) : '',
  }
  const advice = isTrouble(judgement) ? `\n<p>${text(`status.${judgement.state}Advice`)}</p>` : ''
  return `<section class="verdict ${kind}">
<h2><span class="sign" aria-hidden="true">${sign}</span> ${headline}</h2>
<p>${text(`status.${judgement.state}`, values)}</p>${advice}
</section>`
}

function toFacts(
  { stream, lastChangeAt, pages, queue, startedAt }: SiteState,
  language: Language,
  now: number,
): string {
  const { text } = language
  const since = (time: number) => toSince(time, language, now)
  const isFollowing = stream.state === 'following'
  const facts: [string, string | number][] = [
    [
      text('status.stream'),
      text(isFollowing ? 'status.following' : 'status.notFollowing', { since: since(stream.since) }),
    ],
    [text('status.heard'), stream.heardAt === null ? text('status.never') : language.ago(now - stream.heardAt)],
    [text('status.lastChange'), lastChangeAt === null ? text('status.noChange') : since(lastChangeAt)],
    [text('status.stored'), pages.stored],
    [text('status.waiting'), queue.waiting + queue.running],
    [text('status.retrying'), queue.retrying],
    [text('status.wanted'), pages.wanted],
    [text('status.started'), since(startedAt)],
  ]
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
  return `<dl>\n${rows.join('\n')}\n</dl>`
}

function toPublishes(publishes: readonly Publish[], language: Language, now: number): string {
  const { text, seconds, direction } = language
  if (publishes.length === 0) return `<p>${text('status.noPublishes')}</p>`
  const times = publishes.map(({ took }) => took).toSorted((a, b) => a - b)
  const summary = text('status.summary', {
    count: publishes.length,
    typical: seconds(times[Math.floor((times.length - 1) / 2)] ?? 0),
    slowest: seconds(times.at(-1) ?? 0),
  })
  const rows = publishes
    .toReversed()
    .map(
      ({ arrivedAt, took, pages }) =>
        `<tr><th scope="row">${toTime(arrivedAt, toClock(arrivedAt, language, now))}</th><td>${seconds(took)}</td><td>${pages}</td></tr>`,
    )
  // There is room for the number alone, as the language writes it.
  const write = (took: number) => /[\d.,]+/.exec(seconds(took))?.[0] ?? ''
  const chart = toPublishChart(publishes, { direction, write })
  return `<p>${summary}</p>
${chart}
<table>
<caption>${text('status.table')}</caption>
<thead><tr><th scope="col">${text('status.arrived')}</th><th scope="col">${text('status.took')}</th><th scope="col">${text('status.pages')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function toRefreshNote({ paths, text }: Language, isStill: boolean): string {
  return isStill
    ? `${text('status.still')} <a href="${paths.status}">${text('status.refresh')}</a>`
    : `${text('status.refreshes')} <a href="${paths.status}?refresh=off">${text('status.stop')}</a>`
}

function toLanguageLink(locale: Locale, language: Language, isStill: boolean): string {
  const { lang, dir } = { lang: locale, dir: createLanguage(locale).direction, ...inTextLanguage(locale, language) }
  const path = `${createPaths(locale).status}${isStill ? '?refresh=off' : ''}`
  return `<a href="${path}" hreflang="${lang}" lang="${lang}" dir="${dir}">${languageNames[locale]}</a>`
}

/** "10:31 UTC, 3 minutes ago". The process does not know where an editor is, and everybody knows how long ago it was. */
function toSince(time: number, language: Language, now: number): string {
  const values = { time: toClock(time, language, now), ago: language.ago(now - time) }
  return toTime(time, language.text('status.since', values))
}

/** The day is named when it is another one. */
function toClock(time: number, language: Language, now: number): string {
  const [date, today] = [new Date(time), new Date(now)]
  return date.toISOString().slice(0, 10) === today.toISOString().slice(0, 10)
    ? language.timeOfDay(date)
    : language.moment(date)
}

function toTime(time: number, words: string): string {
  return `<time datetime="${new Date(time).toISOString()}">${words}</time>`
}
