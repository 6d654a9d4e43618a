import type { RecognisedArticle } from '../recognise/recognised-article.ts'
import { type Draft, type Flag, keyed, toDraftId, weakReferenceTo } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import { flagArticle } from './flag-article.ts'
import { toImportId } from './import-id.ts'
import { toImportNotes } from './import-notes.ts'
import { flagMissingCountries, linkCountries } from './link-countries.ts'
import { toPortableText } from './portable-text.ts'
import { toReusableDrafts } from './reusable-drafts.ts'
import { toSlug } from './slug.ts'

export interface ArticleDrafts {
  readonly storyId: string
  readonly drafts: readonly Draft[]
  readonly flags: readonly Flag[]
}

/** Turns a recognised article into a story and the reusable documents around it, all as drafts. Pure. */
export function toDrafts(article: RecognisedArticle, context: DraftContext): ArticleDrafts {
  const storyId = findStoryId(article)
  const { blocks, flags: linkFlags } = toPortableText(article.body)
  const reusable = toReusableDrafts(article, context)
  const codes = [...article.mainCountries.keys()]
  const countries = linkCountries(codes, context.existingCountries)
  const flags = [
    ...flagArticle(article),
    ...flagMissingCountries([...codes, ...reusable.countryCodes], context.existingCountries),
    ...reusable.flags,
    ...linkFlags,
  ]
  const story: Draft = {
    _id: toDraftId(storyId),
    _type: 'story',
    title: article.title,
    slug: { _type: 'slug', current: toSlug(article.title) || storyId },
    ...(article.date === null ? {} : { publishedOn: article.date.day }),
    ...(article.standfirst === null ? {} : { standfirst: article.standfirst }),
    body: blocks,
    ...(countries.length === 0 ? {} : { countries }),
    ...(reusable.prayerPointIds.length === 0
      ? {}
      : { prayerPoints: keyed(reusable.prayerPointIds.map(weakReferenceTo)) }),
    ...(reusable.prayerId === null ? {} : { prayer: weakReferenceTo(reusable.prayerId) }),
    ...(reusable.callIds.length === 0 ? {} : { callsToAction: keyed(reusable.callIds.map(weakReferenceTo)) }),
    risk: 'notAssessed',
    placePrecision: 'country',
    importNotes: toImportNotes([...flags, ...article.leftOut.map(toLeftOutFlag)]),
    importSource: context.source,
  }
  return { storyId, drafts: [...reusable.drafts, story], flags }
}

/** The same headline on the same day is the same story, however its text was edited since. */
export function findStoryId({ title, date }: Pick<RecognisedArticle, 'title' | 'date'>): string {
  return toImportId('story', title, date?.day ?? 'undated')
}

function toLeftOutFlag({ excerpt, reason }: { readonly excerpt: string; readonly reason: string }): Flag {
  return { excerpt, reason: `Left out. ${reason}` }
}
