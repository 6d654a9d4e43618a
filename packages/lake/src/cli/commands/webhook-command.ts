import { Command, InvalidArgumentError, Option } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { parseWebhook } from '../../webhooks/parse-webhook.ts'
import type { Operation, Webhook, WebhookAttempt, WebhookMessage } from '../../webhooks/webhook.ts'
import { createWebhookStore, type WebhookStore } from '../../webhooks/webhook-store.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions, withExamples } from '../command-context.ts'
import { pathsOf, requireLakeFolder } from '../data-folder.ts'
import { readSecret } from '../read-secret.ts'

interface AddOptions extends CommonOptions {
  readonly name: string
  readonly dataset: string
  readonly on: readonly Operation[]
  readonly filter?: string
  readonly projection?: string
  readonly header: readonly (readonly [string, string])[]
  readonly httpMethod: string
  readonly includeDrafts?: true
  readonly includeAllVersions?: true
  readonly secret?: true
}

/** `lake webhook`: whom the lake tells of changes. Works while the lake runs, which notices within a second. */
export function webhookCommand(context: CommandContext): Command {
  const webhook = new Command('webhook').description('Add, list and remove webhooks, and see what was delivered.')

  withExamples(withCommonOptions(webhook.command('add'), context), [
    [
      `webhook add http://localhost:3000/api/webhook --projection '{_id}' --secret`,
      'asks for a secret and tells the site what is published',
    ],
    [
      `webhook add https://search.example/hook --on update --filter '_type == "story" && delta::changedAny(title)'`,
      'tells a search engine of new titles',
    ],
  ])
    .description('Send a request to an address whenever a document changes.')
    .argument('<url>', 'where to; on this machine or in its network only as "serve --webhook-target" allows')
    .option('--name <text>', 'what it is for', 'webhook')
    .option('--dataset <name>', 'the dataset', 'production')
    .addOption(
      new Option('--on <operation...>', 'which changes')
        .choices(['create', 'update', 'delete'])
        .default(['create', 'update', 'delete']),
    )
    .option('--filter <groq>', 'which documents; before(), after() and delta:: are known')
    .option('--projection <groq>', 'the body of the request; default: the document')
    .option('--header <name:value...>', 'headers to send as well', collectHeaders, [])
    .addOption(
      new Option('--http-method <method>', 'how to send')
        .choices(['POST', 'PUT', 'PATCH', 'DELETE', 'GET'])
        .default('POST'),
    )
    .option('--include-drafts', 'tell of drafts, too')
    .option('--include-all-versions', 'tell of versions in releases, too')
    .option('--secret', 'ask for a secret (or read it from standard input) to sign the requests with')
    .action(async (url: string, options: AddOptions) => {
      const { data, json, header, secret, ...definition } = options
      const input = parseWebhook({
        ...{ ...definition, url, headers: Object.fromEntries(header) },
        secret: secret ? requireText(await readSecret('Secret: ')) : null,
      })
      const created = withStore(options, (store) => store.create(input))
      report(context, options, { data: created, lines: [`The webhook ${created.id} is there.`] })
    })

  withCommonOptions(webhook.command('list'), context)
    .description('List the webhooks, without their secrets.')
    .action((options: CommonOptions) => {
      const webhooks = withStore(options, (store) => store.list().map(withoutHeaderValues))
      report(context, options, { data: webhooks, lines: webhooks.map(toLine) })
    })

  withCommonOptions(webhook.command('remove'), context)
    .description('Remove a webhook with its log; what was on its way is not delivered.')
    .argument('<id>', 'the id that "webhook list" shows')
    .action((id: string, options: CommonOptions) => {
      withStore(options, (store) => store.remove(id))
      report(context, options, { data: { removed: id }, lines: [`The webhook ${id} is removed.`] })
    })

  withCommonOptions(webhook.command('deliveries'), context)
    .description('Show what a webhook was told of, newest first, with each attempt.')
    .argument('<id>', 'the id that "webhook list" shows')
    .option('--limit <number>', 'how many at most', toCount, 20)
    .action((id: string, options: CommonOptions & { readonly limit: number }) => {
      const deliveries = withStore(options, (store) => {
        store.require(id)
        const attempts = Map.groupBy(store.listAttempts(id, 10_000), ({ messageId }) => messageId)
        return store
          .listMessages(id, options.limit)
          .map((message) => ({ ...message, attempts: attempts.get(message.id)?.toReversed() ?? [] }))
      })
      report(context, options, { data: deliveries, lines: deliveries.flatMap(toDeliveryLines) })
    })

  withCommonOptions(webhook.command('retry'), context)
    .description('Deliver again what failed: one message, or all that "webhook deliveries" shows as failed.')
    .argument('<id>', 'the id that "webhook list" shows')
    .argument('[message]', 'the id that "webhook deliveries" shows; default: every one that failed')
    .action((id: string, message: string | undefined, options: CommonOptions) => {
      const retried = withStore(options, (store) => {
        store.require(id)
        const failed = store.listMessages(id, 10_000).filter(({ status }) => status === 'failure')
        const messages = message === undefined ? failed.map((each) => each.id) : [message]
        for (const each of messages) store.retry(id, each)
        return messages
      })
      const what = retried.length === 1 ? 'One message' : `${retried.length} messages`
      report(context, options, { data: { retried }, lines: [`${what} will be delivered again while the lake runs.`] })
    })

  return webhook
}

function withStore<Result>({ data }: CommonOptions, work: (store: WebhookStore) => Result): Result {
  requireLakeFolder(data)
  const store = createWebhookStore({ path: pathsOf(data).database })
  try {
    return work(store)
  } finally {
    store.close()
  }
}

/** Headers may hold passwords of the target. */
function withoutHeaderValues(webhook: Webhook): Webhook {
  return { ...webhook, headers: Object.fromEntries(Object.keys(webhook.headers).map((name) => [name, '...'])) }
}

function toLine({ id, name, url, dataset, rule, isDisabledByUser }: Webhook): string {
  const state = isDisabledByUser ? 'disabled' : 'enabled '
  return `${id}  ${state}  ${dataset}  ${rule.on.join(',')}  ${url}  ${name}`
}

function toDeliveryLines({
  attempts,
  ...message
}: WebhookMessage & { readonly attempts: readonly WebhookAttempt[] }): readonly string[] {
  const { id, createdAt, status, headers } = message
  const what = `${headers['sanity-operation']} ${headers['sanity-document-id']}`
  return [
    `${id}  ${createdAt}  ${status.padEnd(7)}  ${what}`,
    ...attempts.map(({ createdAt, duration, resultCode, failureReason, resultBody }) => {
      const result = resultCode === null ? failureReason : `HTTP ${resultCode}`
      const why = failureReason === null ? '' : `  ${resultBody.replaceAll(/\s+/g, ' ').slice(0, 100)}`
      return `    ${createdAt}  ${result}  ${duration} ms${why}`
    }),
  ]
}

function collectHeaders(text: string, earlier: readonly (readonly [string, string])[]) {
  const colon = text.indexOf(':')
  if (colon < 1) throw new InvalidArgumentError('Write a header as "Name: value".')
  return [...earlier, [text.slice(0, colon).trim(), text.slice(colon + 1).trim()] as const]
}

function requireText(secret: string): string {
  if (secret.trim() !== '') return secret.trim()
  throw new LakeError('invalidRequest', 'The secret is empty. Type it, or send it on standard input.')
}

function toCount(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return Math.min(count, 1000)
  throw new InvalidArgumentError('A limit is a whole number from 1 on.')
}
