import { DatabaseSync } from 'node:sqlite'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { lockDataFolder } from '../../storage/sqlite/data-folder-lock.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { pathsOf, requireLakeFolder } from '../data-folder.ts'
import { removeLeftovers } from '../inspect-assets.ts'
import { inspectDatabaseFile, inspectLake, type LakeFindings } from '../inspect-lake.ts'
import { interruptible, type Interruptible } from '../interruptible.ts'
import { withDatabaseCopy } from '../snapshot.ts'

interface CheckOptions extends CommonOptions {
  readonly repair?: true
}

/** `lake check`: is everything there, and whole? Works while the lake runs. */
export function checkCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('check'), context)
    .description(
      'Check the database file, that every document is what its history made of it, that every revision leads to the next, ' +
        'that what is referred to exists, and that every asset has its bytes. Ends with 1 when something is wrong. ' +
        'Works while the lake runs.',
    )
    .option(
      '--repair',
      'rebuild damaged indexes and remove files that belong to nothing; everything else needs a backup. The lake must not be running',
    )
    .action((options: CheckOptions) =>
      interruptible((on) => (options.repair ? repair(context, options, on) : check(context, options, on))),
    )
  return withExamples(command, [
    ['check', 'look at everything'],
    ['check --data backup-2026-01-31', 'is this backup whole?'],
    ['check --repair', 'remove what crashed uploads have left'],
  ])
}

async function check(context: CommandContext, options: CheckOptions, on: Interruptible): Promise<void> {
  requireLakeFolder(options.data)
  tell(context, options, await inspect(context, options, on), [])
}

async function repair(context: CommandContext, options: CheckOptions, on: Interruptible): Promise<void> {
  requireLakeFolder(options.data)
  const lock = lockDataFolder(options.data)
  try {
    const { database, assets } = pathsOf(options.data)
    const isReindexed = inspectDatabaseFile(database).some((problem) => /index/i.test(problem))
    if (isReindexed) reindex(database)
    const findings = await inspect(context, options, on)
    await removeLeftovers(assets, findings)
    const repaired = [
      ...(isReindexed ? ['The indexes of the database were rebuilt.'] : []),
      ...findings.leftovers.map((path) => `Removed: ${path}`),
    ]
    tell(context, options, { ...findings, assets: findings.assets - countAssets(findings), leftovers: [] }, repaired)
  } finally {
    lock.release()
  }
}

async function inspect(context: CommandContext, { data }: CheckOptions, on: Interruptible): Promise<LakeFindings> {
  const problems = inspectDatabaseFile(pathsOf(data).database)
  if (problems.length > 0) return { datasets: [], assets: 0, problems, leftovers: [] }
  return withDatabaseCopy(data, ({ path, datasetNames }) =>
    inspectLake({
      folder: data,
      database: path,
      datasetNames,
      output: context.progress,
      breathe: on.breathe,
    }),
  )
}

function tell(
  context: CommandContext,
  options: CheckOptions,
  findings: LakeFindings,
  repaired: readonly string[],
): void {
  const { datasets, assets, problems, leftovers } = findings
  report(context, options, {
    data: { ...findings, repaired },
    lines: [
      ...datasets.map(({ dataset, documents }) => `Dataset "${dataset}": ${documents} documents.`),
      `Assets: ${assets}.`,
      ...(leftovers.length > 0
        ? [`Files that belong to nothing: ${leftovers.length}. "check --repair" removes them.`]
        : []),
      ...repaired,
      ...problems,
    ],
  })
  if (problems.length > 0) {
    throw new LakeError('unavailable', `${problems.length} problems were found. Restore a backup, or look after them.`)
  }
}

function countAssets({ leftovers }: LakeFindings): number {
  return leftovers.filter((path) => !path.endsWith('.part')).length
}

function reindex(path: string): void {
  const database = new DatabaseSync(path, { timeout: 5000 })
  try {
    database.exec('REINDEX')
  } finally {
    database.close()
  }
}
