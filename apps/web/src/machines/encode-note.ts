import type { z } from 'zod'

/** A note is a header, so it is written in letters that every header may have. */
export function encodeNote(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** The note, or null when there is none or another version of the site wrote it. */
export function decodeNote<Note>(note: string | null, schema: z.ZodType<Note>): Note | null {
  if (note === null || note === '') return null
  try {
    return schema.safeParse(JSON.parse(Buffer.from(note, 'base64url').toString('utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
