import { fingerprintOf } from '../fingerprint.ts'
import type { PublishCandidate, Rule } from '../finding.ts'
import type { PrivateFacts } from '../private/private-facts.ts'
import { publishedIdOf } from '../story.ts'

/** One person overlooks things. Where a life may depend on it, a second one looks, at exactly what is published. */
export const riskHighWithoutSignOff: Rule = {
  name: 'risk-high-without-sign-off',
  severity: 'blocking',
  *find(story, { privateFacts }) {
    if (story._type !== 'story' || story.risk !== 'high' || privateFacts === undefined) return
    const message =
      privateFacts === 'unavailable'
        ? 'The risk is high, and whether a second person signed it off cannot be looked up now. Try again later.'
        : explainMissing(story, privateFacts)
    if (message !== null) yield { path: 'risk', message }
  },
}

/** @returns null when enough people signed off what stands there now */
function explainMissing(story: PublishCandidate, { signOffsOf, authorsOf }: PrivateFacts): string | null {
  const id = publishedIdOf(story)
  const signOffs = signOffsOf(id)
  const fingerprint = fingerprintOf(story)
  const valid = signOffs.filter((signOff) => signOff.fingerprint === fingerprint)
  const signers = new Set(valid.map(({ by }) => by))
  const authors = authorsOf(id) ?? []
  // Nobody knows who wrote it: any one person may have signed off their own words.
  if (authors.length === 0 && signers.size > 1) return null
  if (authors.length > 0 && Array.from(signers).some((signer) => !authors.includes(signer))) return null

  const ask = 'Ask somebody else to read it and to sign it off under “Second review”.'
  if (signers.size > 0) {
    return `The risk is high, and so far only somebody who may have written this story signed it off. ${ask}`
  }
  const last = signOffs.at(-1)
  if (last !== undefined) {
    return `The risk is high, and the story was changed after ${last.byName} signed it off. ${ask}`
  }
  return `The risk is high, so a second person must agree that nobody can be harmed. ${ask}`
}
