import { Command, InvalidArgumentError } from 'commander'
import type { Auth } from '../../auth/create-auth.ts'
import { permissionNames } from '../../auth/require-role-definition.ts'
import type { Role } from '../../auth/roles.ts'
import { LakeError } from '../../core/errors.ts'
import type { Grant } from '../../lake/lake.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'

interface DefineOptions extends CommonOptions {
  readonly title?: string
  readonly description?: string
  readonly grant: readonly Grant[]
}

const grantHelp = `documents and what may be done with them, such as 'read,update:_type == "story"'; can be repeated`

/** `lake role`: what people and tokens may do. Works while the lake runs, and acts at once. */
export function roleCommand(context: CommandContext): Command {
  const role = new Command('role').description('Make, change, list and delete roles.')

  withCommonOptions(role.command('create'), context)
    .description(`Make a role. Permissions are ${permissionNames.join(', ')}; filters are GROQ conditions.`)
    .argument('<name>', 'lower-case letters, digits and "-"')
    .option('--title <text>', 'shown to people (default: the name)')
    .option('--description <text>', 'for those who hand the role out')
    .option('--grant <permissions:filter>', grantHelp, collectGrants, [])
    .action(async (name: string, options: DefineOptions) => {
      const { title = name, description = '', grant: grants } = options
      const created = await withRoles(context, options, ({ roles }) =>
        roles.create({ name, title, description, grants }),
      )
      report(context, options, { data: created, lines: [`There is a role "${name}".`, ...toGrantLines(created)] })
    })

  withCommonOptions(role.command('edit'), context)
    .description('Change a role, for everybody who has it, at once. Grants that are given replace the old ones.')
    .argument('<name>', 'the role')
    .option('--title <text>', 'shown to people')
    .option('--description <text>', 'for those who hand the role out')
    .option('--grant <permissions:filter>', grantHelp, collectGrants, [])
    .action(async (name: string, options: DefineOptions) => {
      const { title, description, grant: grants } = options
      const changes = {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
        ...(grants.length === 0 ? {} : { grants }),
      }
      const changed = await withRoles(context, options, ({ roles }) => roles.change(name, changes))
      report(context, options, { data: changed, lines: [`The role "${name}" is changed.`, ...toGrantLines(changed)] })
    })

  withCommonOptions(role.command('list'), context)
    .description('List the roles with what they allow.')
    .action(async (options: CommonOptions) => {
      const roles = await withAuth(context, options.data, (auth) => auth.roles.list())
      report(context, options, {
        data: roles,
        lines: roles.flatMap((each) => [
          `${each.name}${each.isCustom ? '' : ' (built in)'}: ${each.description || each.title}`,
          ...toGrantLines(each),
        ]),
      })
    })

  withCommonOptions(role.command('delete'), context)
    .description('Delete a role that nobody has any more.')
    .argument('<name>', 'the role')
    .action(async (name: string, options: CommonOptions) => {
      await withAuth(context, options.data, (auth) => auth.roles.delete(name))
      report(context, options, { data: { deleted: name }, lines: [`The role "${name}" is deleted.`] })
    })

  return role
}

/** Shows where a filter is wrong: an error of the command line has no other place for it. */
async function withRoles(context: CommandContext, { data }: CommonOptions, work: (auth: Auth) => Role): Promise<Role> {
  try {
    return await withAuth(context, data, work)
  } catch (error) {
    if (!(error instanceof LakeError) || error.kind !== 'queryParse') throw error
    const { query = '', start = 0, end = query.length } = error.details
    const marker = ' '.repeat(start) + '^'.repeat(Math.max(1, end - start))
    throw new LakeError('invalidRequest', `${error.message}\n  ${query}\n  ${marker}`, { cause: error })
  }
}

function toGrantLines({ grants }: Role): readonly string[] {
  return grants.map(({ filter, permissions }) => `  ${permissions.join(',')}: ${filter}`)
}

function collectGrants(text: string, earlier: readonly Grant[]): readonly Grant[] {
  const colon = text.indexOf(':')
  const names = text.slice(0, Math.max(0, colon)).split(',')
  const permissions = permissionNames.filter((permission) => names.includes(permission))
  if (colon < 0 || permissions.length !== names.length) {
    throw new InvalidArgumentError(`Write <permissions>:<filter>, with some of ${permissionNames.join(', ')}.`)
  }
  return [...earlier, { permissions, filter: text.slice(colon + 1).trim() }]
}
