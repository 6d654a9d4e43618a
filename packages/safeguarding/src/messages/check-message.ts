import type { MessageDocument } from '../private/message.ts'
import type { Hint, Sighting, TextRule } from './hint.ts'
import type { ForbiddenKind, MessageCampaign } from './message-campaign.ts'
import { type ReadableText, toReadableText } from './readable-text.ts'
import { contactDetails } from './rules/contact-details.ts'
import { links } from './rules/links.ts'
import { money } from './rules/money.ts'
import { namedWords } from './rules/named-words.ts'
import { offersOfHelp } from './rules/offers-of-help.ts'
import { politics } from './rules/politics.ts'
import { religionCriticism } from './rules/religion-criticism.ts'
import { surnames } from './rules/surnames.ts'

export type { Hint } from './hint.ts'

/** What is judged: a message that waits, or one that is about to be sent. */
export type CheckedMessage = Pick<MessageDocument, 'text' | 'sender'> & Partial<Pick<MessageDocument, 'receivedOn'>>

export interface CheckContext {
  /** The day on which somebody asks, `YYYY-MM-DD`: a message without a day is judged by it. */
  readonly today: string
  /** What the charity is called, in every way that senders may write it. Default: nothing is known. */
  readonly charityNames?: readonly string[]
}

/**
 * Tells what in a message may break the rules of its campaign, in the order in which it is read. Hints only: the
 * moderator decides. Pure and bounded: the same message has the same hints in a form, in the Studio and in a script.
 */
export function checkMessage(message: CheckedMessage, campaign: MessageCampaign, context: CheckContext): Hint[] {
  return createMessageCheck(campaign, context)(message)
}

/** As `checkMessage`, for many messages of one campaign. */
export function createMessageCheck(
  campaign: MessageCampaign,
  context: CheckContext,
): (message: CheckedMessage) => Hint[] {
  const rules = rulesOf(campaign, context)
  return (message) => findHints(message, { campaign, context, rules })
}

interface Check {
  readonly campaign: MessageCampaign
  readonly context: CheckContext
  readonly rules: readonly NamedRule[]
}

function findHints(message: CheckedMessage, { campaign, context, rules }: Check): Hint[] {
  const text = toReadableText(message.text)
  const found = [
    ...findTooLong(message.text, campaign),
    ...withoutCharityAsPerson(rules.flatMap(({ name, find }) => toHints(name, 'text', text, find(text)))),
    ...findInSender(message, campaign, rules),
  ]
  return [
    ...findWrongDay(message, campaign, context),
    ...found.sort((a, b) => order(a) - order(b) || a.start - b.start),
  ]
}

/** The length of a message as its sender counts it: a letter with its accents, a face or a whole family is one. */
export function lengthOf(text: string): number {
  return startsOfCharacters(text).length
}

/** Where what a person sees as one character begins, as `slice` counts. Far more than a campaign allows is not counted. */
function startsOfCharacters(text: string): number[] {
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(characters.segment(text.slice(0, 20_000)), ({ index }) => index)
}

let characters: Intl.Segmenter | undefined

interface NamedRule {
  readonly name: string
  readonly find: TextRule
}

function rulesOf({ forbids, forbiddenWords }: MessageCampaign, { charityNames = [] }: CheckContext): NamedRule[] {
  const kinds: Readonly<Record<ForbiddenKind, NamedRule>> = {
    links: { name: 'link', find: links },
    contactDetails: { name: 'contact-details', find: contactDetails },
    surnames: { name: 'surname', find: surnames },
    charityName: {
      name: 'charity-name',
      find: namedWords(charityNames, (found) => `“${found}” names the charity, which puts at risk who has the letter.`),
    },
    politics: { name: 'politics', find: politics },
    religionCriticism: { name: 'religion-criticism', find: religionCriticism },
    offersOfHelp: { name: 'offer-of-help', find: offersOfHelp },
    money: { name: 'money', find: money },
  }
  const words = namedWords(forbiddenWords, (found) => `“${found}” is on this campaign’s list of words to leave out.`)
  return [...forbids.map((kind) => kinds[kind]), { name: 'forbidden-word', find: words }]
}

