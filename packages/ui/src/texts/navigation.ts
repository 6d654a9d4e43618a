import { defineTexts } from '../languages/define-texts.ts'

/** What surrounds every page. */
export const navigationTexts = defineTexts({
  en: {
    skip: 'Skip to the content',
    main: 'Main',
    footer: 'Footer',
    stories: 'Stories',
    prayer: 'Prayer',
    act: 'Act',
    search: 'Search',
    privacy: 'This site sets no cookies and loads nothing from other sites.',
  },
  fr: {
    skip: 'Aller au contenu',
    main: 'Principale',
    footer: 'Pied de page',
    stories: 'Récits',
    prayer: 'Prière',
    act: 'Agir',
    search: 'Rechercher',
    privacy: 'Ce site ne dépose aucun cookie et ne charge rien depuis d’autres sites.',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    main: 'التنقل الرئيسي',
    footer: 'أسفل الصفحة',
    stories: 'القصص',
    prayer: 'الصلاة',
    act: 'شارك',
    search: 'بحث',
    privacy: 'لا يستخدم هذا الموقع ملفات تعريف الارتباط ولا يحمّل شيئًا من مواقع أخرى.',
  },
})
