import { z } from 'zod'

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const day = z.iso.date()

/** A moment with its offset: `2026-11-20T09:30:00Z`. */
export const moment = z.iso.datetime({ offset: true })

/** Words that somebody wrote: not empty, and no book. */
export const words = z.string().trim().min(1).max(10_000)

/** The id of a user, of a document or of an asset. */
export const identifier = z.string().min(1).max(256)

/**
 * The id of a private record: the name of its kind and what nobody can guess. Public documents hold it as plain text;
 * drafts of private records do not exist.
 */
export function idOf(kind: string): z.ZodString {
  return z.string().regex(new RegExp(`^${kind}-[A-Za-z0-9_-]{1,128}$`), `must be “${kind}-” and letters or digits`)
}

/** A kind of private document: these fields, and whatever the lake adds to every document (`_rev`, `_updatedAt`…). */
export function privateDocument<Type extends string, Shape extends z.core.$ZodLooseShape>(
  type: Type,
  idPrefix: string,
  shape: Shape,
) {
  return z.looseObject({ _id: idOf(idPrefix), _type: z.literal(type), ...shape })
}
