import { z } from 'zod'

/**
 * The shapes that half-written content may take, decided in this one place.
 *
 * GROQ answers `null` for whatever an author has not filled in yet. So: a text that is missing or blank is `null`,
 * a list that is missing is empty, and what a weak reference could not find is left out of its list.
 */

/** A text to show, or `null` when nobody has written it. Never trimmed: previews carry invisible markers at the end. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => (text && /\S/.test(text) ? text : null))

/** A calendar day such as `2020-02-11`, or `null`. */
export const optionalDay = z
  .string()
  .refine(
    (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)),
    'Expected a day such as 2020-02-11',
  )
  .nullish()
  .transform((day) => day ?? null)

/** An address outside the site that a reader may safely be sent to, or `null`. */
export const optionalHttpsUrl = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).protocol === 'https:',
    'Expected an address starting with https://',
  )
  .nullish()
  .transform((url) => url ?? null)

/** A value that may be absent, as `null`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null)
}

/** A list without the holes that unresolved references leave; an absent list is empty. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema.nullable())
    .nullish()
    .transform((items) => (items ?? []).filter((item): item is NonNullable<typeof item> => item !== null))
}
