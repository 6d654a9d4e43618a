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

/** Every type of content. To add one: a file in `documents`, `objects` or `blocks`, and a line here. */
export const schemaTypes: SchemaTypeDefinition[] = [
  storyType,
  prayerPointType,
  prayerType,
  callToActionType,
  countryType,
  topicType,
  siteSettingsType,
  bodyType,
  pullQuoteType,
  prayerListType,
  callToActionCardType,
  figureType,
  linkType,
  importNoteType,
  importSourceType,
]
