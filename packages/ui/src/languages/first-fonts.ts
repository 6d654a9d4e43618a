/// <reference path="../woff2.d.ts" />
import arabicFace from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'
import latinFace from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
import type { Locale } from './locales.ts'

/** The face of headlines in each language: a browser should not discover it only after the stylesheet. */
export const firstFonts: Readonly<Record<Locale, string>> = { en: latinFace, fr: latinFace, ar: arabicFace }
