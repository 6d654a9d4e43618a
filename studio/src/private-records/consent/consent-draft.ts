import { type ConsentRecord, consentRecordDocument } from '@vigil/safeguarding/private/consent-record'
import { z } from 'zod'
import type { FieldError } from '../form/error-summary.tsx'

/** What somebody has filled in so far. */
export interface ConsentDraft {
  readonly givenBy: ConsentRecord['givenBy']
  readonly form: ConsentRecord['form']
  readonly language: string
  readonly recordedOn: string
  readonly expiresOn: string
  readonly uses: readonly ConsentRecord['uses'][number][]
  readonly note: string
}

/** The form as it is when it is opened. */
export function emptyConsent(today: string): ConsentDraft {
  return {
    givenBy: 'person',
    form: 'written',
    language: '',
    recordedOn: today,
    expiresOn: '',
    uses: ['website'],
    note: '',
  }
}

/** The form to change a record with. */
export function toConsentDraft(record: ConsentRecord): ConsentDraft {
  const { givenBy, form, language, recordedOn, expiresOn = '', uses, note = '' } = record
  return { givenBy, form, language, recordedOn, expiresOn, uses, note }
}

const { givenBy, form, language, recordedOn, expiresOn, uses, note } = consentRecordDocument.shape
const fieldsOfForm = z.object({ givenBy, form, language, recordedOn, expiresOn, uses, note })

/** The fields of a record that the form fills. */
export type ConsentFields = z.infer<typeof fieldsOfForm>

export type ReadConsent =
  | { readonly state: 'complete'; readonly fields: ConsentFields }
  | { readonly state: 'incomplete'; readonly errors: readonly FieldError[] }

const sentences: Readonly<Record<string, string>> = {
  language: 'Write in which language it was explained and given.',
  recordedOn: 'Choose the day on which the consent was given.',
  expiresOn: 'Choose the last day on which the consent counts, or leave it empty.',
  uses: 'Choose at least one use.',
  note: 'Shorten the note.',
}

/** Judges the form by the shape that the lake asks of a record, and says what to mend in each field. */
export function readConsent(draft: ConsentDraft, today: string): ReadConsent {
  const { expiresOn, note, ...rest } = draft
  const parsed = fieldsOfForm.safeParse({
    ...rest,
    ...(expiresOn === '' ? {} : { expiresOn }),
    ...(note.trim() === '' ? {} : { note }),
  })
  const errors = new Map<string, string>()
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0])
    errors.set(field, sentences[field] ?? message)
  }
  if (draft.recordedOn > today)
    errors.set('recordedOn', 'A consent cannot have been given on a day that is still to come.')
  if (expiresOn !== '' && expiresOn < draft.recordedOn) {
    errors.set('expiresOn', 'The last day is before the day on which the consent was given.')
  }
  if (parsed.success && errors.size === 0) return { state: 'complete', fields: parsed.data }
  return { state: 'incomplete', errors: Array.from(errors, ([id, message]) => ({ id: `consent-${id}`, message })) }
}
