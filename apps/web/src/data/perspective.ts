/**
 * Which documents a visitor sees: `published`, or for editors in draft mode `drafts` or a stack such as `rSpring,drafts`.
 * One string, because it is part of cache keys.
 */
export type Perspective = string

export const publishedPerspective: Perspective = 'published'

const maximumLength = 200

/** Reads the perspective that the Studio asked for; anything else means drafts. */
export function parsePerspective(cookie: string | undefined): Perspective {
  const isStack = cookie !== undefined && cookie.length <= maximumLength && /^\w[\w-]*(,\w[\w-]*)*$/.test(cookie)
  return isStack && cookie !== 'raw' ? cookie : 'drafts'
}
