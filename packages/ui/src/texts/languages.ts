import { defineTexts } from '../languages/define-texts.ts'

/** The choice of languages, and what is said of texts in another one. `{original}` is the name of their language. */
export const languagesTexts = defineTexts({
  en: {
    choice: 'Languages',
    shownIn: 'In {original}',
    notTranslated: 'This has not been translated into English yet. You are reading it in {original}.',
  },
  fr: {
    choice: 'Langues',
    shownIn: 'En {original}',
    notTranslated: 'Ce texte n’est pas encore traduit en français. Vous le lisez en {original}.',
  },
  ar: {
    choice: 'اللغات',
    shownIn: 'باللغة {original}',
    notTranslated: 'لم يُترجم هذا النص إلى العربية بعد، وهو معروض باللغة {original}.',
  },
})
