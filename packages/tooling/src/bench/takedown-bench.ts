import { setTimeout as pause } from 'node:timers/promises'
import { openContent } from '../system/open-content.ts'
import { waitUntilQuiet } from '../system/started-instances.ts'
import { startSite } from '../system/started-site.ts'
import type { StartedSystem } from '../system/started-system.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'
import { findPlacesOf, placeNames, publishPicturedStory, removePicturedStory, unpublish } from './takedown.ts'

const takedowns = 20
const sites = 3
/** Between two questions to a site: asking without a pause would take the processor from the answers. */
const pauseMilliseconds = 20

/**
 * From the lake's acknowledgement that a story is unpublished until its page, the list, the feed, the sitemap and its picture
 * say so on each of three sites, all of which had them stored.
 */
export async function benchTakedown(system: StartedSystem): Promise<Row[]> {
  const client = await openContent(system, { role: 'administrator', label: 'benchmark of takedowns' })
  const reader = await openContent(system, { role: 'reader', label: 'sites of takedowns' })
  const readToken = reader.config().token ?? ''
  await using started = new AsyncDisposableStack()
  const urls = [system.siteUrl]
  while (urls.length < sites) {
    urls.push(started.use(await startSite({ apiHost: system.lakeUrl, readToken })).url)
  }
  const durations: number[] = []
  for (let takedown = 1; takedown <= takedowns; takedown++) {
    const story = await publishPicturedStory(client)
    await waitFor(urls, async (url) => (await findPlacesOf(story, url)).length === placeNames.length)
    // What the publish changed is rendered everywhere; otherwise its pages would be measured too.
    await Promise.all(urls.map((url) => waitUntilQuiet(url)))
    await Promise.all(urls.map((url) => findPlacesOf(story, url)))
    await unpublish(client, story)
    const acknowledgedAt = performance.now()
    const left = new Map(urls.map((url) => [url, placeNames]))
    await waitFor(urls, async (url) => {
      const places = await findPlacesOf(story, url, left.get(url))
      left.set(url, places)
      return places.length === 0
    })
    durations.push(performance.now() - acknowledgedAt)
    await removePicturedStory(client, story)
  }
  return [0.5, 0.99].map((share) => ({
    what: `unpublish acknowledged to gone from ${sites} sites, p${share * 100}`,
    unit: 'ms',
    ours: percentile(durations, share),
    better: 'lower',
  }))
}

/** Asks each until it says yes. */
async function waitFor(urls: readonly string[], isDone: (url: string) => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000
  await Promise.all(
    urls.map(async (url) => {
      while (!(await isDone(url))) {
        if (performance.now() > deadline) throw new Error(`${url} has not followed a change after 30 s.`)
        await pause(pauseMilliseconds)
      }
    }),
  )
}
