import { textOfPieces, toExcerpt } from '../article.ts'
import type { Flag } from '../drafts/draft.ts'
import { flagOtherCountry, flagStatement } from '../drafts/flag-article.ts'
import { fingerprint } from '../drafts/import-id.ts'
import { findCountries, findCountryByName } from '../recognise/countries.ts'
import { divideCountries } from '../recognise/recognise-article.ts'
import { findSectionLabel } from '../recognise/section-labels.ts'
import { findStatements } from '../recognise/statements.ts'
import type { NoteKind, RichBlock, RichNote } from '../rich-text/rich-block.ts'
import { findArticleDay } from './article-day.ts'
import type { PlannedArticle } from './plan-articles.ts'
import { toPlainText } from './plain-text.ts'
import { readContent } from './read-content.ts'
import type { Survey } from './survey-export.ts'
import { type WantedImage, wantImage, wantMainImage } from './wanted-image.ts'
import type { WordPressItem } from './wordpress-item.ts'

/** A part of the text, with the file that a picture needs. */
export type ArticlePart =
  | Exclude<RichBlock, { kind: 'image' }>
  | { readonly kind: 'image'; readonly image: WantedImage; readonly after: string }

/** A post whose parts have a meaning, before its pictures are there. */
export interface UnderstoodArticle {
  readonly plan: PlannedArticle
  readonly title: string
  readonly day: string | null
  readonly standfirst: string | null
  readonly parts: readonly ArticlePart[]
  readonly mainImage: WantedImage | null
  /** ISO codes, of categories first. */
  readonly countries: readonly string[]
  /** Categories and tags that are no countries. */
  readonly topics: readonly string[]
  readonly notes: readonly RichNote[]
  readonly fingerprint: string
}

interface UnderstandContext {
  readonly survey: Survey
  readonly newPathOf: (oldPath: string) => string | null
}

/** WordPress gives this to everything that nobody sorted. */
const noTopics = /^(?:uncategori[sz]ed|general|allgemein|featured|home|blog|news)$/i

/** Gives every part of a post its meaning. Pure. */
export function understandArticle(
  item: WordPressItem,
  plan: PlannedArticle,
  { survey, newPathOf }: UnderstandContext,
): UnderstoodArticle {
  const { attachments, oldSite, site } = survey
  const content = readContent(item.content, { oldSite, newPathOf, ownImageIds: attachments.idsOf(item.id) })
  const parts = content.blocks.map((block, index): ArticlePart => {
    if (block.kind !== 'image') return block
    const above = content.blocks.slice(0, index).findLast(({ kind }) => kind === 'text')
    return { kind: 'image', image: wantImage(block, attachments, site.url), after: endingOf(above) }
  })
  const body = content.blocks.map(textOf).filter(Boolean)
  const ownTitle = toPlainText(item.title)
  const title = ownTitle || toExcerpt(body[0] ?? 'Without a title', 100)
  const standfirst = toPlainText(item.excerpt) || null
  const day = item.status === 'draft' || item.status === 'pending' ? null : findArticleDay(item)
  const labels = findLabels(item)
  const named = divideCountries(findCountries(`${title}\n${standfirst ?? ''}`), findCountries(body.join('\n')))
  const countries = [...new Set([...labels.countries, ...named.mainCountries.keys()])]
  const otherCountries = [...named.otherCountries.keys()].filter((code) => !countries.includes(code))
  const thumbnail = item.thumbnailId === null ? null : attachments.findById(item.thumbnailId)
  return {
    plan,
    title,
    day,
    standfirst,
    parts,
    mainImage: thumbnail === null ? null : wantMainImage(thumbnail),
    countries,
    topics: labels.topics,
    notes: [
      ...noteHead({ item, plan, ownTitle, title, day, standfirst }),
      ...content.notes,
      ...(item.thumbnailId !== null && thumbnail === null ? [noteLostMainImage(title)] : []),
      ...noteLabels(content.blocks),
      ...toNotes('statement to be made', findStatements([standfirst ?? '', ...body].join('\n')).map(flagStatement)),
      ...toNotes('country to be checked', otherCountries.map(flagOtherCountry)),
    ],
    fingerprint: fingerprintOf(item),
  }
}

