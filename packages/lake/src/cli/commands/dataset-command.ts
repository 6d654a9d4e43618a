import { Argument, Command } from 'commander'
import type { DatasetSettings } from '../../lake/lake.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { readDatasets } from '../../storage/sqlite/read-datasets.ts'
import { pathsOf, requireLakeFolder } from '../data-folder.ts'
import { withLake } from '../open-lake.ts'

type AclMode = DatasetSettings['aclMode']

const aclModes: readonly AclMode[] = ['private', 'public']

/** `lake dataset`: named sets of documents. */
export function datasetCommand(context: CommandContext): Command {
  const dataset = new Command('dataset').description('Make and list datasets, and choose who may read them.')

  withCommonOptions(dataset.command('create'), context)
    .description('Make an empty, private dataset. The lake must not be running.')
    .argument('<name>', 'lower-case letters, digits, "-" and "_"')
    .action((name: string, options: CommonOptions) =>
      withLake(options.data, context, ({ lake }) => {
        const created = lake.createDataset(name)
        report(context, options, { data: created, lines: [`The dataset "${created.name}" is there, and private.`] })
      }),
    )

  withCommonOptions(dataset.command('list'), context)
    .description('List the datasets. Works while the lake runs.')
    .action((options: CommonOptions) => {
      requireLakeFolder(options.data)
      const datasets = readDatasets(pathsOf(options.data).database)
      report(context, options, {
        data: datasets,
        lines: datasets.map(({ name, aclMode, createdAt }) => `${aclMode.padEnd(7)}  ${createdAt}  ${name}`),
      })
    })

  withCommonOptions(dataset.command('visibility'), context)
    .description(
      'Make the published documents of a dataset readable without a token, or not. The lake must not be running.',
    )
    .argument('<name>', 'the dataset')
    .addArgument(new Argument('<visibility>').choices(aclModes))
    .action((name: string, aclMode: AclMode, options: CommonOptions) =>
      withLake(options.data, context, ({ lake }) => {
        const changed = lake.setAclMode(name, aclMode)
        report(context, options, { data: changed, lines: [`The dataset "${name}" is ${changed.aclMode} now.`] })
      }),
    )

  return dataset
}
