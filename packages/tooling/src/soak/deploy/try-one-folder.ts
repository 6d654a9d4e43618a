import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { startSite } from '../../system/started-site.ts'
import { findFreePort } from '../../system/started-system.ts'
import { type ReadPage, readPage } from './page-files.ts'
import { readAsReader } from './read-as-reader.ts'
import type { StartableBuild, Trial, TrialReport } from './trial.ts'

interface OneFolder extends TrialReport {
  readonly meanwhile: number
}

/**
 * The old build stops, and the new one starts on its data and port, while readers ask all the time. No page of the old build
 * is served from then on; whoever loaded one just before still finds what it names.
 */
export async function tryOneFolder(trial: Trial): Promise<OneFolder> {
  const { old, next, paths } = trial
  using data = openFolder()
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const environment = { ...trial.environment, SITE_URL: url }
  const start = ({ appFolder }: StartableBuild) =>
    startSite({
      ...{ apiHost: trial.lakeUrl, readToken: trial.readToken, environment },
      ...{ appFolder, port, dataFolder: data.folder },
    })
  const before = await (async () => {
    await using _site = await start(old)
    return await readAsReader({ url, paths, builds: [old] })
  })()
  const onlyOld = [...before.files].filter((file) => next.read(file) === null)
  const isOld = ({ files }: ReadPage) => files.some((file) => onlyOld.includes(file))
  const watch = watchPages({ url, paths, isOld })
  await using _site = await start(next).finally(watch.stop)
  const seen = await watch.result
  const after = await readAsReader({ url, paths, builds: [next] })
  const problems = [...before.problems, ...seen.problems, ...after.problems]
  for (const file of onlyOld) {
    const response = await fetch(url + file)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status !== 200) problems.push(`${file} of the old build is ${response.status} after it.`)
    else if (!old.read(file)?.equals(bytes)) problems.push(`${file} of the old build is another file after it.`)
  }
  if (onlyOld.length === 0) problems.push('The old build had no file of its own, so nothing was tried.')
  return { requests: before.requests + after.requests + onlyOld.length, meanwhile: seen.requests, problems }
}

function openFolder(): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-deploy-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

interface WatchOptions {
  readonly url: string
  readonly paths: readonly string[]
  readonly isOld: (page: ReadPage) => boolean
}

const health = z.object({ status: z.string(), pages: z.object({ stored: z.number(), unchecked: z.number() }) })

/** Asks for page after page, from before anybody listens until it is told to stop. */
function watchPages({ url, paths, isOld }: WatchOptions) {
  let isStopped = false
  let requests = 0
  const problems: string[] = []

  async function look(path: string): Promise<void> {
    const page = await readPage(url + path)
    requests += 1
    // What cannot be shown yet is 503.
    if (page.status === 200 && isOld(page)) problems.push(`${path} was a page of the old build while the new one ran.`)
    if (page.status !== 200 && page.status !== 503) problems.push(`${path} was ${page.status} during the start.`)
    const response = await fetch(`${url}/healthz`)
    const text = await response.text()
    if (response.status !== 200) return
    const { status, pages } = health.parse(JSON.parse(text))
    if (status !== 'ready' || pages.stored === 0) problems.push(`The site said that it is ready before it was: ${text}`)
  }

  const result = (async () => {
    for (let turn = 0; !isStopped; turn++) {
      // Nobody listens yet.
      await look(paths[turn % paths.length] ?? '/').catch((error) => {
        if (!(error instanceof TypeError)) throw error
      })
      await pause(10)
    }
    return { requests, problems }
  })()
  return {
    stop() {
      isStopped = true
    },
    result,
  }
}
