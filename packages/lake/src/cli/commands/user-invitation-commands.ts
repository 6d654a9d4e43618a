import type { Command } from 'commander'
import { commandLineAuthor } from '../../auth/create-auth.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'
import { type EmailOptions, emailOption } from './user-options.ts'
import { toLink, withLakeUrl } from './user-link-commands.ts'

interface InviteOptions extends EmailOptions {
  readonly role: string
  readonly lakeUrl: string
}

/** `lake user invite`, and what became of invitations. */
export function addInvitationCommands(user: Command, context: CommandContext): void {
  withCommonOptions(withLakeUrl(user.command('invite'), context), context)
    .description(
      'Make a link with which somebody joins, once, within a week. The last line is the link alone; hand it over.',
    )
    .addOption(emailOption())
    .option('--role <role>', 'what the person will be allowed to do; see "role list"', 'editor')
    .action(async (options: InviteOptions) => {
      const { email, role } = options
      const { invitation, code } = await withAuth(context, options.data, ({ people }) =>
        people.invite({ email, role, invitedBy: commandLineAuthor.id }),
      )
      const link = toLink(options.lakeUrl, '/invitation', code)
      report(context, options, {
        data: { ...invitation, link },
        lines: [`${invitation.email} joins as ${role} here, once, until ${invitation.expiresAt}:`, link],
      })
    })

  withCommonOptions(user.command('invitations'), context)
    .description('List the invitations of the last weeks.')
    .action(async (options: CommonOptions) => {
      const invitations = await withAuth(context, options.data, (auth) => auth.invitations.list())
      report(context, options, {
        data: invitations,
        lines: invitations.map(
          ({ id, state, role, expiresAt, email }) =>
            `${id}  ${state.padEnd(8)}  ${role.padEnd(13)}  ${expiresAt}  ${email}`,
        ),
      })
    })

  withCommonOptions(user.command('revoke-invitation'), context)
    .description('End an invitation; its link does not work any more.')
    .argument('<id>', 'the id that "user invitations" shows')
    .action(async (id: string, options: CommonOptions) => {
      await withAuth(context, options.data, (auth) => auth.invitations.revoke(id))
      report(context, options, { data: { revoked: id }, lines: [`The invitation ${id} is revoked.`] })
    })
}
