import type { PublishCandidate, Rule } from '../finding.ts'
import { itemsOf, textAt } from '../story.ts'

/** Readers can trust a number when they are told who counted, or at least why nobody may say so. */
export const claimWithoutSource: Rule = {
  name: 'claim-without-source',
  severity: 'blocking',
  *find(story) {
    if (story._type !== 'story') return
    for (const { path, value } of itemsOf(story, 'claims')) {
      if (textAt(value, 'source') !== '') continue
      if (value.isSourceWithheld !== true) {
        yield {
          path: `${path}.source`,
          message:
            'This claim has no source. Say who says so; where that is dangerous, switch on that readers are not told.',
        }
      } else if (!saysWhy(story)) {
        yield {
          path: `${path}.source`,
          message:
            'The source of this claim is withheld, but readers are not told why. Say it here (“A partner in the region”), or write the provenance statement.',
        }
      }
    }
  },
}

function saysWhy(story: PublishCandidate): boolean {
  return textAt(story, 'provenanceStatement') !== ''
}
