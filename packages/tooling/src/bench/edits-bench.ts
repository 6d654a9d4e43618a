import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openContent } from '../system/open-content.ts'
import type { StartedSystem } from '../system/started-system.ts'
import type { EditedStory, StoryPart } from './edited-story.ts'
import { createHttpGet } from './http-get.ts'
import { percentile } from './measure.ts'
import { openPayloadStory } from './peers/payload-story.ts'
import { startPayloadSite } from './peers/start-payload-site.ts'
import type { Row } from './report.ts'
import { isThere } from './takedown.ts'
import { openVigilStory } from './vigil-story.ts'

const get = createHttpGet()
const peer = 'Payload with Next'
const warmUp = 3
const storyEdits = 20
const times = 10
const secondsWatched = 15

/**
 * What an editor changes, until readers have it: beside a site on Payload and Next that renews pages as Payload's website
 * template does. Both have a story with a picture, a country and a prayer point, which readers have seen before each change.
 */
export async function benchEdits(system: StartedSystem): Promise<Row[]> {
  const content = await openContent(system, { role: 'administrator', label: 'benchmark of edits' })
  await using payload = await startPayloadSite()
  const stories: Stories = { ours: await openVigilStory(system, content), theirs: await openPayloadStory(payload) }
  await takeTurns(stories, warmUp, editOf('story'))
  const story = await takeTurns(stories, storyEdits, editOf('story'))
  const prayerPoint = await takeTurns(stories, times, editOf('prayerPoint'))
  const country = await takeTurns(stories, times, editOf('country'))
  const page = await takeTurns(
    stories,
    times,
    takedownOf(({ pageUrl }) => [pageUrl]),
  )
  const picture = await takeTurns(
    stories,
    times,
    takedownOf(({ pictureUrls }) => pictureUrls),
  )
  const notSeen = `not within ${secondsWatched} s`
  const served = `still served after ${secondsWatched} s`
  return [
    toRow('story edited, sent to seen', story, 'fromSending', notSeen),
    toRow('story edited, acknowledged to seen', story, 'fromAnswer', notSeen),
    toRow('prayer point edited, acknowledged to seen in a story with it', prayerPoint, 'fromAnswer', notSeen),
    toRow('country renamed, acknowledged to seen in a story with it', country, 'fromAnswer', notSeen),
    toRow('story unpublished, acknowledged to page gone', page, 'fromAnswer', served),
    toRow('story unpublished, acknowledged to picture gone', picture, 'fromAnswer', served),
  ]
}

interface Stories {
  readonly ours: EditedStory
  readonly theirs: EditedStory
}

interface Change {
  /** Resolves when it is acknowledged. */
  make(): Promise<void>
  isDone(): Promise<boolean>
  /** Brings the story to where the next change begins. */
  finish(): Promise<void>
}

function editOf(part: StoryPart) {
  return (story: EditedStory): Change => {
    // Letters only: digits in a row would read as a telephone number.
    const words = `Words ${randomUUID().replace(/[\d-]/g, '')}`
    const isDone = async () => (await readPage(story)).includes(words)
    return {
      make: () => story.edit(part, words),
      isDone,
      async finish() {
        if (await isDone()) return
        // Only the page was old: as soon as the story itself is saved again, the words are there.
        await story.edit('story', 'Saved once more')
        if ((await watch(isDone)) === null) throw new Error(`${story.pageUrl} does not show its ${part}.`)
      },
    }
  }
}

function takedownOf(urlsOf: (story: EditedStory) => readonly string[]) {
  return (story: EditedStory): Change => ({
    make: () => story.unpublish(),
    isDone: async () => (await Promise.all(urlsOf(story).map(isThere))).every((isStillThere) => !isStillThere),
    finish: () => story.publish(),
  })
}

async function readPage({ pageUrl }: EditedStory): Promise<string> {
  const { status, body } = await get(pageUrl)
  if (status !== 200) throw new Error(`${pageUrl} is answered with ${status}.`)
  return body.toString()
}

/** In milliseconds. */
interface Duration {
  readonly fromSending: number
  readonly fromAnswer: number
}

interface Turns {
  readonly ours: readonly Duration[]
  /** None when it did not happen while we watched. */
  readonly theirs: readonly Duration[]
}

/** The same change here and there, so that both meet the same machine. What did not happen once there is not tried again. */
async function takeTurns(stories: Stories, turns: number, changeOf: (story: EditedStory) => Change): Promise<Turns> {
  const ours: Duration[] = []
  let theirs: Duration[] | null = []
  for (let turn = 0; turn < turns; turn++) {
    const mine = await measure(stories.ours, changeOf)
    if (mine === null) throw new Error(`Readers did not have a change after ${secondsWatched} s.`)
    ours.push(mine)
    const other: Duration | null = theirs && (await measure(stories.theirs, changeOf))
    theirs = theirs && other && [...theirs, other]
  }
  return { ours, theirs: theirs ?? [] }
}

/** @returns null when it was watched to no avail */
async function measure(story: EditedStory, changeOf: (story: EditedStory) => Change): Promise<Duration | null> {
  const isWhole = async () => (await Promise.all([story.pageUrl, ...story.pictureUrls].map(isThere))).every(Boolean)
  if ((await watch(isWhole)) === null) throw new Error(`${story.pageUrl} did not come up with its picture.`)
  await story.rest()
  await isWhole()
  const change = changeOf(story)
  const startedAt = performance.now()
  await change.make()
  const answeredAt = performance.now()
  const doneAt = await watch(change.isDone)
  await change.finish()
  return doneAt === null ? null : { fromSending: doneAt - startedAt, fromAnswer: doneAt - answeredAt }
}

/** Asks again and again, at first without much of a pause. @returns when it was so, null when it never was */
async function watch(isSo: () => Promise<boolean>): Promise<number | null> {
  const startedAt = performance.now()
  for (;;) {
    const isSoNow = await isSo()
    const now = performance.now()
    if (isSoNow) return now
    if (now - startedAt > secondsWatched * 1000) return null
    await pause(now - startedAt < 1000 ? 2 : 50)
  }
}

function toRow(what: string, { ours, theirs }: Turns, from: keyof Duration, otherwise: string): Row {
  const median = (durations: readonly Duration[]) =>
    percentile(
      durations.map((duration) => duration[from]),
      0.5,
    )
  return {
    what: `${what}, p50`,
    unit: 'ms',
    ours: median(ours),
    better: 'lower',
    peer: theirs.length === 0 ? { name: peer, outcome: otherwise } : { name: peer, value: median(theirs) },
  }
}
