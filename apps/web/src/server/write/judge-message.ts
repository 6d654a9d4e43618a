/** Holds what somebody wrote against the rules of a campaign. Pure. */

import type { MessageRules } from '@vigil/content-queries/message-campaigns/write-page'
import { checkMessage, type Hint, lengthOf } from '@vigil/safeguarding/messages/check-message'
import { messageCampaign } from '@vigil/safeguarding/messages/message-campaign'
import { toPlainCharacters } from '@vigil/safeguarding/plain-characters'
import type { MessageDocument } from '@vigil/safeguarding/private/message'
import type { MessageValues } from '@vigil/ui/message-form'
import type { MessageProblem, MessageWarning } from '@vigil/ui/message-problem'

export interface Judgement {
  /** As it would be sent; whole only when there are no problems. */
  message: Pick<MessageDocument, 'text' | 'sender'>
  /** What keeps it from being sent. */
  problems: MessageProblem[]
  /** What the sender should look at; they may send it all the same, and a moderator decides. */
  warnings: MessageWarning[]
}

type SenderField = keyof Omit<MessageValues, 'text'>

const senderFields: readonly SenderField[] = ['firstName', 'age', 'profession', 'country']

/** As long as the private dataset keeps them. */
const longestField = 80
const oldest = 130
const mostWarnings = 12

/** @param today `YYYY-MM-DD` */
export function judgeMessage(values: MessageValues, { campaign, site }: MessageRules, today: string): Judgement {
  const isAllowed = (field: SenderField) => campaign.allowedFields.includes(field)
  const age = readAge(values.age)
  const told = senderFields.filter((field) => isAllowed(field) && values[field] !== '')
  const sender = {
    ...(told.includes('firstName') && { firstName: values.firstName }),
    ...(told.includes('age') && age !== null && { age }),
    ...(told.includes('profession') && { profession: values.profession }),
    ...(told.includes('country') && { country: values.country }),
  }
  const message = { text: values.text, sender }
  const charityNames = [site?.organisation, site?.title].flatMap((name) => name ?? [])
  const hints = checkMessage(message, messageCampaign.parse(campaign), { today, charityNames })

  const problems: MessageProblem[] = []
  const length = lengthOf(values.text)
  if (values.text === '') problems.push({ field: 'text', kind: 'missing' })
  if (length > campaign.maxLength) {
    problems.push({ field: 'text', kind: 'tooLong', length, max: campaign.maxLength })
  }
  for (const field of told) {
    if (field === 'age') {
      if (age === null) problems.push({ field, kind: 'wrong' })
    } else if (values[field].length > longestField) problems.push({ field, kind: 'tooLong' })
  }
  problems.push(...hints.flatMap((hint) => toLinkProblem(hint, values)))

  const leftOut = senderFields.filter((field) => !isAllowed(field) && values[field] !== '')
  const warnings = [
    ...leftOut.map((field): MessageWarning => ({ kind: 'leftOut', field })),
    ...hints.flatMap((hint) => toWarning(hint, values)),
  ]
  return { message, problems: onePerField(problems), warnings: withoutRepeats(warnings).slice(0, mostWarnings) }
}

/** In the digits of any script; null when it is no age. */
function readAge(text: string): number | null {
  const plain = toPlainCharacters(text).trim()
  const age = /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN
  return age <= oldest ? age : null
}

function foundIn({ field, start, end }: Hint, values: MessageValues): string {
  const name =
    field === null ? null : field === 'text' ? 'text' : senderFields.find((each) => field === `sender.${each}`)
  const found = name === null || name === undefined ? '' : values[name].slice(start, end)
  return found.length > 60 ? `${found.slice(0, 57).toWellFormed()}…` : found
}

/** The only thing of what moderators look for that is certain, and that nobody can send by mistake and mean well. */
function toLinkProblem(hint: Hint, values: MessageValues): MessageProblem[] {
  if (hint.rule !== 'link') return []
  const found = foundIn(hint, values)
  if (hint.field === 'text') return [{ field: 'text', kind: 'link', found }]
  const field = senderFields.find((name) => hint.field === `sender.${name}`)
  return field === undefined ? [] : [{ field, kind: 'link', found }]
}

const warningKinds: Readonly<Record<string, Exclude<MessageWarning['kind'], 'leftOut'>>> = {
  'contact-details': 'contactDetails',
  surname: 'surname',
  'charity-name': 'charityName',
  politics: 'politics',
  'religion-criticism': 'religionCriticism',
  'offer-of-help': 'offerOfHelp',
  money: 'money',
  'forbidden-word': 'forbiddenWord',
}

function toWarning(hint: Hint, values: MessageValues): MessageWarning[] {
  const kind = warningKinds[hint.rule]
  return kind === undefined ? [] : [{ kind, found: foundIn(hint, values) }]
}

/** The first thing to mend in each field, in the order of the form. */
function onePerField(problems: readonly MessageProblem[]): MessageProblem[] {
  return (['text', ...senderFields] as const).flatMap((field) => problems.find((each) => each.field === field) ?? [])
}

function withoutRepeats(warnings: readonly MessageWarning[]): MessageWarning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()]
}
