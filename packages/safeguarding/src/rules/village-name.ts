import type { Rule } from '../finding.ts'
import { findVillageName } from '../places/find-village-name.ts'
import { isAboutPeople } from '../places/is-about-people.ts'
import { type FindInText, inPublicTexts } from './in-public-texts.ts'

/** In a village everybody knows who is meant. It may be named only where nobody is at risk. */
export const villageName: Rule = {
  name: 'village-name',
  severity: 'blocking',
  *find(document) {
    const { _type, placePrecision, risk } = document
    if (_type === 'story' && placePrecision === 'place') {
      if (risk === 'low') return
      yield {
        path: 'placePrecision',
        message:
          'Places may be named in a story only when its risk is low. Choose “country” or “region”, and name no village or town.',
      }
    }
    if (!isAboutPeople(document)) return
    yield* inPublicTexts(
      document,
      villageNameIn,
      (found) =>
        `“${found}” names a small place, where everybody knows who is meant. Name the country or the region instead.`,
    )
  },
}

const villageNameIn: FindInText = ({ text, kind }) => (kind === 'link' ? null : findVillageName(text))
