import type { SchemaTypeDefinition } from '@sanity/types'
import { bodyType } from './blocks/body.ts'
import { callToActionCardType } from './blocks/call-to-action-card.ts'
import { prayerListType } from './blocks/prayer-list.ts'
import { pullQuoteType } from './blocks/pull-quote.ts'
import { callToActionType } from './documents/call-to-action.ts'
import { countryType } from './documents/country.ts'
import { prayerPointType } from './documents/prayer-point.ts'
import { prayerType } from './documents/prayer.ts'
import { siteSettingsType } from './documents/site-settings.ts'
import { storyType } from './documents/story.ts'
import { topicType } from './documents/topic.ts'
import { figureType } from './objects/figure.ts'
import { importNoteType } from './objects/import-note.ts'
import { importSourceType } from './objects/import-source.ts'
import { linkType } from './objects/link.ts'
import { callsToActionSectionType } from './sections/calls-to-action-section.ts'
import { figureSectionType } from './sections/figure-section.ts'
import { prayerSectionType } from './sections/prayer-section.ts'
import { storyListSectionType } from './sections/story-list-section.ts'
import { textSectionType } from './sections/text-section.ts'
import { homePageType } from './documents/home-page.ts'
import { messageCampaignType } from './documents/message-campaign.ts'
import { pageType } from './documents/page.ts'
import { redirectType } from './documents/redirect.ts'
import { claimType } from './objects/claim.ts'
import { correctionType } from './objects/correction.ts'
import { personType } from './objects/person.ts'
import { redactionType } from './objects/redaction.ts'
import { seoType } from './objects/seo.ts'
import { storyTranslationType } from './translations/story-translation.ts'
import { prayerPointTranslationType } from './translations/prayer-point-translation.ts'
import { prayerTranslationType } from './translations/prayer-translation.ts'
import { callToActionTranslationType } from './translations/call-to-action-translation.ts'
import { messageCampaignTranslationType } from './translations/message-campaign-translation.ts'
import { countryTranslationType } from './translations/country-translation.ts'
import { topicTranslationType } from './translations/topic-translation.ts'
import { pageTranslationType } from './translations/page-translation.ts'
import { homePageTranslationType } from './translations/home-page-translation.ts'
import { siteSettingsTranslationType } from './translations/site-settings-translation.ts'
import { sectionTranslationType } from './translations/section-translation.ts'
import { translatedClaimType } from './translations/translated-claim.ts'
import { translatedCorrectionType } from './translations/translated-correction.ts'
import { figureWordsType } from './translations/figure-words.ts'
import { seoWordsType } from './translations/seo-words.ts'

/** Every type of content. To add one: a file in `documents`, `sections`, `objects`, `blocks` or `translations`, and a line here. */
export const schemaTypes: SchemaTypeDefinition[] = [
  storyType,
  prayerPointType,
  prayerType,
  callToActionType,
  messageCampaignType,
  countryType,
  topicType,
  pageType,
  homePageType,
  siteSettingsType,
  redirectType,
  textSectionType,
  figureSectionType,
  storyListSectionType,
  prayerSectionType,
  callsToActionSectionType,
  bodyType,
  pullQuoteType,
  prayerListType,
  callToActionCardType,
  figureType,
  redactionType,
  linkType,
  personType,
  claimType,
  correctionType,
  seoType,
  importNoteType,
  importSourceType,
  storyTranslationType,
  prayerPointTranslationType,
  prayerTranslationType,
  callToActionTranslationType,
  messageCampaignTranslationType,
  countryTranslationType,
  topicTranslationType,
  pageTranslationType,
  homePageTranslationType,
  siteSettingsTranslationType,
  sectionTranslationType,
  translatedClaimType,
  translatedCorrectionType,
  figureWordsType,
  seoWordsType,
]
