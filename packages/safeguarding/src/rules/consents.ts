import type { PublishCandidate, RuleContext } from '../finding.ts'
import type { ConsentFacts, PrivateFacts } from '../private/private-facts.ts'
import { itemsOf, textAt } from '../story.ts'

/** Somebody whom a story shows because they agreed to it. */
export interface ConsentingPerson {
  /** The field in which their consent stands. */
  readonly path: string
  /** As readers see the name. */
  readonly name: string
  /** The id of the consent record; empty when there is none. */
  readonly consentId: string
}

/** Everybody in a story who may be shown only with consent. */
export function consentingPeople(story: PublishCandidate): ConsentingPerson[] {
  if (story._type !== 'story') return []
  return itemsOf(story, 'people')
    .filter(({ value }) => value.consentBasis === 'consent')
    .map(({ path, value }) => ({
      path: `${path}.consent`,
      name: nameOf(value),
      consentId: textAt(value, 'consent'),
    }))
}

/** The consents of a story that are there, for rules about what became of them. */
export function* knownConsents(
  story: PublishCandidate,
  { privateFacts }: RuleContext,
): Generator<ConsentingPerson & { readonly consent: ConsentFacts }> {
  if (privateFacts === undefined || privateFacts === 'unavailable') return
  for (const person of consentingPeople(story)) {
    const consent = findConsent(person, privateFacts)
    if (consent !== null) yield { ...person, consent }
  }
}

export function findConsent({ consentId }: ConsentingPerson, facts: PrivateFacts): ConsentFacts | null {
  return consentId === '' ? null : facts.findConsent(consentId)
}

/** What editors call a person of the story. */
export function nameOf(person: PublishCandidate): string {
  const name = textAt(person, 'name')
  return name === '' ? 'this person' : `“${name}”`
}
