import type { ClaimContent } from '@vigil/content-queries/stories/claim'
import type { StoryContent } from '@vigil/content-queries/stories/story-page'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { Notice } from './notice.tsx'

export type StoryFactsProps = Pick<StoryContent, 'claims' | 'corrections'> & {
  /** The language of claims and corrections. */
  textLanguage: string
  language: Language
}

/** What readers may quote of a story, with its day and source; and what was corrected. */
export function StoryFacts({ claims, corrections, textLanguage, language }: StoryFactsProps) {
  const inText = inTextLanguage(textLanguage, language)
  if (claims.length === 0 && corrections.length === 0) return null
  return (
    <div className="story-notices">
      {claims.length > 0 && (
        <Notice title={language.text('stories.facts')}>
          <ul className="story-facts">
            {claims.map((claim) => (
              <li key={claim._key}>
                <span {...inText}>{claim.text}</span>{' '}
                <ClaimSource claim={claim} textLanguage={textLanguage} language={language} />
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
              <span {...inText}>{text}</span>
            </p>
          ))}
        </Notice>
      )}
    </div>
  )
}

function ClaimSource({
  claim: { asOf, source, sourceUrl, isSourceWithheld },
  textLanguage,
  language,
}: {
  claim: ClaimContent
} & Pick<StoryFactsProps, 'textLanguage' | 'language'>) {
  const name = isSourceWithheld
    ? language.text('stories.sourceWithheld')
    : source && <span {...inTextLanguage(textLanguage, language)}>{source}</span>
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
