import type { Places } from './matrix-lake.ts'
import { type Asker, askers, strangers } from './matrix-secrets.ts'

/** Which status everybody gets. */
export type Expected = Readonly<Record<Asker, number>>

export interface MatrixRow {
  /** As the handler names it. */
  readonly route: string
  /** What is asked; unique within the route. */
  readonly what: string
  readonly path: (places: Places) => string
  readonly init?: () => RequestInit
  readonly expected: Expected
  /** A stream, which is read while something happens, and then closed. */
  readonly isStream?: true
  /** Uses up the key of who asks. */
  readonly usesKeyUp?: true
}

export const json =
  (body: unknown, method = 'POST') =>
  (): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
export const form = (fields: Readonly<Record<string, string>>) => (): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
export const method = (name: string) => (): RequestInit => ({ method: name })

/** Everybody the same, whoever they say they are. */
export const all = (status: number): Expected => from(() => status)

/** Those who are named get this; others are refused: 401 without a token that counts, 403 with one. */
export const only = (status: number, ...allowed: readonly Asker[]): Expected =>
  from((asker) => (allowed.includes(asker) ? status : strangers.includes(asker) ? 401 : 403))

export const signedIn = (status: number): Expected =>
  only(status, ...askers.filter((asker) => !strangers.includes(asker)))
export const staff = (status: number): Expected =>
  only(status, 'desk', 'viewer', 'contributor', 'editor', 'administrator')
export const editors = (status: number): Expected => only(status, 'editor', 'administrator')
export const writers = (status: number): Expected => only(status, 'contributor', 'editor', 'administrator')
export const draftReaders = (status: number): Expected =>
  only(status, 'viewer', 'contributor', 'editor', 'administrator')
export const administrators = (status: number): Expected => only(status, 'administrator')
/** As the other, with these exceptions. */
export const except = (expected: Expected, exceptions: Partial<Expected>): Expected => ({ ...expected, ...exceptions })
/** People have sessions and passwords; tokens are told that they have none. */
export const people = (status: number): Expected => except(signedIn(status), { reader: 400, press: 400, desk: 400 })

function from(statusOf: (asker: Asker) => number): Expected {
  return Object.fromEntries(askers.map((asker) => [asker, statusOf(asker)])) as Expected
}

export const api = (
  route: string,
  what: string,
  path: string,
  expected: Expected,
  init?: MatrixRow['init'],
): MatrixRow => {
  const filled = (places: Places) => path.replace(/\{(\w+)\}/g, (_, name) => Reflect.get(places, name))
  return { ...{ route, what, path: filled, expected }, ...(init === undefined ? {} : { init }) }
}
