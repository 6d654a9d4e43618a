import { Command, InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import {
  type CommandContext,
  type CommonOptions,
  report,
  withCommonOptions,
  withExamples,
} from '@vigil/lake/cli/command-context'
import { withSnapshot } from '@vigil/lake/cli/snapshot'
import { writeWholeFile } from '@vigil/lake/cli/transfer/write-whole-file'
import { toDraftId } from '@vigil/lake/core/document-id'
import { LakeError } from '@vigil/lake/core/errors'
import type { DocumentStore } from '@vigil/lake/storage/document-store'
import { type Digest, type DigestFormat, toDigest } from '@vigil/safeguarding/messages/digest'
import { type MessageCampaign, messageCampaign } from '@vigil/safeguarding/messages/message-campaign'
import { messageDocument } from '@vigil/safeguarding/private/message'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'

interface DigestOptions extends CommonOptions {
  readonly dataset: string
  readonly campaign: string
  readonly format: DigestFormat
  readonly since?: string
  readonly output?: string
  readonly replace?: true
}

/** `lake messages`: what readers wrote, as it is sent on. Works while the lake runs. */
export function messagesCommand(context: CommandContext): Command {
  const messages = new Command('messages').description('Messages that readers sent to people.')
  const digest = withCommonOptions(messages.command('digest'), context)
    .description(
      'Write the approved messages of a campaign: the text as it is sent, what the campaign allows to say about the ' +
        'sender, the title of the campaign, and the day. No ids. Works while the lake runs.',
    )
    .requiredOption('--campaign <id>', 'the id of the campaign')
    .addOption(new Option('--format <format>', 'csv or ndjson').choices(['csv', 'ndjson']).default('csv'))
    .option('--since <time>', 'only what was approved after this time, such as 2026-11-20T09:00:00Z', toTime)
    .option('--output <file>', 'a new file (default: standard output)')
    .option('--replace', 'replace the file when there is one')
    .option('--dataset <name>', 'which dataset the campaign is in', 'production')
    .action((options: DigestOptions) => writeDigest(context, options))
  withExamples(digest, [
    ['messages digest --campaign letters-of-light --output letters.csv', 'a table for a spreadsheet'],
    [
      'messages digest --campaign letters-of-light --format ndjson --since 2026-11-20T09:00:00Z',
      'what was approved since then, for a program',
    ],
  ])
  return messages
}

async function writeDigest(context: CommandContext, options: DigestOptions): Promise<void> {
  const { text, count, upTo } = await withSnapshot(options.data, (store) => readDigest(store, options))
  if (options.output === undefined) {
    // Printing a line ends it.
    if (text !== '') context.print(text.replace(/\n$/, ''))
    return
  }
  const path = resolve(options.output)
  await writeWholeFile(path, { ifExists: options.replace ? 'replace' : 'fail' }, async (target) => {
    target.end(text)
    await finished(target)
  })
  report(context, options, {
    data: { path, count, upTo },
    lines: [
      `${count} messages are in ${path}.`,
      ...(upTo === null ? [] : [`For what is approved later, give --since ${upTo} the next time.`]),
    ],
  })
}

function readDigest(store: DocumentStore, { dataset, campaign: id, format, since }: DigestOptions): Digest {
  const campaign = findCampaign(store, dataset, id)
  if (campaign === null) {
    throw new LakeError('notFound', `There is no message campaign "${id}" in the dataset "${dataset}".`)
  }
  const messages = documentsOf(store, toPrivateDataset(dataset)).flatMap((document) => {
    const parsed = messageDocument.safeParse(document)
    return parsed.success ? [parsed.data] : []
  })
  return toDigest({ campaign, messages, ...(since === undefined ? {} : { since }) }, format)
}

/** The campaign as readers know it; one that was never published has its draft. */
function findCampaign(store: DocumentStore, dataset: string, id: string): MessageCampaign | null {
  const ids = [id, toDraftId(id)]
  const found = documentsOf(store, dataset).filter(({ _id, _type }) => ids.includes(_id) && _type === 'messageCampaign')
  const document = found.find(({ _id }) => _id === id) ?? found[0]
  return document === undefined ? null : messageCampaign.parse({ ...document, _id: id })
}

function documentsOf(store: DocumentStore, dataset: string) {
  return store.listDatasets().some(({ name }) => name === dataset) ? [...store.loadDocuments(dataset)] : []
}

function toTime(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return new Date(text).toISOString()
  throw new InvalidArgumentError('Write a time such as 2026-11-20T09:00:00Z.')
}
