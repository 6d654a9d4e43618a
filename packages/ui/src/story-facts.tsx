import type { ClaimContent } from '@vigil/content-queries/stories/claim'
import type { StoryPage } from '@vigil/content-queries/stories/story-page'
import type { Language } from './languages/create-language.ts'
import { Notice } from './notice.tsx'

/** What readers may quote of a story, with its day and source; and what was corrected. */
export function StoryFacts({
  claims,
  corrections,
  language,
}: Pick<StoryPage, 'claims' | 'corrections'> & { language: Language }) {
  if (claims.length === 0 && corrections.length === 0) return null
  return (
    <div className="story-notices">
      {claims.length > 0 && (
        <Notice title={language.text('stories.facts')}>
          <ul className="story-facts">
            {claims.map((claim) => (
              <li key={claim._key}>
                {claim.text} <ClaimSource claim={claim} language={language} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrections.length > 0 && (
        <Notice title={language.text('stories.corrections', { count: corrections.length })}>
          {corrections.map(({ _key, date, text }) => (
            <p key={_key}>
              {date && (
                <>
                  <time dateTime={date}>{language.text('stories.correctedOn', { day: language.day(date) })}</time>{' '}
                </>
              )}
              {text}
            </p>
          ))}
        </Notice>
      )}
    </div>
  )
}

function ClaimSource({
  claim: { asOf, source, sourceUrl, isSourceWithheld },
  language,
}: {
  claim: ClaimContent
  language: Language
}) {
  const name = isSourceWithheld ? language.text('stories.sourceWithheld') : source
  return (
    <span className="story-fact-source">
      {asOf && (
        <>
          <time dateTime={asOf}>{language.text('stories.asOf', { day: language.day(asOf) })}</time>{' '}
        </>
      )}
      {sourceUrl ? (
        <a href={sourceUrl} rel="external noopener noreferrer">
          {name ?? language.text('stories.source')}
        </a>
      ) : (
        name
      )}
    </span>
  )
}
