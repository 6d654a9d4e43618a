import type { Rule } from '../finding.ts'
import { itemsOf } from '../story.ts'
import { consentingPeople, findConsent, nameOf } from './consents.ts'

const bases: ReadonlySet<unknown> = new Set(['consent', 'notIdentifiable', 'publicFigure', 'deceased'])

/** Nobody is shown who did not agree, unless there is another good reason, which somebody chose. */
export const consentMissing: Rule = {
  name: 'consent-missing',
  severity: 'blocking',
  *find(story, { privateFacts }) {
    if (story._type !== 'story') return
    for (const { path, value } of itemsOf(story, 'people')) {
      if (bases.has(value.consentBasis)) continue
      yield {
        path: `${path}.consentBasis`,
        message: `Nothing says why ${nameOf(value)} may appear in this story. Choose the reason: consent, or one of the others.`,
      }
    }
    for (const person of consentingPeople(story)) {
      const { path, name, consentId } = person
      if (consentId === '') {
        yield { path, message: `The consent of ${name} is not on record. Choose the record, or make one.` }
      } else if (privateFacts === 'unavailable') {
        yield { path, message: `Whether ${name} still agrees cannot be looked up now. Try again later.` }
      } else if (privateFacts !== undefined) {
        const consent = findConsent(person, privateFacts)
        if (consent === null) {
          yield {
            path,
            message: `The record of the consent of ${name} does not exist. Choose the right one, or make one.`,
          }
        } else if (!consent.uses.includes('website')) {
          yield {
            path,
            message: `The consent of ${name} is not for the website. Ask again and note it, or take this person out of the story.`,
          }
        }
      }
    }
  },
}
