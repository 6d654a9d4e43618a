import { defineTexts } from '../languages/define-texts.ts'

/** Pages that have nothing to show, and say so kindly. The server writes some of them without any markup's help. */
export const messagesTexts = defineTexts({
  en: {
    notFoundTitle: 'This page is not here',
    notFound: 'It may have moved, or it was taken down. Sometimes we take a story down to keep somebody safe.',
    readStories: 'Read our stories',
    goHome: 'Go to the front page',
    unavailableTitle: 'This page cannot be shown right now',
    unavailable: 'We could not fetch it just now. Nothing is wrong on your side. Please try again in a minute.',
    missingTitle: 'There is no page here',
    missing: 'The address may be wrong, or the page was taken down.',
    malformedTitle: 'This address is not right',
    malformed: 'Please check the address and try again.',
    previewEndedTitle: 'This preview has ended',
    previewEnded:
      'The link worked for a limited time, or the newsroom ended it. Ask whoever sent it to you for a new one.',
    draftUnavailableTitle: 'This draft cannot be shown right now',
    draftUnavailable:
      'The content server did not answer, or its answer could not be shown. Nothing that you wrote is lost by this. Please load the page again in a minute; if it stays like this, the state of the site (/status) says what is wrong and whom to ask.',
  },
  fr: {
    notFoundTitle: 'Cette page n’est pas ici',
    notFound:
      'Elle a peut-être été déplacée ou retirée. Il nous arrive de retirer un récit pour protéger une personne.',
    readStories: 'Lire nos récits',
    goHome: 'Aller à la page d’accueil',
    unavailableTitle: 'Cette page ne peut pas être affichée pour le moment',
    unavailable:
      'Nous n’avons pas pu la charger à l’instant. Le problème ne vient pas de vous. Merci de réessayer dans une minute.',
    missingTitle: 'Il n’y a pas de page ici',
    missing: 'L’adresse est peut-être erronée, ou la page a été retirée.',
    malformedTitle: 'Cette adresse n’est pas correcte',
    malformed: 'Merci de vérifier l’adresse et de réessayer.',
    previewEndedTitle: 'Cet aperçu a pris fin',
    previewEnded:
      'Le lien n’était valable qu’un temps, ou la rédaction y a mis fin. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    draftUnavailableTitle: 'Ce brouillon ne peut pas être affiché pour le moment',
    draftUnavailable:
      'Le serveur de contenus n’a pas répondu, ou sa réponse n’a pas pu être affichée. Rien de ce que vous avez écrit n’est perdu pour autant. Merci de recharger la page dans une minute ; si cela persiste, l’état du site (/fr/status) dit ce qui ne va pas et à qui s’adresser.',
  },
  ar: {
    notFoundTitle: 'هذه الصفحة ليست هنا',
    notFound: 'ربما نُقلت أو أُزيلت. نزيل أحيانًا قصة حفاظًا على سلامة شخص ما.',
    readStories: 'اقرأ قصصنا',
    goHome: 'انتقل إلى الصفحة الرئيسية',
    unavailableTitle: 'لا يمكن عرض هذه الصفحة الآن',
    unavailable: 'لم نتمكن من جلبها في هذه اللحظة. لا خطأ من جانبك. نرجو المحاولة مجددًا بعد دقيقة.',
    missingTitle: 'لا توجد صفحة هنا',
    missing: 'قد يكون العنوان غير صحيح، أو أن الصفحة أُزيلت.',
    malformedTitle: 'هذا العنوان غير صحيح',
    malformed: 'نرجو التحقق من العنوان والمحاولة مجددًا.',
    previewEndedTitle: 'انتهت هذه المعاينة',
    previewEnded: 'كان الرابط صالحًا لمدة محدودة، أو أنهته هيئة التحرير. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    draftUnavailableTitle: 'لا يمكن عرض هذه المسودة الآن',
    draftUnavailable:
      'لم يُجب خادم المحتوى، أو تعذّر عرض إجابته. لم يضِع شيء مما كتبته بسبب ذلك. نرجو تحميل الصفحة مجددًا بعد دقيقة؛ وإن بقي الحال كذلك، فحالة الموقع (/ar/status) تقول ما الخطأ ومن يُسأل عنه.',
  },
})
