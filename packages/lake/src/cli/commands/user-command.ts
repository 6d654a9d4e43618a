import { Command } from 'commander'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'
import { readSecret } from '../read-secret.ts'
import { addInvitationCommands } from './user-invitation-commands.ts'
import { addLeavingCommands } from './user-leaving-commands.ts'
import { addLinkCommands } from './user-link-commands.ts'
import { type EmailOptions, emailOption, requireUser } from './user-options.ts'

interface CreateOptions extends CommonOptions {
  readonly email: string
  readonly name?: string
  readonly role: string
  readonly password?: true
  readonly ifNone?: true
}

/** `lake user`: people. Works while the lake runs. */
export function userCommand(context: CommandContext): Command {
  const user = new Command('user').description('Invite and list people, change roles, make links, let people go.')

  withCommonOptions(user.command('create'), context)
    .description('Make a person who may sign in. To let people choose name and password themselves, see "invite".')
    .addOption(emailOption())
    .option('--name <text>', 'shown to other editors (default: the address)')
    .option('--role <role>', 'what the person may do; see "role list"', 'editor')
    .option('--password', 'read a password from standard input; without one, a sign-in link is needed')
    .option('--if-none', 'do nothing when there is a person already')
    .action(async (options: CreateOptions) => {
      const password = options.password ? await readSecret('Password: ') : undefined
      const created = await withAuth(context, options.data, ({ users, roles }) => {
        if (options.ifNone && users.list().length > 0) return null
        return users.create({
          email: options.email,
          displayName: options.name ?? options.email,
          role: roles.require(options.role).name,
          ...(password === undefined ? {} : { password }),
        })
      })
      report(context, options, {
        data: { created },
        lines: [created === null ? 'There are people already.' : `${created.email} may sign in as ${created.role}.`],
      })
    })

  withCommonOptions(user.command('list'), context)
    .description('List the people.')
    .action(async (options: CommonOptions) => {
      const users = await withAuth(context, options.data, (auth) => auth.users.list())
      report(context, options, {
        data: users,
        lines: users.map(
          ({ id, role, email, displayName, isActive }) =>
            `${id}  ${role.padEnd(13)}  ${email}  ${displayName}${isActive ? '' : '  (deactivated)'}`,
        ),
      })
    })

  withCommonOptions(user.command('rename'), context)
    .description('Change the name that others see.')
    .addOption(emailOption())
    .requiredOption('--name <text>', 'the new name')
    .action(async (options: EmailOptions & { readonly name: string }) => {
      const changed = await withAuth(context, options.data, (auth) => {
        const { id } = requireUser(auth, options.email)
        auth.users.rename(id, options.name)
        return auth.users.require(id)
      })
      report(context, options, { data: changed, lines: [`${changed.email} is ${changed.displayName} now.`] })
    })

  withCommonOptions(user.command('role'), context)
    .description('Give somebody another role. Acts at once.')
    .addOption(emailOption())
    .requiredOption('--role <role>', 'the new role; see "role list"')
    .action(async (options: EmailOptions & { readonly role: string }) => {
      const changed = await withAuth(context, options.data, (auth) => {
        const { id } = requireUser(auth, options.email)
        auth.people.setRole(id, options.role)
        return auth.users.require(id)
      })
      report(context, options, { data: changed, lines: [`${changed.email} is ${changed.role} now.`] })
    })

  withCommonOptions(user.command('password'), context)
    .description('Set a password, read from standard input. Ends all sessions of this person.')
    .addOption(emailOption())
    .action(async (options: EmailOptions) => {
      const password = await readSecret('New password: ')
      const changed = await withAuth(context, options.data, async (auth) => {
        const found = requireUser(auth, options.email)
        await auth.people.setPassword(found.id, password)
        return found
      })
      report(context, options, {
        data: { changed: changed.id },
        lines: [`${changed.email} has a new password and is signed out everywhere.`],
      })
    })

  addInvitationCommands(user, context)
  addLinkCommands(user, context)
  addLeavingCommands(user, context)
  return user
}
