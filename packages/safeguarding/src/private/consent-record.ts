import { z } from 'zod'
import { day, identifier, moment, privateDocument, words } from './private-document.ts'

/** What somebody may have agreed to. The site needs `website`. */
export const consentUses = ['website', 'email', 'print', 'social'] as const

/** Who gave the consent: the person, or who may speak for them. */
export const consentGivers = ['person', 'parent', 'guardian', 'representative'] as const

/** How the consent was given. */
export const consentForms = ['written', 'spoken', 'recorded'] as const

/** That somebody agreed to be shown: who noted it, in which language they agreed, to what, and until when. */
export const consentRecordDocument = privateDocument('consentRecord', 'consent', {
  givenBy: z.enum(consentGivers),
  /** The user who noted it. */
  recordedBy: identifier,
  recordedOn: day,
  /** The language in which it was explained and given. */
  language: words,
  form: z.enum(consentForms),
  uses: z.array(z.enum(consentUses)).min(1),
  note: words.exactOptional(),
  /** The last day on which it counts. */
  expiresOn: day.exactOptional(),
  withdrawnAt: moment.exactOptional(),
  withdrawalNote: words.exactOptional(),
})

export type ConsentRecord = z.infer<typeof consentRecordDocument>
