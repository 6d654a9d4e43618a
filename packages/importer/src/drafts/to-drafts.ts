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
import { placeFigures } from './place-figures.ts'
import { toOldSite } from '../wordpress/old-address.ts'
import { toRedirectDraft } from './redirect-draft.ts'

export interface ArticleDrafts {
  readonly storyId: string
  readonly drafts: readonly Draft[]
  readonly flags: readonly Flag[]
}

/** Turns a recognised article into a story and the reusable documents around it, all as drafts. Pure. */
export function toDrafts(article: RecognisedArticle, context: DraftContext): ArticleDrafts {
  const storyId = findStoryId(article)
  const { blocks, flags: linkFlags } = toPortableText(article.body)
  const { heroImage, body } = placeFigures(blocks, article, context.images)
  const slug = findSlug(article) || storyId
  const redirect = article.address === undefined ? null : toRedirectDraft(pathOf(article.address), `/stories/${slug}`)
  const reusable = toReusableDrafts(article, context)
  const codes = [...article.mainCountries.keys()]
  const countries = linkCountries(codes, context.existingCountries)
  const flags = [
    ...flagArticle(article, context.images),
    ...flagMissingCountries([...codes, ...reusable.countryCodes], context.existingCountries),
    ...reusable.flags,
    ...linkFlags,
  ]
  const story: Draft = {
    _id: toDraftId(storyId),
    _type: 'story',
    title: article.title,
    slug: { _type: 'slug', current: slug },
    ...(article.date === null ? {} : { publishedOn: article.date.day }),
    ...(article.standfirst === null ? {} : { standfirst: article.standfirst }),
    ...(heroImage === null ? {} : { heroImage }),
    body,
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
  return { storyId, drafts: [...reusable.drafts, story, ...(redirect === null ? [] : [redirect])], flags }
}

/** The end of the old address, if it was made of words; otherwise the title makes it. */
function findSlug({ address, title }: RecognisedArticle): string {
  const end = address === undefined ? '' : (pathOf(address).split('/').at(-1) ?? '').replace(/\.[a-z]{3,5}$/i, '')
  return (/[a-z]{3}/i.test(end) && end !== 'index' && toSlug(end)) || toSlug(title)
}

function pathOf(address: string): string {
  return toOldSite(address).pathOf(address) ?? '/'
}

/** The same headline on the same day is the same story, however its text was edited since. */
export function findStoryId({ title, date }: Pick<RecognisedArticle, 'title' | 'date'>): string {
  return toImportId('story', title, date?.day ?? 'undated')
}

function toLeftOutFlag({ excerpt, reason }: { readonly excerpt: string; readonly reason: string }): Flag {
  return { excerpt, reason: `Left out. ${reason}` }
}
