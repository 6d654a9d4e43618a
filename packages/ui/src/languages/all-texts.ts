import { navigationTexts } from '../texts/navigation.ts'
import type { Texts } from './define-texts.ts'

/** Every area of the interface. A new area is a file in `texts/` and a line here. */
export const allTexts = {
  navigation: navigationTexts,
} as const

type Areas = typeof allTexts

/** Names a text by its area and key: `navigation.skip`. */
export type TextKey = {
  [Area in keyof Areas & string]: Areas[Area] extends Texts<infer Key> ? `${Area}.${Key}` : never
}[keyof Areas & string]
