import { setTimeout as pause } from 'node:timers/promises'
import { createRandom, pickOne } from '@vigil/fixtures/random'
import { openContent } from '../../system/open-content.ts'
import { type Instance, type Instances, startInstances, waitUntilQuiet } from '../../system/started-instances.ts'
import { startSite } from '../../system/started-site.ts'
import type { StartedSystem } from '../../system/started-system.ts'
import { compareInstances } from './compare-instances.ts'
import { createInstanceContent, type InstanceContent } from './instance-content.ts'

/** A started system, or what is known of one that another process started. */
export type LakeOfInstances = Pick<StartedSystem, 'lakeUrl' | 'siteUrl' | 'dataFolder' | 'environment'>

export interface InstanceReport {
  readonly cuts: number
  readonly reorderings: number
  readonly repeats: number
  readonly kills: number
  readonly instances: number
  /** Compared on each instance. */
  readonly pages: number
  /** A sentence for each answer that is not what a fresh site answers. */
  readonly different: readonly string[]
}

export interface InstanceRoundsOptions {
  readonly system: LakeOfInstances
  readonly rounds: number
  /** Another one makes other edits, cuts and orders. Default: 1. */
  readonly seed?: number
  readonly onRound?: (round: number) => void
}

/** Three sites on one lake, with what they have in common. */
export async function startThree(system: LakeOfInstances, random: () => number) {
  const [reader, records] = await Promise.all(
    [
      { role: 'reader', label: 'instances' },
      { role: 'safeguard', label: 'records of instances' },
    ].map((token) => openContent(system, token)),
  )
  const readToken = reader?.config().token ?? ''
  const environment = { SITE_URL: system.siteUrl, SANITY_API_RECORDS_TOKEN: records?.config().token ?? '' }
  const instances = await startInstances({ count: 3, lakeUrl: system.lakeUrl, readToken, environment, random })
  /** Another one, with an empty folder. */
  const startFresh = () => startSite({ apiHost: system.lakeUrl, readToken, environment })
  return { instances, startFresh }
}

/**
 * Edits content while streams are cut, events come late, twice and in another order, and instances are killed; then
 * compares every page of every instance with what a fresh site renders.
 */
export async function runInstanceRounds({
  system,
  rounds,
  seed = 1,
  onRound = () => {},
}: InstanceRoundsOptions): Promise<InstanceReport> {
  // What is edited does not depend on when events come, which no seed decides.
  const random = createRandom(seed)
  const client = await openContent(system, { role: 'administrator', label: 'edits of instances' })
  const { instances, startFresh } = await startThree(system, createRandom(seed + 1))
  await using three: Instances = instances
  await using content = await createInstanceContent(client, random)
  let [cuts, kills] = [0, 0]
  await readAll(three.all, content.paths)
  for (let round = 1; round <= rounds; round++) {
    const done = await runRound({ round, instances: three.all, content, random })
    cuts += done.cuts
    kills += done.kills
    onRound(round)
  }
  await content.settle()
  // The last edits meet sites at rest: what waits to be rendered anyway would hide that an event was lost.
  await Promise.all(three.all.map(({ url }) => waitUntilQuiet(url)))
  for (const { way } of three.all) way.shake()
  const last = await content.editLast()
  cuts += sum(pickSome(three.all, random).map(({ way }) => way.cut()))
  for (const { way } of three.all) way.calm()
  await Promise.all(three.all.map(({ url, way }) => waitUntilQuiet(url, () => way.hasPassed(last))))
  await using fresh = await startFresh()
  const { paths } = content
  const different = await compareInstances({
    ...{ instances: three.all, fresh, paths, unpublished: content.unpublishedPaths() },
  })
  const counts = three.all.map(({ way }) => way.counts())
  return {
    ...{ cuts, kills, different, instances: three.all.length, pages: paths.length },
    reorderings: sum(counts.map(({ reorderings }) => reorderings)),
    repeats: sum(counts.map(({ repeats }) => repeats)),
  }
}

/** One line for whoever waits for it. */
export function toSummary(rounds: number, { cuts, reorderings, repeats, kills, ...report }: InstanceReport): string {
  const { instances, pages, different } = report
  const what = `${rounds} rounds: ${cuts} cuts, ${reorderings} reorderings, ${repeats} repeats, ${kills} kills`
  return [`${what}: ${instances} instances, ${pages} pages each, ${different.length} different.`, ...different].join(
    '\n',
  )
}

interface Round {
  readonly round: number
  readonly instances: readonly Instance[]
  readonly content: InstanceContent
  readonly random: () => number
}

async function runRound({ round, instances, content, random }: Round): Promise<{ cuts: number; kills: number }> {
  const steps = 2 + Math.floor(random() * 4)
  const cutAt = Math.floor(random() * steps)
  const victim = round % 11 === 3 ? instances[Math.floor(random() * instances.length)] : undefined
  const killedAt = Math.floor(random() * steps)
  for (const { way } of instances)
    if (random() < 0.7) way.shake()
    else way.calm()
  const reading = readAll(
    instances,
    content.paths.filter(() => random() < 0.5),
  )
  let cuts = 0
  for (let step = 0; step < steps; step++) {
    await content.edit()
    await pause(random() * 80)
    if (step === cutAt) cuts += sum(pickSome(instances, random).map(({ way }) => way.cut()))
    if (step === killedAt) await victim?.kill()
  }
  await reading
  await victim?.startAgain()
  return { cuts, kills: victim === undefined ? 0 : 1 }
}

/** As readers do, who come while everything changes. */
async function readAll(instances: readonly Instance[], paths: readonly string[]): Promise<void> {
  await Promise.all(
    instances.map(async ({ url }) => {
      for (const path of paths) {
        // One that is being killed answers nobody.
        await fetch(url + path).then(
          (response) => response.arrayBuffer(),
          () => {},
        )
      }
    }),
  )
}

/** At least one. */
function pickSome(instances: readonly Instance[], random: () => number): readonly Instance[] {
  const first = pickOne(random, [0, 1, 2])
  return instances.filter((_, index) => index === first || random() < 0.3)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
