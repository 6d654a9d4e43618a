import type { Rule } from '../finding.ts'
import { findPostcode } from '../places/find-postcode.ts'
import { isAboutPeople } from '../places/is-about-people.ts'
import { type FindInText, inPublicTexts } from './in-public-texts.ts'

/** A postcode is a few houses; in some countries it is one. */
export const postcode: Rule = {
  name: 'postcode',
  severity: 'blocking',
  *find(document) {
    if (!isAboutPeople(document)) return
    yield* inPublicTexts(
      document,
      postcodeIn,
      (found) => `“${found}” reads as a postcode, which leads to a few houses. Remove it.`,
    )
  },
}

const postcodeIn: FindInText = ({ text, kind }) => (kind === 'link' ? null : findPostcode(text))
