import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { type Locale, locales } from '../../locales.ts'
import { judgeSite } from './judge-site.ts'
import type { SiteState } from './site-state.ts'
import { toStatusPage } from './status-page.ts'
import { toStatusPolicy } from './status-style.ts'
import { aLostSite, aSiteState, now, publishesOf } from './testing/a-site-state.ts'

function show(state: SiteState, { locale = 'en', isStill = false }: { locale?: Locale; isStill?: boolean } = {}) {
  return toStatusPage({ state, judgement: judgeSite(state, now), now, locale, isStill })
}

/** What is read out, without the markup. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const queue = { waiting: 0, running: 0, retrying: 0 }
const states: [string, SiteState][] = [
  ['well', aSiteState({ publishes: publishesOf(300, 1200, 64_000) })],
  [
    'just started',
    aSiteState({ lastChangeAt: null, stream: { ...aLostSite({ heardAt: null, trouble: null }).stream } }),
  ],
  ['working', aSiteState({ queue: { ...queue, waiting: 1 } })],
  ['about to work', aSiteState({ stuckSince: now - 10 })],
  ['unreachable', aLostSite()],
  ['refused', aLostSite({ trouble: 'refused' })],
  ['noDataset', aLostSite({ trouble: 'noDataset' })],
  ['stuck', aSiteState({ stuckSince: now - 60_000 })],
  ['failing', aSiteState({ queue: { ...queue, retrying: 2 } })],
]

describe.each(locales)('in "%s"', (locale) => {
  it.each(states)('is whole and valid: %s', async (_name, state) => {
    const html = show(state, { locale })
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    const report = await new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    }).validateString(html)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
    expect(wordsOf(html)).not.toMatch(/undefined|NaN|null|Invalid|[{}]/)
  })
})

it('says each state in words of its own', () => {
  const headlines = states.map(([, state]) => /<h2>.*?<\/h2>/.exec(show(state))?.[0])
  expect(new Set(headlines).size).toBe(states.length - 1)
})

it('says in one plain sentence what is wrong, since when, and whom to ask', () => {
  const words = wordsOf(show(aLostSite()))
  expect(words).toContain(
    'The content server has not answered since 10:31 UTC, 3 minutes ago . Readers get every page as it was',
  )
  expect(words).toContain('Ask whoever runs the content server')
  expect(words).toContain('If something must leave the site at once')
})

it('asks nobody for anything while all is well', () => {
  const words = wordsOf(show(aSiteState()))
  expect(words).toContain('All is well')
  expect(words).not.toMatch(/Ask whoever/)
})

it('shows how long publishes took, as a picture and as a table that says the same', () => {
  const html = show(aSiteState({ publishes: publishesOf(300, 1200, 64_000) }))
  expect(html).toContain('The last 3 changes were on every page after 1.2 seconds as a rule, after 64 seconds at most.')
  const bars = [...html.matchAll(/<rect class="bar" [^>]*y="([\d.]+)"/g)].map(([, y]) => Number(y))
  // The taller, the nearer to the top.
  expect(bars).toHaveLength(3)
  expect(bars).toEqual(bars.toSorted((a, b) => b - a))
  expect(html).toMatch(/<svg [^>]*aria-hidden="true"/)
  const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/td><\/tr>/g)].map(([row]) => wordsOf(row).trim())
  expect(rows).toEqual(['10:31 64 seconds 13', '10:24 1.2 seconds 8', '10:17 0.3 seconds 3'])
})

it('writes numbers on the picture as the language does', () => {
  const state = aSiteState({ publishes: publishesOf(1240) })
  expect(show(state)).toContain('>1.2</text>')
  expect(show(state, { locale: 'fr' })).toContain('>1,2</text>')
})

it('lets the newest stand where lines end, in each direction', () => {
  const newestOf = (locale: Locale) => {
    const html = show(aSiteState({ publishes: publishesOf(300, 64_000) }), { locale })
    const bars = [...html.matchAll(/<rect class="bar" x="([\d.]+)"/g)].map(([, x]) => Number(x))
    return Number(bars[1]) - Number(bars[0])
  }
  expect(newestOf('en')).toBeGreaterThan(0)
  expect(newestOf('ar')).toBeLessThan(0)
})

it('names the day of what was on another one', () => {
  const yesterday = now - 86_400_000
  expect(wordsOf(show(aSiteState({ lastChangeAt: yesterday })))).toContain('21 November 2026 at 10:34 UTC, 1 day ago')
})

it('can be told to stay as it is, and stays so in another language', () => {
  expect(show(aSiteState())).toContain('<a href="/status?refresh=off">')
  const still = show(aSiteState(), { isStill: true })
  expect(still).toContain('<a href="/status">')
  expect(still).toContain('href="/ar/status?refresh=off" hreflang="ar" lang="ar" dir="rtl"')
  expect(still).not.toContain('every five seconds')
})

it('has no script, and its policy allows its own style alone', () => {
  const html = show(aSiteState())
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|https?:/)
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(toStatusPolicy('https://desk.example')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors https://desk.example`,
  )
  expect(toStatusPolicy(null)).toContain("frame-ancestors 'none'")
})
