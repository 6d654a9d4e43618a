import { setTimeout as pause } from 'node:timers/promises'
import { findPlacesOf, placeNames, publishPicturedStory, removePicturedStory, unpublish } from '../../bench/takedown.ts'
import { waitUntilQuiet } from '../../system/started-instances.ts'
import { startSite } from '../../system/started-site.ts'
import { findFreePort } from '../../system/started-system.ts'
import { readPage } from './page-files.ts'
import { type Reading, readAsReader } from './read-as-reader.ts'
import { openRoundRobin } from './round-robin.ts'
import type { StartableBuild, Trial, TrialReport } from './trial.ts'

interface SideBySide extends TrialReport {
  readonly files: number
  readonly missingAlone: number
}

/**
 * An instance of each build behind one address, each on a port and a disk of its own. They know of each other. Readers load
 * pages and what they name from the same instance, from the other one, and from whichever is next.
 */
export async function trySideBySide(trial: Trial): Promise<SideBySide> {
  const { old, next, paths } = trial
  const ports = [await findFreePort(), await findFreePort()] as const
  const urls = ports.map((port) => `http://127.0.0.1:${port}`)
  await using balancer = await openRoundRobin(urls)
  const environment = { ...trial.environment, SITE_URL: balancer.url, SITE_INSTANCES: urls.join(' ') }
  const start = ({ appFolder }: StartableBuild, port: number) =>
    startSite({ apiHost: trial.lakeUrl, readToken: trial.readToken, environment, appFolder, port })
  await using oldSite = await start(old, ports[0])
  await using nextSite = await start(next, ports[1])

  const ofOld = await readAsReader({ url: oldSite.url, paths, builds: [old] })
  const ofNext = await readAsReader({ url: nextSite.url, paths, builds: [next] })
  const onlyOld = [...ofOld.files].filter((file) => next.read(file) === null)
  const onlyNext = [...ofNext.files].filter((file) => old.read(file) === null)
  // What would be missing: an instance that is asked by another one says what it has itself.
  const missing = [...(await findMissing(oldSite.url, onlyNext)), ...(await findMissing(nextSite.url, onlyOld))]
  const crossed = [
    await readAsReader({ url: oldSite.url, filesUrl: nextSite.url, paths, builds: [old] }),
    await readAsReader({ url: nextSite.url, filesUrl: oldSite.url, paths, builds: [next] }),
    await readAsReader({ url: balancer.url, paths, builds: [old, next], times: 2 }),
  ]
  const different = await tryPublish(trial, urls)
  const readings = [ofOld, ofNext, ...crossed]
  return {
    files: new Set([...ofOld.files, ...ofNext.files]).size,
    missingAlone: missing.length,
    requests: readings.reduce((sum, { requests }) => sum + requests, 0),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...findSameStyles(ofOld, ofNext),
      ...(missing.length === 0 ? ['Nothing was missing alone, so nothing was tried.'] : []),
      ...different,
    ],
  }
}

async function findMissing(url: string, files: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = []
  for (const file of files) {
    const response = await fetch(url + file, { headers: { 'x-vigil-instance': 'asks' } })
    await response.arrayBuffer()
    if (response.status === 404) missing.push(file)
  }
  return missing
}

function findSameStyles(one: Reading, other: Reading): readonly string[] {
  return [...one.styleSheets].flatMap(([path, sheets]) => {
    const same = sheets.join() === other.styleSheets.get(path)?.join()
    return same ? [`${path} names the same style sheets in both builds.`] : []
  })
}

/** A story reaches both, in every place where readers meet it; then both show the same; then it leaves both. */
async function tryPublish({ editor, paths }: Trial, urls: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = []
  const story = await publishPicturedStory(editor)
  async function expectPlaces(count: number, what: string): Promise<void> {
    for (const url of urls) {
      const deadline = Date.now() + 30_000
      while ((await findPlacesOf(story, url)).length !== count) {
        if (Date.now() > deadline) return void problems.push(`${what} has not reached ${url}.`)
        await pause(20)
      }
    }
  }
  await expectPlaces(placeNames.length, 'A publish')
  await Promise.all(urls.map((url) => waitUntilQuiet(url)))
  problems.push(...(await compareContent(urls, [...paths, `/stories/${story.slug}`])))
  await unpublish(editor, story)
  await expectPlaces(0, 'An unpublish')
  await removePicturedStory(editor, story)
  return problems
}

/** All but the names of files must be the same. */
async function compareContent([one, other]: readonly string[], paths: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = []
  for (const path of paths) {
    const [ours, theirs] = [await readPage(`${one}${path}`), await readPage(`${other}${path}`)].map(({ html }) =>
      html.replace(/\/_next\/static\/[^"]+/g, 'a file'),
    )
    if (ours !== theirs) problems.push(`${path} has another content in the other build.`)
  }
  return problems
}
