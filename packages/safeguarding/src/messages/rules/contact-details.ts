import { findCoordinates } from '../../rules/coordinates.ts'
import { findEmailAddress } from '../../rules/email-address.ts'
import { findPhoneNumber } from '../../rules/phone-number.ts'
import { mostSightings, type Sighting, sightingsOf, type TextRule } from '../hint.ts'
import type { ReadableText } from '../readable-text.ts'

/** What leads to the sender: who answers a stranger is watched, and so is the stranger. */
export const contactDetails: TextRule = function* (text): Generator<Sighting> {
  yield* recognised(text, findEmailAddress, (found) => `“${found}” is an e-mail address.`)
  yield* recognised(
    text,
    (plain) => findPhoneNumber({ path: '', text: plain, kind: 'words' }),
    (found) => `“${found}” reads as a telephone number.`,
  )
  yield* recognised(text, findCoordinates, (found) => `“${found}” reads as a place on the map.`)
  yield* sightingsOf(text, accountName, (found) => `“${found}” reads as the name of an account.`)
  yield* sightingsOf(text, account, (found) => `“${found}” leads to an account of the sender.`)
}

/** "@mary_w", but not the middle of an e-mail address. */
const accountName = /(?<![\p{L}\d._%+-])@[a-z\d_][a-z\d_.]{2,29}(?<!\.)/giu

const account =
  /\b(?:my|our) (?:insta(?:gram)?|facebook|whatsapp|telegram|signal|snapchat|tiktok|twitter|skype|viber|wechat|e-?mail|phone|mobile|(?:home |postal )?address)\b(?: (?:is|number is|name is))?[ :]{0,3}[\p{L}\d@._+-]{0,60}|\b(?:find|follow|add|reach|call|text) me (?:on|at|under|by) [\p{L}\d@._-]{2,60}/giu

/** Recognisers tell the first thing that they find; what they found is covered, and they are asked again. */
function* recognised(
  { plain }: ReadableText,
  find: (text: string) => string | null,
  explain: (found: string) => string,
): Generator<Sighting> {
  let rest = plain
  for (let count = 0; count < mostSightings; count += 1) {
    const found = find(rest)
    if (found === null || found === '') return
    const start = rest.indexOf(found)
    // It was written so that its place is not known (percent signs for characters): the whole text is the place.
    if (start === -1) {
      yield { start: 0, end: plain.length, message: explain(found) }
      return
    }
    const end = start + found.length
    yield { start, end, message: explain(found) }
    rest = rest.slice(0, start) + ' '.repeat(found.length) + rest.slice(end)
  }
}
