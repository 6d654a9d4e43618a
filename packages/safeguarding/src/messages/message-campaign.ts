import { z } from 'zod'
import { senderFields } from '../private/message.ts'

/** What a campaign can tell its moderators to look for. */
export const forbiddenKinds = [
  'links',
  'contactDetails',
  'surnames',
  'charityName',
  'politics',
  'religionCriticism',
  'offersOfHelp',
  'money',
] as const

export type ForbiddenKind = (typeof forbiddenKinds)[number]

const day = z.iso.date().optional().catch(undefined)

/** Keeps of a list what is known; a half-written campaign still has the rules that it names. */
const listOf = <const Names extends readonly string[]>(names: Names) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) => names.filter((name): name is Names[number] => list.includes(name)))

/** The rules of a campaign, from its document, draft or published, finished or not. */
export const messageCampaign = z.object({
  _id: z.string(),
  title: z.string().catch('Untitled campaign'),
  opensOn: day,
  closesOn: day,
  maxLength: z.int().positive().catch(500),
  allowedFields: listOf(senderFields),
  forbids: listOf(forbiddenKinds),
  forbiddenWords: z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.filter((word): word is string => typeof word === 'string' && word.trim() !== '')),
})

export type MessageCampaign = z.infer<typeof messageCampaign>
