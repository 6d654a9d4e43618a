import { z } from 'zod'
import { listOf } from '../result-schema.ts'

/**
 * The languages in which readers get a document: its own, and those of the translations that they may see. Those that no
 * longer fit the original are left out of an answer wherever a document names its `translations`.
 */
export const shownLanguagesFragment = /* groq */ `
  "writtenIn": coalesce(language, "en"),
  "translations": translations[state in $translationStates]{ language }`

export const shownLanguagesShape = {
  writtenIn: z.string(),
  translations: listOf(z.object({ language: z.string() })),
}

export interface ShownLanguages {
  readonly writtenIn: string
  readonly translations: readonly { readonly language: string }[]
}

/** Codes such as `ar`: the document’s own first. */
export function shownLanguagesOf({ writtenIn, translations }: ShownLanguages): string[] {
  return [writtenIn, ...translations.map(({ language }) => language)]
}