/** Of everything that an article is made of: tells whether it changed since it was imported. */
export function fingerprintOf({
  title,
  content,
  excerpt,
  slug,
  status,
  date,
  terms,
  thumbnailId,
}: WordPressItem): string {
  return fingerprint(JSON.stringify([title, content, excerpt, slug, status, date, terms, thumbnailId]))
}

export function toNotes(kind: NoteKind, flags: readonly Flag[]): RichNote[] {
  return flags.map((flag) => ({ kind, ...flag }))
}

function findLabels({ terms }: WordPressItem) {
  const names = terms
    .filter(({ taxonomy }) => taxonomy === 'category' || taxonomy === 'post_tag')
    .map(({ name }) => toPlainText(name))
    .filter((name) => name !== '' && name.length <= 80)
  const countries = [...new Set(names.flatMap((name) => findCountryByName(name) ?? []))]
  const topics = names.filter((name) => findCountryByName(name) === null && !noTopics.test(name))
  // The first way in which it is written stays.
  const byName = new Map(topics.toReversed().map((name) => [name.toLowerCase(), name]))
  return { countries, topics: [...byName.values()].toReversed() }
}

interface HeadFacts {
  readonly item: WordPressItem
  readonly plan: PlannedArticle
  readonly ownTitle: string
  readonly title: string
  readonly day: string | null
  readonly standfirst: string | null
}

function noteHead({ item, plan, ownTitle, title, day, standfirst }: HeadFacts): RichNote[] {
  const notes: RichNote[] = []
  const missing = (reason: string, suggestion: string) =>
    notes.push({ kind: 'title, date or standfirst missing', excerpt: title, reason, suggestion })
  if (ownTitle === '') missing('The article had no title, so its first words stand for it.', 'Write a title.')
  if (day === null && plan.type === 'story')
    missing(
      item.status === 'draft' || item.status === 'pending'
        ? 'It was never published, so it has no day.'
        : 'It has no date.',
      'Choose the day of the story.',
    )
  if (standfirst === null && plan.type === 'story')
    missing(
      'The article had no excerpt, which would be the standfirst.',
      'Write one or two sentences by which readers decide whether to read on.',
    )
  const visibility = explainVisibility(item)
  if (visibility !== null)
    notes.push({
      kind: 'was not public before',
      excerpt: title,
      reason: visibility,
      suggestion: 'Ask why before you publish it.',
    })
  return notes
}

function explainVisibility({ status, isProtected, date }: WordPressItem): string | null {
  if (isProtected) return 'On the old site it could only be read with a password.'
  switch (status) {
    case 'publish':
      return null
    case 'private':
      return 'On the old site it was private: only people who had signed in could read it.'
    case 'future':
      return `On the old site it was to be published on ${date.slice(0, 10)}.`
    default:
      return `On the old site it was not published (${status.slice(0, 40)}).`
  }
}

function noteLostMainImage(title: string): RichNote {
  return {
    kind: 'image not taken over',
    excerpt: title,
    reason: 'The article has a main image which is not in the export.',
    suggestion: 'Add a main image if you have one and may show it.',
  }
}

/** Prayers and calls stay in the text: whether they are worth documents of their own, an editor decides. */
function noteLabels(blocks: readonly RichBlock[]): RichNote[] {
  return blocks.flatMap((block): RichNote[] => {
    const text = textOf(block)
    const label = text.length < 80 ? findSectionLabel(text) : null
    if (label === null || label.section === 'boilerplate') return []
    return [
      {
        kind: 'prayer or call in the text',
        excerpt: text,
        reason: 'What follows reads like prayer points or a call to action. It stayed in the text.',
        suggestion: 'Make prayer points or a call of it if they should appear in the diary or under other stories.',
      },
    ]
  })
}

function textOf(block: RichBlock): string {
  if (block.kind === 'text') return textOfPieces(block.pieces)
  return block.kind === 'pullQuote' ? block.quote : ''
}

/** The last words above a picture, for finding its place by eye. */
function endingOf(block: RichBlock | undefined): string {
  const words = block === undefined ? [] : textOf(block).split(/\s+/)
  return words.length <= 8 ? words.join(' ') : `…${words.slice(-8).join(' ')}`
}
