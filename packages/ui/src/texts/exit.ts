import { defineTexts } from '../languages/define-texts.ts'

/** The way to leave quickly, and what it can and cannot do. */
export const exitTexts = defineTexts({
  en: {
    link: 'Exit this page',
    linkHint: 'leads to a weather site',
    keys: 'Press Shift three times to leave this page.',
    pressed: 'Shift, press {left, plural, one {# more time} other {# more times}} to leave.',
    leaving: 'Leaving the page',
    title: 'Leave quickly',
    introduction:
      'If it is not safe for you to be seen on this site, these are the ways to leave, and what stays behind.',
    howTitle: 'How to leave',
    howLink: 'Follow “Exit this page”. It stands at the top of pages where it may be needed, and here.',
    howKeys: 'On a keyboard, press the Shift key three times, one after the other. This works where scripts are on.',
    howClose: 'Close the tab or the window. That is always the fastest.',
    staysTitle: 'What stays behind',
    staysHistory:
      'Your browser remembers which pages you opened. The link cannot remove that. Use a private window, or delete the history of the browser after your visit.',
    staysNetwork:
      'Whoever runs your network can see the name of this site, but not which of its pages you read. A VPN or the Tor Browser hides the name as well.',
    staysHere: 'We keep nothing: no cookie, no name, no address of your device.',
    onion: 'In the Tor Browser this site is also found at the following address. Type or copy it there:',
  },
  fr: {
    link: 'Quitter cette page',
    linkHint: 'mène à un site météo',
    keys: 'Appuyez trois fois sur la touche Majuscule pour quitter cette page.',
    pressed: 'Majuscule : appuyez encore {left, plural, one {# fois} other {# fois}} pour quitter.',
    leaving: 'Vous quittez la page',
    title: 'Quitter rapidement',
    introduction:
      'S’il est dangereux pour vous d’être vu sur ce site, voici comment le quitter, et ce qui reste après votre visite.',
    howTitle: 'Comment quitter',
    howLink: 'Suivez « Quitter cette page ». Le lien se trouve en haut des pages où il peut être nécessaire, et ici.',
    howKeys:
      'Sur un clavier, appuyez trois fois de suite sur la touche Majuscule. Cela fonctionne si les scripts sont activés.',
    howClose: 'Fermez l’onglet ou la fenêtre. C’est toujours le plus rapide.',
    staysTitle: 'Ce qui reste',
    staysHistory:
      'Votre navigateur retient les pages ouvertes. Le lien ne peut pas l’effacer. Utilisez une fenêtre privée, ou effacez l’historique après votre visite.',
    staysNetwork:
      'La personne qui gère votre réseau peut voir le nom de ce site, mais pas quelles pages vous lisez. Un VPN ou le navigateur Tor cache aussi le nom.',
    staysHere: 'Nous ne gardons rien : ni cookie, ni nom, ni adresse de votre appareil.',
    onion: 'Dans le navigateur Tor, ce site se trouve aussi à l’adresse suivante. Saisissez-la ou copiez-la :',
  },
  ar: {
    link: 'اخرج من هذه الصفحة',
    linkHint: 'ينقلك إلى موقع للطقس',
    keys: 'اضغط مفتاح Shift ثلاث مرات لمغادرة هذه الصفحة.',
    pressed:
      'اضغط Shift {left, plural, zero {# مرات} one {مرة أخرى} two {مرتين أخريين} few {# مرات أخرى} many {# مرة أخرى} other {# مرة أخرى}} للمغادرة.',
    leaving: 'جارٍ مغادرة الصفحة',
    title: 'المغادرة بسرعة',
    introduction: 'إن كان من الخطر أن يراك أحد على هذا الموقع، فهذه طرق مغادرته، وهذا ما يبقى بعد زيارتك.',
    howTitle: 'كيف تغادر',
    howLink: 'اتبع رابط «اخرج من هذه الصفحة». تجده أعلى الصفحات التي قد تحتاج إليه فيها، وتجده هنا.',
    howKeys: 'على لوحة المفاتيح اضغط مفتاح Shift ثلاث مرات متتالية. يعمل ذلك حيث تكون البرامج النصية مفعّلة.',
    howClose: 'أغلق علامة التبويب أو النافذة، فهذا هو الأسرع دائمًا.',
    staysTitle: 'ما الذي يبقى',
    staysHistory:
      'يتذكر متصفحك الصفحات التي فتحتها، ولا يستطيع الرابط محو ذلك. استخدم نافذة خاصة، أو احذف سجل المتصفح بعد زيارتك.',
    staysNetwork:
      'يستطيع من يدير شبكتك أن يرى اسم هذا الموقع، لكنه لا يرى الصفحات التي تقرؤها. تخفي شبكة VPN أو متصفح Tor الاسم أيضًا.',
    staysHere: 'نحن لا نحتفظ بشيء: لا ملفات تعريف ارتباط، ولا اسم، ولا عنوان جهازك.',
    onion: 'في متصفح Tor تجد هذا الموقع أيضًا على العنوان التالي. اكتبه أو انسخه هناك:',
  },
})
