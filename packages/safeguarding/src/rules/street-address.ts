import type { Rule } from '../finding.ts'
import { findStreetAddress } from '../places/find-street-address.ts'
import { isAboutPeople } from '../places/is-about-people.ts'
import { type FindInText, inPublicTexts } from './in-public-texts.ts'

/** An address leads to a door. */
export const streetAddress: Rule = {
  name: 'street-address',
  severity: 'blocking',
  *find(document) {
    if (!isAboutPeople(document)) return
    yield* inPublicTexts(
      document,
      streetAddressIn,
      (found) => `“${found}” reads as an address. Remove it; name the country or the region instead.`,
    )
  },
}

const streetAddressIn: FindInText = ({ text, kind }) => (kind === 'link' ? null : findStreetAddress(text))
