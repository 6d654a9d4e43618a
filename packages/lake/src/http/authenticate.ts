import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { anonymous, type Auth, type Principal } from '../auth/create-auth.ts'
import type { LakeContext, LakeEnv } from './lake-env.ts'

/** Sent by browsers with `<img>` tags, which cannot send headers. */
export const mediaCookie = 'vigil-media'

/** Finds out who asks. A token that is not known is an error, not anonymity: whoever sent it should learn. */
export function authenticate(auth: Auth): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    c.set('principal', findPrincipal(c, auth))
    await next()
  }
}

/** As `authenticate`, and takes the cookie. Only for GET requests of images and files. */
export function authenticateForMedia(auth: Auth): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    c.set('principal', findMediaPrincipal(c, auth))
    await next()
  }
}

/** @throws LakeError when there is a token and it is not, or no longer, known. */
export function findPrincipal(c: LakeContext, auth: Auth): Principal {
  const token = findBearerToken(c)
  return token === null ? anonymous : auth.authenticate(token)
}

/** The token in the `Authorization` header. */
export function findBearerToken(c: LakeContext): string | null {
  return /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
}

function findMediaPrincipal(c: LakeContext, auth: Auth): Principal {
  if (findBearerToken(c) !== null) return findPrincipal(c, auth)
  const mediaKey = getCookie(c, mediaCookie)
  return mediaKey === undefined ? anonymous : auth.authenticateMedia(mediaKey)
}
