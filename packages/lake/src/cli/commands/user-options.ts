import { Option } from 'commander'
import type { Auth } from '../../auth/create-auth.ts'
import type { User } from '../../auth/users.ts'
import { LakeError } from '../../core/errors.ts'
import type { CommonOptions } from '../command-context.ts'

/** What a command about one person is given. */
export interface EmailOptions extends CommonOptions {
  readonly email: string
}

export function emailOption(): Option {
  return new Option('--email <address>', 'the e-mail address').makeOptionMandatory()
}

/** @throws LakeError `notFound` */
export function requireUser({ users }: Auth, address: string): User {
  const found = users.findByEmail(address)
  if (found === null) throw new LakeError('notFound', `There is nobody with the address ${address}. See "user list".`)
  return found
}
