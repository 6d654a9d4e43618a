import { Command, InvalidArgumentError } from 'commander'
import { compactHistory } from '../../storage/sqlite/compact-history.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { requireLakeFolder } from '../data-folder.ts'
import { interruptible } from '../interruptible.ts'
import { formatBytes, startProgress } from '../progress.ts'

interface CompactCommandOptions extends CommonOptions {
  /** In days. */
  readonly keep: number
}

/** `lake compact`: less history, and a smaller file. */
export function compactCommand(context: CommandContext): Command {
  const command = withCommonOptions(new Command('compact'), context)
    .description(
      'Shorten the history of documents and give the room back to the disk. Older changes are merged into the next one ' +
        'that stays; what stays can still be opened, compared and restored. Kept at any age: every publication and what ' +
        'was published, the first and the last revision, and how a document was before it was deleted. ' +
        'Who made which of the merged changes is lost. The lake must not be running.',
    )
    .option('--keep <time>', 'how far back everything is kept, such as 90d, 12w or 2y', toDays, toDays('90d'))
    .action(async (options: CompactCommandOptions) => {
      requireLakeFolder(options.data)
      const keepSince = new Date(Date.now() - options.keep * 86_400_000).toISOString()
      const progress = startProgress('History', context.progress, { unit: 'documents' })
      const result = await interruptible(({ breathe }) => {
        const onDocument = async () => {
          await breathe()
          progress.add()
        }
        return compactHistory({ folder: options.data, keepSince, onDocument })
      })
      progress.finish()
      const { merged, transactions, bytes } = result
      report(context, options, {
        data: { keepSince, ...result },
        lines: [
          `${merged} changes from before ${keepSince.slice(0, 10)} were merged; ${transactions.before - transactions.after} transactions are gone.`,
          `The database had ${formatBytes(bytes.before)} and has ${formatBytes(bytes.after)}.`,
        ],
      })
    })
  return withExamples(command, [
    ['compact', 'keep 90 days whole'],
    ['compact --keep 2y --json', 'keep two years, and tell a program what became of it'],
    ['compact --keep 0d', 'keep nothing but what history cannot do without'],
  ])
}

const daysOf: Readonly<Record<string, number>> = { d: 1, w: 7, y: 365 }

function toDays(text: string): number {
  const [, count, unit = ''] = /^(\d{1,4})([dwy])$/.exec(text) ?? []
  const days = daysOf[unit]
  if (days === undefined)
    throw new InvalidArgumentError('Write a number of days, weeks or years, such as 90d, 12w or 2y.')
  return Number(count) * days
}
