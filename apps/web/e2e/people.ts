import { randomUUID } from 'node:crypto'
import { runLakeCommand } from './lake-command.ts'
import type { System } from './system.ts'

/** Somebody who works in the newsroom. */
export interface Person {
  readonly name: string
  readonly email: string
}

/** The one who is there from the first start on. */
export const firstEditor: Person = { name: 'Editor', email: 'editor@vigil.local' }

/** Makes somebody who may sign in. The address is new each time, so that a journey can be taken again. */
export async function createPerson(system: System, { name, role }: { name: string; role: string }): Promise<Person> {
  const email = `${role}-${randomUUID().slice(0, 8)}@vigil.local`
  await runLakeCommand(system, 'user', 'create', '--email', email, '--name', name, '--role', role)
  return { name, email }
}

/** A link that signs this person in once. */
export function createSignInLink(system: System, { email }: Person): Promise<string> {
  return runLakeCommand(system, 'user', 'signin-link', '--email', email, '--lake-url', system.lakeUrl)
}
