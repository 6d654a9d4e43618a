import type { Auth } from '../../auth/create-auth.ts'
import { type Asker, secrets, team } from './matrix-secrets.ts'

export interface MatrixPeople {
  /** What opens the lake for this one; null for nobody. */
  keyOf(asker: Asker): string | null
  /** Gives somebody whose key was used up another one. */
  renew(asker: Asker): void
  /** All keys that were ever given, and those of somebody who does not ask. */
  allKeys(): readonly string[]
  readonly victim: string
  readonly victimSession: string
  readonly victimToken: string
  readonly invitation: string
  readonly origin: string
}

const day = 24 * 3600_000

/** Brings in those who ask, and somebody with something to hide. */
export async function plantPeople(auth: Auth, moveClock: (milliseconds: number) => void): Promise<MatrixPeople> {
  createRoles(auth)
  // The session that expires begins long before all others.
  moveClock(-20 * day)
  const away = await auth.users.create({ email: 'away@example.org', displayName: 'Away', role: 'editor' })
  const expired = auth.sessions.start(away.id).token
  moveClock(20 * day)

  const userIds = new Map<string, string>()
  for (const role of team) {
    const { id } = await auth.users.create({ email: `${role}@example.org`, displayName: role, role })
    userIds.set(role, id)
  }
  const deleted = auth.tokens.create({ label: 'Deleted', role: 'administrator' })
  auth.tokens.delete(deleted.id)

  const victim = await auth.users.create({
    ...{ email: secrets.email.text, displayName: secrets.personName.text, role: 'viewer' },
    password: 'a password that is long enough',
  })
  const victimKeys = auth.sessions.start(victim.id)
  auth.keyValues.set(victim.id, 'key', secrets.keyValue.text)
  const victimToken = auth.tokens.create({ label: secrets.tokenLabel.text, role: 'viewer' })
  const invitedBy = userIds.get('administrator') ?? ''
  const { invitation, code } = auth.people.invite({ email: secrets.invited.text, role: 'viewer', invitedBy })
  const { id: origin } = auth.corsOrigins.add(`https://${secrets.origin.text}`, { allowCredentials: false })

  const current = new Map<Asker, string>([
    ['expired', expired],
    ['deleted', deleted.secret],
  ])
  const given = [expired, deleted.secret, victimKeys.token, victimKeys.mediaKey, victimToken.secret, code]

  function renew(asker: Asker): void {
    if (asker === 'nobody' || asker === 'expired' || asker === 'deleted') return
    const userId = userIds.get(asker)
    const key = userId ? auth.sessions.start(userId).token : auth.tokens.create({ label: asker, role: asker }).secret
    current.set(asker, key)
    given.push(key)
  }
  for (const asker of ['reader', 'press', 'desk', ...team] as const) renew(asker)

  return {
    keyOf: (asker) => current.get(asker) ?? null,
    renew,
    allKeys: () => given,
    victim: victim.id,
    victimSession: auth.sessions.list(victim.id)[0]?.id ?? '',
    victimToken: victimToken.id,
    invitation: invitation.id,
    origin: String(origin),
  }
}

function createRoles({ roles }: Auth): void {
  roles.create({
    ...{ name: 'press', title: 'Press', description: '' },
    grants: [{ filter: '_id in path("*") && _type == "press"', permissions: ['read', 'history'] }],
  })
  roles.create({
    ...{ name: 'desk', title: 'Press desk', description: '' },
    grants: [
      { filter: '_type == "press"', permissions: ['read', 'history'] },
      { filter: '_type == "press" && _id in path("drafts.**")', permissions: ['create', 'update'] },
    ],
  })
  roles.create({
    ...{ name: 'unused', title: 'Unused', description: '' },
    grants: [{ filter: `_type == "${secrets.roleFilter.text}"`, permissions: ['read'] }],
  })
}
