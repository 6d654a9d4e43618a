import { createLakeProgram } from '@vigil/lake/cli/create-lake-program'
import { createDemoSeed } from '@vigil/fixtures/demo-seed'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { messagesCommand } from './commands/messages-command.ts'
import { createDerivations, createGuards } from './newsroom-rules.ts'
import { refuseBannedImages } from './guards/refuse-banned-images.ts'
import { newsroomRoles, safeguardAuthor } from './roles.ts'
import { deniedNameRoutes } from './routes/denied-name-routes.ts'
import { leaveOnTime } from './services/leave-on-time.ts'
import { purgeMessages } from './services/purge-messages.ts'
import { removeBannedImages } from './services/remove-banned-images.ts'

export { runLakeProgram } from '@vigil/lake/cli/create-lake-program'

/** The commands of the lake, with the newsroom's rules, records, roles and demo content. */
export const lakeProgram = createLakeProgram({
  title: 'Vigil',
  restrictedSuffix: privateSuffix,
  roles: newsroomRoles,
  authors: [safeguardAuthor],
  guards: createGuards,
  derivations: createDerivations,
  refuseAsset: refuseBannedImages,
  services: [leaveOnTime, purgeMessages, removeBannedImages],
  commands: [messagesCommand],
  routes: [deniedNameRoutes],
  seed: createDemoSeed,
})
