import type { ArticleBlock, LeftOut } from '../article.ts'
import type { CountryMentions } from './countries.ts'
import type { RecognisedDate } from './date.ts'
import type { CallKind } from './section-labels.ts'
import type { Statement } from './statements.ts'

export type BodyBlock = Extract<ArticleBlock, { kind: 'heading' | 'paragraph' | 'quote' | 'list' }>

/** A picture that the article shows, or did: the file itself never comes with the text. */
export interface Photo {
  readonly heading?: string
  readonly caption?: string
  readonly alt?: string
  /** Where an HTML page takes it from. */
  readonly source?: string
  /** The end of the text above it. */
  readonly after?: string
  /** How many parts of the body stand above it, where the page says which picture it is. */
  readonly position?: number
}

export interface RecognisedCall {
  readonly kind: CallKind
  readonly title: string
  readonly text?: string
  readonly buttonLabel?: string
  readonly url?: string
  readonly suggestedAmounts?: readonly number[]
  readonly currency?: string
}

/** An article whose parts have a meaning, before anybody decides what to make of them. */
export interface RecognisedArticle {
  readonly title: string
  /** The source had no headline, and the first sentence stands for it. */
  readonly isTitleGuessed: boolean
  readonly date: RecognisedDate | null
  readonly standfirst: string | null
  readonly body: readonly BodyBlock[]
  readonly photos: readonly Photo[]
  readonly prayerPoints: readonly string[]
  readonly prayers: readonly string[]
  readonly calls: readonly RecognisedCall[]
  readonly statements: readonly Statement[]
  /** Named in headline or standfirst: what the story is about. */
  readonly mainCountries: CountryMentions
  /** Named in the body only. */
  readonly otherCountries: CountryMentions
  /** Where the page was, as it says itself. */
  readonly address?: string
  readonly leftOut: readonly LeftOut[]
}
