import { type Draft, type ExistingCountry, toDraftId } from '../drafts/draft.ts'
import type { ImportSource } from '../drafts/draft-context.ts'
import { toImportNotes } from '../drafts/import-notes.ts'
import { flagMissingCountries, linkCountries } from '../drafts/link-countries.ts'
import { toTextBlock } from '../drafts/portable-text.ts'
import type { KeptImage } from '../media/image-keeper.ts'
import type { RichNote } from '../rich-text/rich-block.ts'
import { toRedirectDraft } from '../drafts/redirect-draft.ts'
import type { Topics } from './topic-drafts.ts'
import { type ArticlePart, toNotes, type UnderstoodArticle } from './understand-article.ts'
import type { WantedImage } from './wanted-image.ts'

export interface WordPressDraftContext {
  readonly source: ImportSource
  readonly language: string | null
  readonly existingCountries: readonly ExistingCountry[]
  readonly topics: Topics
  /** What became of the article's pictures. */
  readonly images: ReadonlyMap<WantedImage, KeptImage>
}

export interface WordPressDrafts {
  readonly drafts: readonly Draft[]
  readonly notes: readonly RichNote[]
}

/** Turns a post into a story, or a page into a page, with its redirect and new topics, all as drafts. Pure. */
export function toWordPressDrafts(article: UnderstoodArticle, context: WordPressDraftContext): WordPressDrafts {
  const { plan } = article
  const body = article.parts.flatMap((part, index) => toBlock(part, `b${index}`, context))
  const notes = [...article.notes, ...noteImages(article, context)]
  const redirect = toRedirectDraft(plan.oldPath, plan.newPath)
  const redirects = redirect === null ? [] : [redirect]
  if (plan.type === 'page') return { drafts: [toPageDraft(article, body), ...redirects], notes }
  const topics = context.topics.link(article.topics)
  const missing = toNotes('country to be checked', flagMissingCountries(article.countries, context.existingCountries))
  const allNotes = [...notes, ...missing]
  const story = toStoryDraft(article, { body, topics: topics.references, notes: allNotes, context })
  return { drafts: [...topics.drafts, story, ...redirects], notes: allNotes }
}

interface StoryParts {
  readonly body: readonly object[]
  readonly topics: readonly object[]
  readonly notes: readonly RichNote[]
  readonly context: WordPressDraftContext
}

function toStoryDraft(article: UnderstoodArticle, { body, topics, notes, context }: StoryParts): Draft {
  const { plan, title, day, standfirst, mainImage } = article
  const heroImage = mainImage === null ? null : toFigure(mainImage, context)
  const countries = linkCountries(article.countries, context.existingCountries)
  return {
    _id: toDraftId(plan.publishedId),
    _type: 'story',
    title,
    slug: { _type: 'slug', current: plan.slug },
    ...(day === null ? {} : { publishedOn: day }),
    ...(standfirst === null ? {} : { standfirst }),
    ...(heroImage === null ? {} : { heroImage }),
    body,
    ...(countries.length === 0 ? {} : { countries }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(context.language === null ? {} : { language: context.language }),
    risk: 'notAssessed',
    placePrecision: 'country',
    importNotes: toImportNotes(notes.map(({ kind, ...flag }) => flag)),
    importSource: { ...context.source, fingerprint: article.fingerprint },
  }
}

function toPageDraft({ plan, title }: UnderstoodArticle, body: readonly object[]): Draft {
  return {
    _id: toDraftId(plan.publishedId),
    _type: 'page',
    title,
    slug: { _type: 'slug', current: plan.slug },
    sections: body.length === 0 ? [] : [{ _key: 'text', _type: 'textSection', body }],
  }
}

function toBlock(part: ArticlePart, key: string, context: WordPressDraftContext): object[] {
  switch (part.kind) {
    case 'text': {
      const { style, list, pieces } = part
      const place =
        list === undefined
          ? {}
          : { listItem: list.ordered ? ('number' as const) : ('bullet' as const), level: list.level }
      return [toTextBlock({ style, ...place, pieces }, key)]
    }
    case 'pullQuote': {
      const { kind, ...quote } = part
      return [{ _key: key, _type: 'pullQuote', ...quote }]
    }
    case 'image': {
      const figure = toFigure(part.image, context)
      return figure === null ? [] : [{ _key: key, ...figure }]
    }
  }
}

/** Whether faces were checked stays unsaid: nobody did. */
function toFigure(image: WantedImage, { images }: WordPressDraftContext) {
  const kept = images.get(image)
  if (kept === undefined || !('assetId' in kept)) return null
  const { alt, caption, credit } = image
  return {
    _type: 'figure',
    asset: { _type: 'reference', _ref: kept.assetId },
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
    ...(credit === '' ? {} : { credit }),
  }
}

function noteImages({ parts, mainImage, title }: UnderstoodArticle, { images }: WordPressDraftContext): RichNote[] {
  const shown = [
    ...(mainImage === null ? [] : [{ image: mainImage, place: 'as the main image' }]),
    ...parts.flatMap((part) =>
      part.kind === 'image'
        ? [{ image: part.image, place: part.after === '' ? 'to the story' : `below “${part.after}”` }]
        : [],
    ),
  ]
  return shown.flatMap(({ image, place }) => noteImage(image, place, images.get(image), title))
}

function noteImage(image: WantedImage, place: string, kept: KeptImage | undefined, title: string): RichNote[] {
  const { alt, caption, credit, addresses } = image
  const excerpt = caption || alt || addresses[0] || title
  if (kept === undefined || kept.state === 'missing') {
    const words = [alt && `alternative text “${alt}”`, caption && `caption “${caption}”`].filter(Boolean).join(' and ')
    return [
      {
        kind: 'image not taken over',
        excerpt,
        reason: `The article shows an image here. ${kept?.reason ?? ''}`.trim(),
        suggestion: `If you have it and may show it, add it ${place}${words === '' ? '' : `, with the ${words}`}.`,
      },
    ]
  }
  const notes: RichNote[] = []
  if (alt === '')
    notes.push({
      kind: 'image without alternative text',
      excerpt,
      reason: `An image that stands ${place} has no alternative text.`,
      suggestion: 'Describe in one sentence what it shows, for readers who cannot see it.',
    })
  if (credit !== '')
    notes.push({
      kind: 'credit to be checked',
      excerpt: credit,
      reason: `An image that stands ${place} names who made it.`,
      suggestion: 'Remove the credit if it would put that person at risk.',
    })
  return notes
}
