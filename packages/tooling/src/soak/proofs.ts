import { runImportCrashRounds } from '@vigil/importer/testing/crash-rounds'
import { runFuzzRounds } from '@vigil/lake/http/fuzz/fuzz-rounds'
import { runImageRounds } from '@vigil/lake/http/image-rounds'
import { runCrashRounds } from '@vigil/lake/lake/crash/crash-rounds'
import { runReleaseCrashRounds } from '@vigil/lake/lake/schedule/release-crash-rounds'
import { runWebhookCrashRounds } from '@vigil/lake/webhooks/webhook-crash-rounds'
import { startSystem } from '../system/started-system.ts'
import { runDeployRounds, toSummary as toDeploySummary } from './deploy/deploy-rounds.ts'
import { runInstanceRounds, toSummary } from './instances/instance-rounds.ts'
import { isBounded, soakMemory } from './memory-soak.ts'

/** Something that is tried so often that it either holds or was not meant. */
export interface Proof {
  readonly name: string
  readonly title: string
  /** How often, unless somebody says otherwise. */
  readonly rounds: number
  readonly run: (rounds: number, onRound: (round: number) => void) => Promise<{ holds: boolean; summary: string }>
}

export const proofs: readonly Proof[] = [
  {
    name: 'crash',
    title: 'killing the lake while it writes',
    rounds: 1000,
    async run(rounds, onRound) {
      const { acknowledged, lost, broken } = await runCrashRounds(rounds, onRound)
      return {
        holds: lost.length === 0 && broken.length === 0,
        summary: `${rounds} rounds of SIGKILL: ${acknowledged} transactions acknowledged, ${lost.length} lost, ${broken.length} half written.`,
      }
    },
  },
  {
    name: 'releases',
    title: 'killing the lake around the time of a scheduled release',
    rounds: 200,
    async run(rounds, onRound) {
      const { killedBefore, killedAfter, broken, notOnce } = await runReleaseCrashRounds(rounds, onRound)
      return {
        holds: broken.length === 0 && notOnce.length === 0,
        summary: `${rounds} releases: killed before ${killedBefore} and after ${killedAfter} were published; ${broken.length} by halves, ${notOnce.length} not exactly once.`,
      }
    },
  },
  {
    name: 'webhooks',
    title: 'killing the lake between commits and deliveries',
    rounds: 200,
    async run(rounds, onRound) {
      const { committed, repeated, missing, unknown } = await runWebhookCrashRounds(rounds, onRound)
      return {
        holds: missing.length === 0 && unknown.length === 0,
        summary: `${rounds} rounds of SIGKILL: ${committed} changes committed, ${missing.length} never delivered, ${unknown.length} made up, ${repeated} tried again with the same key.`,
      }
    },
  },
  {
    name: 'fuzz',
    title: 'spoilt requests by every route',
    rounds: 20_000,
    async run(rounds, onRound) {
      const { requests, statuses, problems } = await runFuzzRounds(rounds, { onRound })
      const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} x ${status}`)
      return {
        holds: problems.length === 0,
        summary: [`${requests} requests: ${counts.join(', ')}; ${problems.length} problems.`, ...problems].join('\n'),
      }
    },
  },
  {
    name: 'memory',
    title: 'a minute of commits, listeners and queries',
    rounds: 10,
    async run(rounds, onRound) {
      const { megabytes, commits, events, queries, wrong } = await soakMemory(rounds, onRound)
      return {
        holds: wrong === 0 && isBounded(megabytes),
        summary: `${rounds} minutes: ${commits} commits, ${events} events, ${queries} queries; ${wrong} listeners with wrong events; memory after each minute in MiB: ${megabytes.join(', ')}.`,
      }
    },
  },
  {
    name: 'images',
    title: 'damaged uploads and strange sizes of pictures',
    rounds: 3000,
    async run(rounds, onRound) {
      const { taken, renderings, slowestMilliseconds, broken } = await runImageRounds(rounds, onRound)
      return {
        holds: broken.length === 0,
        summary: `${rounds} uploads, ${taken} taken, ${renderings} sizes asked for, the slowest in ${slowestMilliseconds} ms; ${broken.length} answered wrongly. ${broken.join('; ')}`,
      }
    },
  },
  {
    name: 'import',
    title: 'killing an import of 1,000 articles while editors work',
    rounds: 50,
    async run(rounds, onRound) {
      const { kills, stories, expectedStories, published, overwritten, pictures, assets, dangling } =
        await runImportCrashRounds(rounds, { posts: 1000, pictures: 100 }, onRound)
      return {
        holds:
          stories === expectedStories &&
          assets === pictures &&
          [published, overwritten, dangling.length].every((count) => count === 0),
        summary: `${kills} kills in ${rounds} rounds: ${stories} of ${expectedStories} stories and ${assets} of ${pictures} pictures came; ${published} were published, ${overwritten} edited drafts overwritten, ${dangling.length} references lead nowhere.`,
      }
    },
  },
  {
    name: 'instances',
    title: 'edits that three sites must show alike, with cut streams, mixed up events and kills',
    rounds: 100,
    async run(rounds, onRound) {
      const { stop, ...system } = await startSystem()
      try {
        const report = await runInstanceRounds({ system, rounds, onRound })
        return { holds: report.different.length === 0, summary: toSummary(rounds, report) }
      } finally {
        await stop()
      }
    },
  },
  {
    name: 'deploy',
    title: 'bringing out another build of the site, beside the old one and in its place',
    rounds: 3,
    async run(rounds, onRound) {
      const system = await startSystem()
      try {
        const report = await runDeployRounds({ system, rounds, onRound })
        return { holds: report.problems.length === 0, summary: toDeploySummary(rounds, report) }
      } finally {
        await system.stop()
      }
    },
  },
]
