import { z } from 'zod'

/** Where a message stands: nobody has decided, it may be sent, it will not be sent, or another one stands for it. */
export const messageStates = ['waiting', 'approved', 'rejected', 'merged'] as const

/** What a sender may say about themselves, when the campaign allows it. There is no field for a surname. */
export const senderFields = ['firstName', 'age', 'profession', 'country'] as const

export type SenderField = (typeof senderFields)[number]

const words = z.string().trim().min(1).max(80)

const sender = z.strictObject({
  firstName: words.exactOptional(),
  age: z.int().min(0).max(130).exactOptional(),
  profession: words.exactOptional(),
  country: words.exactOptional(),
})

/** Far beyond what campaigns allow: a text that is too long is for a moderator to judge, not to be lost. */
const text = z.string().min(1).max(10_000)

const shape = {
  _id: z.string().regex(/^message-[\da-z-]{1,64}$/i, 'must be "message-" and an opaque id'),
  _type: z.literal('message'),
  campaign: z.string().min(1),
  text,
  sender,
  /** The day alone: with the hour, a line in another log could tell who it was. */
  receivedOn: z.iso.date(),
  state: z.enum(messageStates),
  /** Itself and those that were merged into it. */
  copies: z.int().min(1),
  /** What is sent instead of the text. */
  redactedText: text.exactOptional(),
  mergedInto: z.string().exactOptional(),
  reason: z.string().trim().min(1).max(500).exactOptional(),
  decidedBy: z.string().min(1).exactOptional(),
  decidedAt: z.iso.datetime().exactOptional(),
  purgeOn: z.iso.date().exactOptional(),
}

/**
 * A message to people, as the private dataset holds it. Fields that are not listed are refused: no program shall come
 * to store the address or the browser of somebody who wrote. What starts with "_" is the lake's.
 */
export const messageDocument = z.looseObject(shape).superRefine((message, context) => {
  for (const field of Object.keys(message)) {
    if (field in shape || field.startsWith('_')) continue
    context.addIssue({ code: 'custom', path: [field], message: 'A message has no such field. Leave it out.' })
  }
  for (const field of requiredIn[message.state]) {
    if (message[field] !== undefined) continue
    context.addIssue({ code: 'custom', path: [field], message: `A message that is ${message.state} needs it.` })
  }
})

export type MessageDocument = z.infer<typeof messageShape>
export type MessageState = MessageDocument['state']

const messageShape = z.object(shape)

const requiredIn = {
  waiting: [],
  approved: ['decidedBy', 'decidedAt'],
  rejected: ['decidedBy', 'decidedAt', 'reason', 'purgeOn'],
  merged: ['decidedBy', 'decidedAt', 'mergedInto', 'purgeOn'],
} as const satisfies Readonly<Record<(typeof messageStates)[number], readonly (keyof typeof shape)[]>>
