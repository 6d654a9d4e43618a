import type { ClaimContent } from '@vigil/content-queries/stories/claim'
import type { StoryPage } from '@vigil/content-queries/stories/story-page'
import { formatDay } from './format.ts'
import { Notice } from './notice.tsx'

/** What readers may quote of a story, with its day and source; and what was corrected. */
export function StoryFacts({ claims, corrections }: Pick<StoryPage, 'claims' | 'corrections'>) {
  if (claims.length === 0 && corrections.length === 0) return null
  return (
    <div className="story-notices">
      {claims.length > 0 && (
        <Notice title="Facts and sources">
          <ul className="story-facts">
            {claims.map((claim) => (
              <li key={claim._key}>
                {claim.text} <ClaimSource claim={claim} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrections.length > 0 && (
        <Notice title={corrections.length === 1 ? 'Correction' : 'Corrections'}>
          {corrections.map(({ _key, date, text }) => (
            <p key={_key}>
              {date && <time dateTime={date}>{formatDay(date)}: </time>}
              {text}
            </p>
          ))}
        </Notice>
      )}
    </div>
  )
}

function ClaimSource({ claim: { asOf, source, sourceUrl, isSourceWithheld } }: { claim: ClaimContent }) {
  const name = isSourceWithheld ? 'The source is not named, for the safety of those concerned.' : source
  return (
    <span className="story-fact-source">
      {asOf && (
        <>
          As of <time dateTime={asOf}>{formatDay(asOf)}</time>.{' '}
        </>
      )}
      {sourceUrl ? (
        <a href={sourceUrl} rel="external noopener noreferrer">
          {name ?? 'Source'}
        </a>
      ) : (
        name
      )}
    </span>
  )
}
