import { Command } from 'commander'
import { requireOrigin } from '../../auth/cors-origins.ts'
import { LakeError } from '../../core/errors.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { withAuth } from '../data-folder.ts'

interface AddOptions extends CommonOptions {
  readonly credentials?: true
}

/** `lake cors`: websites whose pages may talk to the lake. Works while the lake runs, and acts at once. */
export function corsCommand(context: CommandContext): Command {
  const cors = new Command('cors').description('Choose which other websites may talk to the lake from the browser.')

  withCommonOptions(cors.command('add'), context)
    .description('Let the pages of an origin talk to the lake, or change whether they may send credentials.')
    .argument('<origin>', 'such as https://example.org, "https://*.example.org" or "http://localhost:*"')
    .option('--credentials', 'let its pages send tokens and cookies; only for websites that you trust like the lake')
    .action(async (origin: string, options: AddOptions) => {
      const allowCredentials = options.credentials === true
      const added = await withAuth(context, options.data, ({ corsOrigins }) =>
        corsOrigins.add(origin, { allowCredentials }),
      )
      report(context, options, {
        data: added,
        lines: [`Pages of ${added.origin} may talk to the lake${allowCredentials ? ', with credentials' : ''}.`],
      })
    })

  withCommonOptions(cors.command('list'), context)
    .description('List the origins.')
    .action(async (options: CommonOptions) => {
      const origins = await withAuth(context, options.data, ({ corsOrigins }) => corsOrigins.list())
      report(context, options, {
        data: origins,
        lines: origins.map(({ origin, allowCredentials }) => `${origin}${allowCredentials ? '  (credentials)' : ''}`),
      })
    })

  withCommonOptions(cors.command('remove'), context)
    .description('Do not let the pages of an origin talk to the lake any more.')
    .argument('<origin>', 'as "cors list" shows it')
    .action(async (text: string, options: CommonOptions) => {
      const origin = requireOrigin(text)
      await withAuth(context, options.data, ({ corsOrigins }) => {
        const found = corsOrigins.list().find((each) => each.origin === origin)
        if (found === undefined) throw new LakeError('notFound', `${origin} is not in the list. See "cors list".`)
        corsOrigins.remove(found.id)
      })
      report(context, options, { data: { removed: origin }, lines: [`${origin} is not in the list any more.`] })
    })

  return cors
}
