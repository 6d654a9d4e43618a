import { Command, InvalidArgumentError } from 'commander'
import type { ApiToken } from '../../auth/tokens.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'

interface CreateOptions extends CommonOptions {
  readonly role: string
  readonly label: string
  readonly expires?: Date
  readonly replace?: true
}

/** `lake token`: keys for programs. Works while the lake runs. */
export function tokenCommand(context: CommandContext): Command {
  const token = new Command('token').description('Make, list and delete API tokens, the keys of programs.')

  withCommonOptions(token.command('create'), context)
    .description('Make a token. Its last line of output is the token alone; it cannot be shown again.')
    .requiredOption('--role <role>', 'what the token may do; see "role list"')
    .option('--label <text>', 'what it is for; shown as the author of what it writes', 'API token')
    .option('--expires <time>', 'when it ends, such as 2030-01-31 or 90d (default: never)', toTime)
    .option('--replace', 'first delete the tokens that have the same label')
    .action(async (options: CreateOptions) => {
      const created = await withAuth(context, options.data, ({ tokens, roles }) => {
        const role = roles.require(options.role).name
        const replaced = options.replace ? tokens.list().filter(({ label }) => label === options.label) : []
        for (const { id } of replaced) tokens.delete(id)
        const { label, expires: expiresAt } = options
        return tokens.create({ label, role, ...(expiresAt === undefined ? {} : { expiresAt }) })
      })
      const { id, label, role, expiresAt, secret } = created
      const until = expiresAt === null ? '' : `, until ${expiresAt}`
      report(context, options, {
        data: { id, label, role, expiresAt, token: secret },
        lines: [`Token "${label}" (${role}), id ${id}${until}:`, secret],
      })
    })

  withCommonOptions(token.command('list'), context)
    .description('List the tokens, without their secrets.')
    .action(async (options: CommonOptions) => {
      const tokens = await withAuth(context, options.data, (auth) => auth.tokens.list())
      report(context, options, { data: tokens, lines: tokens.map(toLine) })
    })

  withCommonOptions(token.command('delete'), context)
    .description('Delete a token; what uses it is refused from then on.')
    .argument('<id>', 'the id that "token list" shows')
    .action(async (id: string, options: CommonOptions) => {
      await withAuth(context, options.data, (auth) => auth.tokens.delete(id))
      report(context, options, { data: { deleted: id }, lines: [`The token ${id} is deleted.`] })
    })

  return token
}

function toLine({ id, role, label, createdAt, expiresAt, lastUsedAt }: ApiToken): string {
  const end = expiresAt === null ? 'does not expire' : `expires ${expiresAt}`
  const use = lastUsedAt === null ? 'never used' : `used ${lastUsedAt}`
  return `${id}  ${role.padEnd(13)}  ${createdAt}  ${label}  (${use}, ${end})`
}

function toTime(text: string): Date {
  const [, days] = /^(\d{1,5})d$/.exec(text) ?? []
  const time = days === undefined ? new Date(text) : new Date(Date.now() + Number(days) * 24 * 60 * 60_000)
  if (!Number.isNaN(time.getTime())) return time
  throw new InvalidArgumentError('Write a date such as 2030-01-31, or a number of days such as 90d.')
}
