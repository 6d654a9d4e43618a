import { Command, Option } from 'commander'
import { isRoleName, roleNames, type RoleName } from '../../auth/roles.ts'
import { LakeError } from '../../core/errors.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'

interface CreateOptions extends CommonOptions {
  readonly role: string
  readonly label: string
  readonly replace?: true
}

/** `lake token`: keys for programs. Works while the lake runs. */
export function tokenCommand(context: CommandContext): Command {
  const token = new Command('token').description('Make, list and delete API tokens, the keys of programs.')

  withCommonOptions(token.command('create'), context)
    .description('Make a token. Its last line of output is the token alone; it cannot be shown again.')
    .addOption(new Option('--role <role>', 'what the token may do').choices(roleNames).makeOptionMandatory())
    .option('--label <text>', 'what it is for; shown as the author of what it writes', 'API token')
    .option('--replace', 'first delete the tokens that have the same label')
    .action(async (options: CreateOptions) => {
      const role = requireRole(options.role)
      const created = await withAuth(options.data, ({ tokens }) => {
        const replaced = options.replace ? tokens.list().filter(({ label }) => label === options.label) : []
        for (const { id } of replaced) tokens.delete(id)
        return tokens.create({ label: options.label, role })
      })
      const { id, label, secret } = created
      report(context, options, {
        data: { id, label, role, token: secret },
        lines: [`Token "${label}" (${role}), id ${id}:`, secret],
      })
    })

  withCommonOptions(token.command('list'), context)
    .description('List the tokens, without their secrets.')
    .action(async (options: CommonOptions) => {
      const tokens = await withAuth(options.data, (auth) => auth.tokens.list())
      report(context, options, {
        data: tokens,
        lines: tokens.map(({ id, role, label, createdAt }) => `${id}  ${role.padEnd(13)}  ${createdAt}  ${label}`),
      })
    })

  withCommonOptions(token.command('delete'), context)
    .description('Delete a token; what uses it is refused from then on.')
    .argument('<id>', 'the id that "token list" shows')
    .action(async (id: string, options: CommonOptions) => {
      await withAuth(options.data, (auth) => auth.tokens.delete(id))
      report(context, options, { data: { deleted: id }, lines: [`The token ${id} is deleted.`] })
    })

  return token
}

/** @throws LakeError that names the roles. */
export function requireRole(text: string): RoleName {
  if (isRoleName(text)) return text
  throw new LakeError('invalidRequest', `"${text}" is no role. Choose one of ${roleNames.join(', ')}.`)
}
