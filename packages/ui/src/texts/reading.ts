import { defineTexts } from '../languages/define-texts.ts'

/** What stands around the text of a story: what readers should know first, and ways to pass it on. */
export const readingTexts = defineTexts({
  en: {
    nameChanged: 'Name changed for safety.',
    warned: 'Content warning',
    show: 'Show the story',
    hide: 'Hide the story',
    openToPrint: 'Open the story before you print it.',
    topics: 'Topics',
    passOn: 'Pass this story on',
    copy: 'Copy the address',
    copied: 'Copied',
    address: 'Address of this page',
    save: 'Save as one file',
    saveHint:
      'For passing on without the internet, by USB stick or Bluetooth. The file holds the text and small pictures, and nothing about you.',
    savedFrom: 'A copy of this page, which may have changed since:',
  },
  fr: {
    nameChanged: 'Nom modifié par sécurité.',
    warned: 'Contenu sensible',
    show: 'Afficher le récit',
    hide: 'Masquer le récit',
    openToPrint: 'Affichez le récit avant de l’imprimer.',
    topics: 'Thèmes',
    passOn: 'Transmettre ce récit',
    copy: 'Copier l’adresse',
    copied: 'Copiée',
    address: 'Adresse de cette page',
    save: 'Enregistrer en un seul fichier',
    saveHint:
      'Pour le transmettre sans internet, par clé USB ou Bluetooth. Le fichier contient le texte et de petites images, et rien qui vous concerne.',
    savedFrom: 'Copie de cette page, qui a pu changer depuis :',
  },
  ar: {
    nameChanged: 'غُيِّر الاسم حرصًا على السلامة.',
    warned: 'محتوى قد يكون مؤلمًا',
    show: 'اعرض القصة',
    hide: 'أخفِ القصة',
    openToPrint: 'اعرض القصة قبل طباعتها.',
    topics: 'المواضيع',
    passOn: 'انقل هذه القصة إلى غيرك',
    copy: 'انسخ العنوان',
    copied: 'تم النسخ',
    address: 'عنوان هذه الصفحة',
    save: 'احفظ في ملف واحد',
    saveHint:
      'لنقلها من دون إنترنت، عبر ذاكرة USB أو البلوتوث. يحتوي الملف على النص وصور صغيرة، ولا يحتوي على أي شيء عنك.',
    savedFrom: 'نسخة من هذه الصفحة، وقد تكون تغيّرت منذ ذلك الحين:',
  },
})
