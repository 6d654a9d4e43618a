import { z } from 'zod'

/** A moment as content servers write it, `2026-11-22T10:00:00Z`. */
export const moment = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'Expected a moment such as 2026-11-22T10:00:00Z')
  .transform((text) => new Date(text).toISOString())
