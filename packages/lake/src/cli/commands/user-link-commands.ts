import type { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import { type CommandContext, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'
import { type EmailOptions, emailOption, requireUser } from './user-options.ts'

interface LinkOptions extends EmailOptions {
  readonly lakeUrl: string
}

/** Links for somebody to whom they are handed over: to sign in with, and to choose a new password with. */
export function addLinkCommands(user: Command, context: CommandContext): void {
  withCommonOptions(withLakeUrl(user.command('signin-link'), context), context)
    .description('Make a link that signs a person in once, within 15 minutes. The last line is the link alone.')
    .addOption(emailOption())
    .action(async (options: LinkOptions) => {
      const code = await withAuth(context, options.data, (auth) =>
        auth.codes.create('link', requireUser(auth, options.email).id),
      )
      const link = toLink(options.lakeUrl, '/signin/once', code)
      report(context, options, {
        data: { link },
        lines: [`Signs in ${options.email} once, within 15 minutes:`, link],
      })
    })

  withCommonOptions(withLakeUrl(user.command('reset-link'), context), context)
    .description(
      'Make a link with which a person chooses a new password, within a day. The last line is the link alone.',
    )
    .addOption(emailOption())
    .action(async (options: LinkOptions) => {
      const code = await withAuth(context, options.data, (auth) =>
        auth.people.createReset(requireUser(auth, options.email).id),
      )
      const link = toLink(options.lakeUrl, '/new-password', code)
      report(context, options, {
        data: { link },
        lines: [`${options.email} chooses a new password here, once, within a day:`, link],
      })
    })
}

/** Adds `--lake-url`: the command line does not know where people reach the lake. */
export function withLakeUrl(command: Command, { environment }: CommandContext): Command {
  return command.option(
    '--lake-url <url>',
    'where the lake is reached',
    environment.LAKE_URL || 'http://localhost:3333',
  )
}

/** The address of a page of the lake with a code in it. @throws LakeError for what is no web address */
export function toLink(lakeUrl: string, path: string, code: string): string {
  if (!URL.canParse(lakeUrl)) {
    throw new LakeError('invalidRequest', `"${lakeUrl}" is not a web address such as http://localhost:3333.`)
  }
  const link = new URL(path, lakeUrl)
  link.searchParams.set('code', code)
  return link.href
}
