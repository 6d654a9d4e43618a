/**
 * What the site's server gives a page that it has rendered for one request: what a reader searched for, what somebody
 * wrote in a form. It travels with the request that asks for the page, sealed, and never leaves the process.
 */

import { createHmac } from 'node:crypto'
import { isSameSecret } from './revalidation/is-same-secret.ts'

/** The front drops whatever readers send by this name. */
export const givenHeader = 'x-vigil-given'

/** @returns what goes into the header */
export function sealGiven(value: unknown, secret: string): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${payload}.${toSeal(payload, secret)}`
}

/** What was given; undefined when nothing was, or by somebody who does not know the secret. */
export function openGiven(sealed: string | null, secret: string | null): unknown {
  const [payload, seal] = sealed?.split('.') ?? []
  if (payload === undefined || seal === undefined || secret === null || secret === '') return undefined
  if (!isSameSecret(seal, toSeal(payload, secret))) return undefined
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}

function toSeal(payload: string, secret: string): string {
  return createHmac('sha256', secret).update(`${givenHeader} ${payload}`).digest('base64url')
}
