import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { type CommandContext, type CommonOptions, report, type Seed, withCommonOptions } from '../command-context.ts'
import { type OpenLake, withLake } from '../open-lake.ts'
import { writeDocuments } from '../write-documents.ts'

interface SeedOptions extends CommonOptions {
  readonly dataset: string
  readonly ifNew?: true
}

/** `lake seed`: the content that a new lake starts with. */
export function seedCommand(context: CommandContext, createSeed: () => Promise<Seed>): Command {
  return withCommonOptions(new Command('seed'), context)
    .description('Write the demo content. Documents with the same ids are replaced. The lake must not be running.')
    .option('--dataset <name>', 'which dataset; made when it is missing', 'production')
    .option('--if-new', 'do nothing when the dataset is there already')
    .action((options: SeedOptions) =>
      withLake(options.data, context, async (open) => {
        const isThere = open.lake.listDatasets().some(({ name }) => name === options.dataset)
        if (isThere && options.ifNew) {
          const lines = [`The dataset "${options.dataset}" is there already.`]
          return report(context, options, { data: { documents: 0, images: 0 }, lines })
        }
        const seed = await createSeed()
        const { documents, images } = seed
        await writeSeed(open, options.dataset, seed, context)
        report(context, options, {
          data: { documents: documents.length, images: images.size },
          lines: [`The dataset "${options.dataset}" has ${documents.length} documents and ${images.size} images.`],
        })
      }),
    )
}

async function writeSeed(
  open: OpenLake,
  dataset: string,
  { documents, images, restrictedDocuments = [] }: Seed,
  { restrictedSuffix }: CommandContext,
): Promise<void> {
  if (!open.lake.listDatasets().some(({ name }) => name === dataset)) open.lake.createDataset(dataset)
  // First: guards of the documents may ask for them.
  if (restrictedSuffix !== undefined && restrictedDocuments.length > 0) {
    await writeDocuments(open, {
      dataset: `${dataset}${restrictedSuffix}`,
      documents: restrictedDocuments,
      loadAsset: (name) => Promise.reject(new LakeError('invalidRequest', `The seed has no image "${name}".`)),
    })
  }
  await writeDocuments(open, {
    dataset,
    documents,
    loadAsset: async (name) => {
      const bytes = images.get(name.replace(/^demo:/, ''))
      if (bytes === undefined) throw new LakeError('invalidRequest', `The seed has no image "${name}".`)
      return bytes
    },
  })
}
