import { type Identity, identityDocument } from '@vigil/safeguarding/private/identity'
import { z } from 'zod'
import type { FieldError } from '../form/error-summary.tsx'

/** What somebody has filled in so far. */
export interface IdentityDraft {
  readonly publicName: string
  readonly realName: string
  readonly contact: string
  readonly note: string
  /** Ids of stories. */
  readonly stories: readonly string[]
}

export const emptyIdentity: IdentityDraft = { publicName: '', realName: '', contact: '', note: '', stories: [] }

export function toIdentityDraft({ publicName, realName, contact = '', note = '', stories }: Identity): IdentityDraft {
  return { publicName, realName, contact, note, stories }
}

const { publicName, realName, contact, note, stories } = identityDocument.shape
const fieldsOfForm = z.object({ publicName, realName, contact, note, stories })

/** The fields of an identity that the form fills. */
export type IdentityFields = z.infer<typeof fieldsOfForm>

export type ReadIdentity =
  | { readonly state: 'complete'; readonly fields: IdentityFields }
  | { readonly state: 'incomplete'; readonly errors: readonly FieldError[] }

const sentences: Readonly<Record<string, string>> = {
  publicName: 'Write the name by which readers know this person.',
  realName: 'Write who it is; the record would tell nothing without it.',
  contact: 'Shorten how they can be reached.',
  note: 'Shorten the note.',
  stories: 'Choose fewer stories.',
}

/** Judges the form by the shape that the lake asks of a record. */
export function readIdentity(draft: IdentityDraft): ReadIdentity {
  const { contact: reached, note: remark, ...rest } = draft
  const parsed = fieldsOfForm.safeParse({
    ...rest,
    ...(reached.trim() === '' ? {} : { contact: reached }),
    ...(remark.trim() === '' ? {} : { note: remark }),
  })
  if (parsed.success) return { state: 'complete', fields: parsed.data }
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  return {
    state: 'incomplete',
    errors: [...fields].map((field) => ({ id: `identity-${field}`, message: sentences[field] ?? 'Mend this field.' })),
  }
}
