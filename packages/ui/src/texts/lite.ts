import { defineTexts } from '../languages/define-texts.ts'

/** The version without pictures and styles. */
export const liteTexts = defineTexts({
  en: {
    title: 'Light version',
    introduction: 'Words only: no pictures, no styles, no scripts. For slow connections and simple browsers.',
    full: 'This page with pictures',
  },
  fr: {
    title: 'Version légère',
    introduction:
      'Rien que des mots : ni images, ni mise en forme, ni scripts. Pour les connexions lentes et les navigateurs simples.',
    full: 'Cette page avec les images',
  },
  ar: {
    title: 'النسخة الخفيفة',
    introduction: 'كلمات فقط: لا صور ولا تنسيق ولا برامج نصية. للاتصالات البطيئة والمتصفحات البسيطة.',
    full: 'هذه الصفحة مع الصور',
  },
})
