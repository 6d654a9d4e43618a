import { defineTexts } from '../languages/define-texts.ts'

/** The way through a long list. */
export const pagesTexts = defineTexts({
  en: { label: 'Pages', newer: 'Newer', older: 'Older', place: 'Page {page} of {count}' },
  fr: { label: 'Pages', newer: 'Plus récents', older: 'Plus anciens', place: 'Page {page} sur {count}' },
  ar: { label: 'الصفحات', newer: 'الأحدث', older: 'الأقدم', place: 'الصفحة {page} من {count}' },
})
