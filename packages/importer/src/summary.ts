import { textOfBlock } from './article.ts'
import type { Candidate } from './drafts/from-documents.ts'
import { nameOfCountry } from './recognise/countries.ts'
import type { RecognisedArticle } from './recognise/recognised-article.ts'

/** What was recognised in a file, for people and for machines. */
export type RecognisedSummary =
  | {
      readonly kind: 'article'
      readonly title: string
      readonly date: string | null
      readonly standfirst: string | null
      readonly paragraphs: number
      readonly words: number
      readonly photoCaptions: readonly string[]
      readonly prayerPoints: readonly string[]
      readonly prayers: readonly string[]
      readonly callsToAction: readonly { readonly kind: string; readonly title: string }[]
      readonly countries: readonly string[]
      readonly otherCountries: readonly string[]
    }
  | { readonly kind: 'documents'; readonly types: Readonly<Record<string, number>> }

export function summariseArticle(article: RecognisedArticle): RecognisedSummary {
  return {
    kind: 'article',
    title: article.title,
    date: article.date?.day ?? null,
    standfirst: article.standfirst,
    paragraphs: article.body.filter(({ kind }) => kind === 'paragraph').length,
    words: article.body.map(textOfBlock).join(' ').split(/\s+/).filter(Boolean).length,
    photoCaptions: article.photos.map(({ heading, caption, alt }) => caption ?? heading ?? alt ?? 'without a caption'),
    prayerPoints: article.prayerPoints,
    prayers: article.prayers,
    callsToAction: article.calls.map(({ kind, title }) => ({ kind, title })),
    countries: [...article.mainCountries.keys()].map(nameOfCountry),
    otherCountries: [...article.otherCountries.keys()].map(nameOfCountry),
  }
}

export function summariseDocuments(candidates: readonly Candidate[]): RecognisedSummary {
  const types: Record<string, number> = {}
  for (const { type } of candidates) types[type] = (types[type] ?? 0) + 1
  return { kind: 'documents', types }
}
