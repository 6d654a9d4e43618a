import { messageCampaignResult, senderFields } from '@vigil/content-queries/message-campaigns/message-campaign'
import { z } from 'zod'

/*
 * What the server gives the page of a campaign when somebody has sent its form. It stays in the process; the shapes are
 * those of the views.
 */

const values = z.object({
  text: z.string(),
  firstName: z.string(),
  age: z.string(),
  profession: z.string(),
  country: z.string(),
})

const senderField = z.enum(senderFields)
const found = z.string()

const problem = z.union([
  z.object({ field: z.literal('text'), kind: z.literal('missing') }),
  z.object({ field: z.literal('text'), kind: z.literal('tooLong'), length: z.int(), max: z.int() }),
  z.object({ field: z.literal('text'), kind: z.literal('link'), found }),
  z.object({ field: senderField, kind: z.literal('link'), found }),
  z.object({ field: senderField, kind: z.literal('tooLong') }),
  z.object({ field: z.literal('age'), kind: z.literal('wrong') }),
  z.object({ field: z.literal('trap'), kind: z.literal('filled') }),
])

const warning = z.union([
  z.object({
    kind: z.enum([
      'contactDetails',
      'surname',
      'charityName',
      'politics',
      'religionCriticism',
      'offerOfHelp',
      'money',
      'forbiddenWord',
    ]),
    found,
  }),
  z.object({ kind: z.literal('leftOut'), field: senderField }),
])

const notice = z.union([
  z.object({ kind: z.enum(['early', 'stale', 'unavailable']) }),
  z.object({ kind: z.literal('busy'), seconds: z.int() }),
])

export const givenMessage = z.object({
  campaign: messageCampaignResult,
  state: z.discriminatedUnion('step', [
    z.object({ step: z.literal('write'), values, problems: z.array(problem).readonly() }),
    z.object({
      step: z.literal('check'),
      values,
      warnings: z.array(warning).readonly(),
      notice: notice.nullable(),
      token: z.string(),
    }),
  ]),
})

export type GivenMessage = z.infer<typeof givenMessage>
