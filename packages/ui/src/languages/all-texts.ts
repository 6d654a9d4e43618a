import { actTexts } from '../texts/act.ts'
import { navigationTexts } from '../texts/navigation.ts'
import { callsTexts } from '../texts/calls.ts'
import { choicesTexts } from '../texts/choices.ts'
import { diaryTexts } from '../texts/diary.ts'
import { languagesTexts } from '../texts/languages.ts'
import { messagesTexts } from '../texts/messages.ts'
import { pagesTexts } from '../texts/pages.ts'
import { prayerTexts } from '../texts/prayer.ts'
import { previewTexts } from '../texts/preview.ts'
import { readingTexts } from '../texts/reading.ts'
import { regionsTexts } from '../texts/regions.ts'
import { storiesTexts } from '../texts/stories.ts'
import { exitTexts } from '../texts/exit.ts'
import { searchTexts } from '../texts/search.ts'
import { statusTexts } from '../texts/status.ts'
import { statementsTexts } from '../texts/statements.ts'
import { subscribeTexts } from '../texts/subscribe.ts'
import { writeTexts } from '../texts/write.ts'
import { liteTexts } from '../texts/lite.ts'
import type { Texts } from './define-texts.ts'

/** Every area of the interface. A new area is a file in `texts/` and a line here. */
export const allTexts = {
  act: actTexts,
  navigation: navigationTexts,
  calls: callsTexts,
  choices: choicesTexts,
  diary: diaryTexts,
  languages: languagesTexts,
  messages: messagesTexts,
  pages: pagesTexts,
  prayer: prayerTexts,
  preview: previewTexts,
  reading: readingTexts,
  regions: regionsTexts,
  stories: storiesTexts,
  exit: exitTexts,
  search: searchTexts,
  statements: statementsTexts,
  status: statusTexts,
  subscribe: subscribeTexts,
  write: writeTexts,
  lite: liteTexts,
} as const

type Areas = typeof allTexts

/** Names a text by its area and key: `navigation.skip`. */
export type TextKey = {
  [Area in keyof Areas & string]: Areas[Area] extends Texts<infer Key> ? `${Area}.${Key}` : never
}[keyof Areas & string]
