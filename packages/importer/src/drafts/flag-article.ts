import { nameOfCountry } from '../recognise/countries.ts'
import type { Photo, RecognisedArticle } from '../recognise/recognised-article.ts'
import type { Statement } from '../recognise/statements.ts'
import type { KeptImage } from '../media/image-keeper.ts'
import type { Flag } from './draft.ts'

/** What an editor has to look at in the story itself. */
export function flagArticle(article: RecognisedArticle, images: ReadonlyMap<Photo, KeptImage> = new Map()): Flag[] {
  return [
    ...flagHead(article),
    ...article.photos.flatMap((photo) => flagPhoto(photo, images.get(photo))),
    ...article.statements.map(flagStatement),
    ...[...article.otherCountries.keys()].map(flagOtherCountry),
  ]
}

/** The source says what it withholds, for which our pages have fields of their own. */
export function flagStatement({ field, sentence }: Statement): Flag {
  const isIdentity = field === 'identityStatement'
  return {
    excerpt: sentence,
    reason: isIdentity
      ? 'The article says that somebody is not identified. On our pages that is a statement of its own.'
      : 'The article says that it withholds how something was obtained. On our pages that is a statement of its own.',
    suggestion: `Put it into ${isIdentity ? '“Identity statement”' : '“Provenance statement”'}, in these words or your own.`,
  }
}

export function flagOtherCountry(code: string): Flag {
  return {
    excerpt: nameOfCountry(code),
    reason: 'The text names this country, but headline and standfirst do not, so it is not linked.',
    suggestion: 'Add it to the countries if the story is also about it.',
  }
}

function flagHead({ title, isTitleGuessed, date, standfirst }: RecognisedArticle): Flag[] {
  const flags: Flag[] = []
  if (isTitleGuessed) {
    flags.push({
      excerpt: title,
      reason: 'No headline was recognised, so the first sentence stands for it.',
      suggestion: 'Write a title.',
    })
  }
  if (date === null) {
    flags.push({ excerpt: title, reason: 'No date was recognised.', suggestion: 'Choose the day of the story.' })
  } else if (date.isAmbiguous) {
    flags.push({
      excerpt: date.written,
      reason: `It was read as day, month, year: ${date.day}. It could also be month, day, year.`,
      suggestion: 'Check the day of the story.',
    })
  }
  if (standfirst === null) {
    flags.push({
      excerpt: title,
      reason: 'No standfirst was recognised: the first paragraph is long, or the only one.',
      suggestion: 'Write one or two sentences by which readers decide whether to read on.',
    })
  }
  return flags
}

function flagPhoto(photo: Photo, kept: KeptImage | undefined): Flag[] {
  if (kept === undefined) return [flagMissingPhoto(photo, 'Photos are not downloaded.')]
  if (kept.state === 'missing') return [flagMissingPhoto(photo, kept.reason)]
  if (photo.alt !== undefined) return []
  return [
    {
      excerpt: photo.caption ?? photo.source ?? 'a photo',
      reason: 'This image has no alternative text.',
      suggestion: 'Describe in one sentence what it shows, for readers who cannot see it.',
    },
  ]
}

function flagMissingPhoto({ heading, caption, alt, source, after }: Photo, why: string): Flag {
  const words = [heading, caption ?? alt].filter((text) => text !== undefined).join(' — ')
  const place = after === undefined ? 'to the story' : `below “${after}”`
  const captionAdvice = caption === undefined ? '' : `, with “${caption}” as its caption`
  return {
    excerpt: words === '' ? (source ?? 'a photo') : words,
    reason:
      source === undefined
        ? 'These lines stand where the article shows a photo. The photo itself is not in the text.'
        : `The article shows a photo here (${source}). ${why}`,
    suggestion: `If you have the photo and may show it, add it ${place}${captionAdvice}, and describe it in the alternative text.`,
  }
}
