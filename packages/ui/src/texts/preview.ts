import { defineTexts } from '../languages/define-texts.ts'

/** What editors, and those they share a preview with, are told about it. */
export const previewTexts = defineTexts({
  en: {
    label: 'Preview',
    drafts: 'Preview of drafts – readers do not see this.',
    leave: 'Leave',
    notPublished: 'Preview, not published.',
    worksUntil: 'Works until {moment} UTC.',
    keep: 'Please do not pass it on.',
  },
  fr: {
    label: 'Aperçu',
    drafts: 'Aperçu des brouillons – les lecteurs ne le voient pas.',
    leave: 'Quitter',
    notPublished: 'Aperçu, non publié.',
    worksUntil: 'Valable jusqu’au {moment} UTC.',
    keep: 'Merci de ne pas le transmettre.',
  },
  ar: {
    label: 'معاينة',
    drafts: 'معاينة للمسودات – لا يراها القرّاء.',
    leave: 'إنهاء المعاينة',
    notPublished: 'معاينة غير منشورة.',
    worksUntil: 'صالحة حتى {moment} بالتوقيت العالمي.',
    keep: 'نرجو عدم تمريرها إلى غيرك.',
  },
})
