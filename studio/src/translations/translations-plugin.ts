import { definePlugin } from 'sanity'
import { withTranslationReview } from './with-translation-review.tsx'

/** Translating, and saying that a translation was compared with its original. */
export const translations = definePlugin({
  name: 'vigil-translations',
  form: { components: { input: withTranslationReview } },
})
