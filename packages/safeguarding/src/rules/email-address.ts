import type { Rule } from '../finding.ts'
import { toPlainCharacters } from '../plain-characters.ts'
import { type FindInText, inPublicTexts } from './in-public-texts.ts'

/** An address in a story can be traced to a person, and is collected by programs within hours. */
export const emailAddress: Rule = {
  name: 'email-address',
  severity: 'blocking',
  find: (document) =>
    inPublicTexts(
      document,
      emailAddressIn,
      (found) => `“${found}” is an e-mail address. Remove it; to let readers answer, link to a page with a form.`,
    ),
}

const emailAddressIn: FindInText = ({ text }) => findEmailAddress(text)

const at = String.raw`(?:@| ?[([{] ?at ?[)\]}] ?)`
const dot = String.raw`(?:\.| ?[([{] ?dot ?[)\]}] ?)`
// The lengths are those of the standard. Without them a long text without an address takes minutes.
const address = new RegExp(String.raw`[\p{L}\d._%+-]{1,64}${at}(?:[\p{L}\d-]{1,63}${dot}){1,8}\p{L}{2,63}`, 'iu')

/** Most texts hold nothing like it, and are done with here. */
const hint = /[@\uff20\ufe6b]|%40|\bat\b/i

export function findEmailAddress(text: string): string | null {
  if (!hint.test(text)) return null
  return address.exec(toPlainCharacters(text.replace(/%40/g, '@')))?.[0].trim() ?? null
}
