import type { RoleExtension } from '@vigil/lake/auth/roles'
import type { Grant } from '@vigil/lake/lake/lake'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'

/** A grant on private records of these kinds. Nobody writes drafts of them: drafts are not judged. */
function onRecords(types: readonly string[], permissions: Grant['permissions']): Grant {
  return {
    filter: `_id in path("*") && _type in ${JSON.stringify(types)}`,
    permissions,
    datasets: [`*${privateSuffix}`],
  }
}

const readsAndWrites: Grant['permissions'] = ['read', 'create', 'update']

/** What editors do with private records: consent, second review, moderation, and putting originals into the vault unseen. */
const editorsRecords: readonly Grant[] = [
  onRecords(['consentRecord', 'signOffs', 'message', 'bannedImage'], readsAndWrites),
  onRecords(['deniedName'], ['read']),
  onRecords(['identity', 'sanity.imageAsset'], ['create']),
]

const editsEverything: Grant = {
  filter: '_id in path("**")',
  permissions: ['read', 'create', 'update', 'history', 'editHistory'],
}

/** Puts a message into the queue as it came, undecided; never changes one, and never sees one again. */
const handsInMessages: Grant = {
  filter:
    '_id in path("*") && _type == "message" && state == "waiting" && copies == 1 && !defined(redactedText) && !defined(decidedBy)',
  permissions: ['create'],
  datasets: [`*${privateSuffix}`],
}

/** Who may do what in a newsroom, beyond the roles that every lake has. */
export const newsroomRoles: readonly RoleExtension[] = [
  { name: 'editor', moreGrants: editorsRecords },
  {
    name: 'guardian',
    title: 'Guardian',
    description: 'As an editor, and keeps the private records: who people are, and which names are never published.',
    grants: [
      editsEverything,
      {
        filter: '_id in path("*")',
        permissions: ['read', 'create', 'update', 'history', 'editHistory'],
        datasets: [`*${privateSuffix}`],
      },
    ],
  },
  {
    name: 'moderator',
    title: 'Moderator',
    description: 'Decides on the messages that readers send, and sees no drafts.',
    grants: [{ filter: '_id in path("*")', permissions: ['read'] }, onRecords(['message'], readsAndWrites)],
  },
  {
    name: 'safeguard',
    title: 'Safeguard of the site',
    description: 'For the website: what it needs to know before it shows a story. Never who anybody is.',
    grants: [{ filter: '_id in path("*")', permissions: ['read'] }, onRecords(['consentRecord', 'signOffs'], ['read'])],
  },
  {
    name: 'intake',
    title: 'Intake of messages',
    description: 'For the website: hands in what readers write, as messages that wait. It reads nothing at all.',
    grants: [handsInMessages],
  },
]

/** The newsroom itself, as author of what it does when a time has come or a consent is withdrawn. */
export const safeguardAuthor = { id: '_safeguard', displayName: 'Safeguarding' }
