import { findCountries, nameOfCountry } from '../recognise/countries.ts'
import type { RecognisedArticle, RecognisedCall } from '../recognise/recognised-article.ts'
import { type Draft, type Flag, toDraftId, toPublishedId } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import { findMismatch } from './find-mismatch.ts'
import { toImportId } from './import-id.ts'
import { linkCountries } from './link-countries.ts'
import { isSafeLink } from './portable-text.ts'

export interface ReusableDrafts {
  readonly drafts: readonly Draft[]
  readonly flags: readonly Flag[]
  /** What the story links to. A draft that does not belong to it is made, but not linked. */
  readonly prayerPointIds: readonly string[]
  readonly prayerId: string | null
  readonly callIds: readonly string[]
  /** Every country that one of them names. */
  readonly countryCodes: readonly string[]
}

/** Makes the prayer points, prayers and calls of an article, and decides which of them belong to its story. */
export function toReusableDrafts(article: RecognisedArticle, context: DraftContext): ReusableDrafts {
  const codes = [...article.mainCountries.keys()]
  const judged = [
    ...article.prayerPoints.map((text) => ({ text, draft: toPrayerPoint(text, codes, article, context) })),
    ...article.prayers.map((text) => ({ text, draft: toPrayer(text, article, context) })),
    ...article.calls.map((call) => ({ text: `${call.title}\n${call.text ?? ''}`, draft: toCall(call, context) })),
  ].map((part) => ({ ...part, mismatch: findMismatch(part.text, { codes, existing: context.existingCountries }) }))
  const fitting = (type: string) =>
    judged.filter(({ draft, mismatch }) => draft._type === type && mismatch === null).map(({ draft }) => idOf(draft))
  const [prayerId = null, ...morePrayers] = fitting('prayer')
  return {
    drafts: uniqueById(judged.map(({ draft }) => draft)),
    prayerPointIds: [...new Set(fitting('prayerPoint'))],
    prayerId,
    callIds: [...new Set(fitting('callToAction'))],
    countryCodes: judged.flatMap(({ text }) => [...findCountries(text).keys()]),
    flags: [
      ...judged.flatMap(({ text, draft, mismatch }) =>
        mismatch === null ? [] : [flagMismatch(text, mismatch, draft)],
      ),
      ...judged
        .filter(({ draft }) => morePrayers.includes(idOf(draft)))
        .map(({ text, draft }) => flagSecondPrayer(text, draft)),
      ...article.calls.flatMap(flagCall),
    ],
  }
}

/** A prayer point that names no country is about the story's. */
function toPrayerPoint(
  text: string,
  storyCodes: readonly string[],
  { date }: RecognisedArticle,
  context: DraftContext,
): Draft {
  const named = [...findCountries(text).keys()]
  return {
    _id: toDraftId(toImportId('prayerPoint', text)),
    _type: 'prayerPoint',
    text,
    ...(date === null ? {} : { date: date.day }),
    ...countriesOf(named.length > 0 ? named : storyCodes, context),
    importSource: context.source,
  }
}

function toPrayer(text: string, { title }: RecognisedArticle, context: DraftContext): Draft {
  const named = [...findCountries(text).keys()]
  return {
    _id: toDraftId(toImportId('prayer', text)),
    _type: 'prayer',
    title:
      named.length > 0
        ? `For ${new Intl.ListFormat('en-GB').format(named.map(nameOfCountry))}`
        : `A prayer with “${title}”`,
    body: text,
    ...countriesOf(named, context),
    importSource: context.source,
  }
}

/** Two articles that carry the same call lead to one document: "Share this story" need not be there a hundred times. */
function toCall({ url, suggestedAmounts, ...call }: RecognisedCall, context: DraftContext): Draft {
  const named = [...findCountries(`${call.title}\n${call.text ?? ''}`).keys()]
  return {
    _id: toDraftId(callId(call)),
    _type: 'callToAction',
    ...call,
    ...(url !== undefined && isSafeLink(url) ? { url } : {}),
    ...(suggestedAmounts === undefined ? {} : { suggestedAmounts }),
    ...(call.kind === 'share' && named.length === 0 ? { general: true } : {}),
    ...countriesOf(named, context),
    importSource: context.source,
  }
}

function countriesOf(codes: readonly string[], { existingCountries }: DraftContext) {
  const countries = linkCountries(codes, existingCountries)
  return countries.length === 0 ? {} : { countries }
}

function flagMismatch(text: string, mismatch: string, draft: Draft): Flag {
  return {
    excerpt: text,
    reason: `${mismatch} It stands under the story, but was not linked to it.`,
    suggestion: 'It is a draft of its own. Link it if it fits after all, use it elsewhere, or delete it.',
    documentId: idOf(draft),
  }
}

function flagSecondPrayer(text: string, draft: Draft): Flag {
  return {
    excerpt: text,
    reason: 'A story shows one prayer, and this is a further one.',
    suggestion: 'It is a draft of its own. Choose which one the story shows.',
    documentId: idOf(draft),
  }
}

/** Giving and writing need somewhere to go. */
function flagCall(call: RecognisedCall): Flag[] {
  const { kind, title, url } = call
  if (kind === 'share' || (url !== undefined && isSafeLink(url))) return []
  return [
    {
      excerpt: title,
      reason:
        url === undefined
          ? 'Where this call leads is not in the text.'
          : `This call led to ${url}, which is no complete address that starts with https://.`,
      suggestion: 'Add the address to the call before you publish it.',
      documentId: callId(call),
    },
  ]
}

function callId({ kind, title, text }: Pick<RecognisedCall, 'kind' | 'title' | 'text'>): string {
  return toImportId('callToAction', kind, title, text ?? '')
}

function idOf({ _id }: Draft): string {
  return toPublishedId(_id)
}

function uniqueById(drafts: readonly Draft[]): Draft[] {
  return [...new Map(drafts.map((draft) => [draft._id, draft])).values()]
}
