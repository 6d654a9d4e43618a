import { Command, Option } from 'commander'
import type { Auth } from '../../auth/create-auth.ts'
import { roleNames } from '../../auth/roles.ts'
import type { User } from '../../auth/users.ts'
import { LakeError } from '../../core/errors.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'
import { readSecret } from '../read-secret.ts'
import { requireRole } from './token-command.ts'

interface CreateOptions extends CommonOptions {
  readonly email: string
  readonly name?: string
  readonly role: string
  readonly password?: true
  readonly ifNone?: true
}

interface EmailOptions extends CommonOptions {
  readonly email: string
}

/** `lake user`: people. Works while the lake runs. */
export function userCommand(context: CommandContext): Command {
  const user = new Command('user').description('Make and list people, set passwords, make sign-in links.')
  const email = () => new Option('--email <address>', 'the e-mail address').makeOptionMandatory()

  withCommonOptions(user.command('create'), context)
    .description('Make a person who may sign in.')
    .addOption(email())
    .option('--name <text>', 'shown to other editors (default: the address)')
    .addOption(new Option('--role <role>', 'what the person may do').choices(roleNames).default('editor'))
    .option('--password', 'read a password from standard input; without one, a sign-in link is needed')
    .option('--if-none', 'do nothing when there is a person already')
    .action(async (options: CreateOptions) => {
      const password = options.password ? await readSecret('Password: ') : undefined
      const created = await withAuth(options.data, ({ users }) => {
        if (options.ifNone && users.list().length > 0) return null
        return users.create({
          email: options.email,
          displayName: options.name ?? options.email,
          role: requireRole(options.role),
          ...(password === undefined ? {} : { password }),
        })
      })
      report(context, options, {
        data: { created },
        lines: [created === null ? 'There are people already.' : `${created.email} may sign in as ${created.role}.`],
      })
    })

  withCommonOptions(user.command('list'), context)
    .description('List the people who may sign in.')
    .action(async (options: CommonOptions) => {
      const users = await withAuth(options.data, (auth) => auth.users.list())
      report(context, options, {
        data: users,
        lines: users.map((found) => `${found.id}  ${found.role.padEnd(13)}  ${found.email}  ${found.displayName}`),
      })
    })

  withCommonOptions(user.command('password'), context)
    .description('Set a password, read from standard input. Ends all sessions of this person.')
    .addOption(email())
    .action(async (options: EmailOptions) => {
      const password = await readSecret('New password: ')
      const changed = await withAuth(options.data, async (auth) => {
        const found = requireUser(auth, options.email)
        await auth.users.setPassword(found.id, password)
        return found
      })
      report(context, options, {
        data: { changed: changed.id },
        lines: [`${changed.email} has a new password and is signed out everywhere.`],
      })
    })

  withCommonOptions(user.command('signin-link'), context)
    .description('Make a link that signs a person in once, within 15 minutes. The last line is the link alone.')
    .addOption(email())
    .option('--lake-url <url>', 'where the lake is reached', context.environment.LAKE_URL || 'http://localhost:3333')
    .action(async (options: EmailOptions & { readonly lakeUrl: string }) => {
      const code = await withAuth(options.data, (auth) =>
        auth.codes.create('link', requireUser(auth, options.email).id),
      )
      const link = new URL('/signin/once', requireUrl(options.lakeUrl))
      link.searchParams.set('code', code)
      report(context, options, {
        data: { link: link.href },
        lines: [`Signs in ${options.email} once, within 15 minutes:`, link.href],
      })
    })

  return user
}

function requireUser({ users }: Auth, address: string): User {
  const found = users.findByEmail(address)
  if (found === null) throw new LakeError('notFound', `There is nobody with the address ${address}. See "user list".`)
  return found
}

function requireUrl(text: string): string {
  if (URL.canParse(text)) return text
  throw new LakeError('invalidRequest', `"${text}" is not a web address such as http://localhost:3333.`)
}