function findTooLong(text: string, { maxLength }: MessageCampaign): Hint[] {
  const starts = startsOfCharacters(text)
  const start = starts[maxLength]
  if (start === undefined) return []
  const message = `${starts.length} characters; this campaign sends up to ${maxLength}. Shorten it, or reject it.`
  return [{ rule: 'too-long', field: 'text', start, end: text.length, message }]
}

function findWrongDay({ receivedOn }: CheckedMessage, campaign: MessageCampaign, { today }: CheckContext): Hint[] {
  const { opensOn, closesOn } = campaign
  const day = receivedOn ?? today
  const about = { field: null, start: 0, end: 0 }
  if (opensOn !== undefined && day < opensOn) {
    return [{ ...about, rule: 'campaign-not-open', message: `It came before the campaign opened on ${opensOn}.` }]
  }
  if (closesOn !== undefined && day > closesOn) {
    return [{ ...about, rule: 'campaign-closed', message: `It came after the campaign closed on ${closesOn}.` }]
  }
  return []
}

const labels: Readonly<Record<string, string>> = {
  firstName: 'a first name',
  age: 'an age',
  profession: 'a profession',
  country: 'a country',
}

function findInSender({ sender }: CheckedMessage, campaign: MessageCampaign, rules: readonly NamedRule[]): Hint[] {
  return Object.entries(sender).flatMap(([name, value]) => {
    const field = `sender.${name}` as const
    const text = toReadableText(String(value))
    const isAllowed = campaign.allowedFields.some((allowed) => allowed === name)
    const notAllowed: Hint = {
      ...{ rule: 'field-not-allowed', field, start: 0, end: text.original.length },
      message: `This campaign does not send ${labels[name] ?? name}; it is left out of the digest.`,
    }
    // The rules read sentences; of a name alone they would not see that it is two.
    const isTwoNames =
      name === 'firstName' &&
      campaign.forbids.includes('surnames') &&
      /\p{L}[ _]+\p{L}|\p{L}\. ?\p{Lu}/u.test(text.plain)
    const twoNames: Hint = {
      ...{ rule: 'surname', field, start: 0, end: text.original.length },
      message: `“${text.original}” may be a full name. First names alone are sent.`,
    }
    return [
      ...(isAllowed ? [] : [notAllowed]),
      ...(isTwoNames ? [twoNames] : []),
      ...rules
        .filter((rule) => rule.name !== 'surname')
        .flatMap((rule) => toHints(rule.name, field, text, rule.find(text))),
    ]
  })
}

function toHints(rule: string, field: Hint['field'], text: ReadableText, sightings: Iterable<Sighting>): Hint[] {
  const all = [...sightings]
  // One rule may see the same thing in two ways: “my address is a@b.org”, “a@b.org”.
  const isInside = (one: Sighting, other: Sighting) =>
    one !== other && one.start >= other.start && one.end <= other.end && one.end - one.start < other.end - other.start
  return all
    .filter((sighting) => !all.some((other) => isInside(sighting, other)))
    .map(({ start, end, message }) => ({ rule, field, ...text.toOriginal(start, end), message }))
}

/** "Open Hands" is written like somebody's name, and is none. */
function withoutCharityAsPerson(hints: readonly Hint[]): readonly Hint[] {
  const names = hints.filter(({ rule }) => rule === 'charity-name')
  return hints.filter((hint) => hint.rule !== 'surname' || !names.some((name) => isAcross(hint, name)))
}

function isAcross(a: Hint, b: Hint): boolean {
  return a.start < b.end && a.end > b.start
}

function order({ field }: Hint): number {
  return field === null ? 0 : field === 'text' ? 1 : 2
}
