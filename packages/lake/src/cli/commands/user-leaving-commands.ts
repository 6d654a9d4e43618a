import type { Command } from 'commander'
import type { Auth } from '../../auth/create-auth.ts'
import { type CommandContext, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'
import { type EmailOptions, emailOption, requireUser } from './user-options.ts'

interface Leaving {
  readonly name: string
  readonly description: string
  readonly work: (auth: Auth, userId: string) => void
  readonly said: string
}

const ways: readonly Leaving[] = [
  {
    name: 'sign-out',
    description: 'End all sessions of a person, everywhere and at once.',
    work: ({ people }, id) => people.signOutEverywhere(id),
    said: 'is signed out everywhere.',
  },
  {
    name: 'deactivate',
    description: 'Keep a person out until "activate": sessions end at once, and tokens that the person made stop.',
    work: ({ people }, id) => people.deactivate(id),
    said: 'may not sign in any more.',
  },
  {
    name: 'activate',
    description: 'Let somebody in again who was deactivated.',
    work: ({ people }, id) => people.activate(id),
    said: 'may sign in again.',
  },
  {
    name: 'remove',
    description:
      'Remove a person: sessions end at once, and tokens that the person made are deleted. History keeps the name.',
    work: ({ people }, id) => people.remove(id),
    said: 'is removed.',
  },
]

/** Commands that end what somebody has open, for now or for good. */
export function addLeavingCommands(user: Command, context: CommandContext): void {
  for (const { name, description, work, said } of ways) {
    withCommonOptions(user.command(name), context)
      .description(description)
      .addOption(emailOption())
      .action(async (options: EmailOptions) => {
        const found = await withAuth(context, options.data, (auth) => {
          const person = requireUser(auth, options.email)
          work(auth, person.id)
          return person
        })
        report(context, options, { data: { id: found.id, done: name }, lines: [`${found.email} ${said}`] })
      })
  }
}
