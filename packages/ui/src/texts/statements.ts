import { defineTexts } from '../languages/define-texts.ts'

/** What the site says of itself: how it treats readers, and who can use it. Only what is true of the program. */
export const statementsTexts = defineTexts({
  en: {
    privacyTitle: 'Privacy',
    privacyIntroduction: 'Some people are in danger when others learn what they read. So this site learns nothing.',
    nothingTitle: 'What we do not collect',
    nothingCookies: 'There are no cookies, and nothing is stored in your browser.',
    nothingThird:
      'Fonts, pictures and everything else come from this site itself. No other company learns that you were here.',
    nothingLogs: 'The server keeps no log of visits: no address of your device, no browser, no page, no search.',
    nothingScripts:
      'You can read, search, pray and write without JavaScript. The few small scripts are our own and send nothing.',
    writeTitle: 'When you write a message',
    writeKept: 'We keep what you type into the form and when it came. Nothing else about you or your device is stored.',
    writeRead:
      'Moderators read each message before it is passed on. Rejected messages are deleted after a time that the newsroom has set.',
    linksTitle: 'When you follow a link',
    linksOther:
      'Giving, petitions and other links lead to other sites, which have rules of their own. Your browser does not tell them which page you came from.',
    seenTitle: 'What others can still see',
    seenNetwork:
      'Your internet provider, or whoever runs the network, can see the name of this site, but not which pages you read.',
    seenBrowser: 'Your browser keeps a history of its own.',
    seenMore: 'How to leave quickly, and what stays behind',
    accessibilityTitle: 'Accessibility',
    accessibilityIntroduction: 'Everybody should be able to read, pray and act here. We aim for WCAG 2.2, level AA.',
    worksTitle: 'What works',
    worksKeyboard: 'Everything can be reached and used with a keyboard alone.',
    worksReader: 'Pages have headings, landmarks and descriptions of pictures for screen readers.',
    worksZoom: 'Text can be enlarged to 400 % without loss, and follows the text size of your browser.',
    worksScheme: 'Light and dark schemes, reduced motion and high contrast follow the settings of your device.',
    worksLite: 'There is a version without pictures and styles for slow connections and simple browsers.',
    testedTitle: 'How it is tested',
    testedText:
      'Every change of the program is checked with axe in a real browser, in both schemes and both writing directions, together with journeys by keyboard. These checks find many problems, not all.',
    limitsTitle: 'Known limits',
    limitsTranslation: 'Texts that nobody has translated yet are shown in their own language, and marked as such.',
    limitsPictures: 'How well a picture is described depends on who described it.',
    contactTitle: 'Tell us',
    contactText: 'Does something keep you from using this site? Write to {contact}.',
    liteLink: 'Version for slow connections',
  },
  fr: {
    privacyTitle: 'Confidentialité',
    privacyIntroduction:
      'Certaines personnes sont en danger quand d’autres apprennent ce qu’elles lisent. Ce site n’apprend donc rien.',
    nothingTitle: 'Ce que nous ne recueillons pas',
    nothingCookies: 'Il n’y a aucun cookie, et rien n’est enregistré dans votre navigateur.',
    nothingThird:
      'Les polices, les images et tout le reste viennent de ce site. Aucune autre entreprise n’apprend votre visite.',
    nothingLogs:
      'Le serveur ne tient aucun journal des visites : ni adresse de votre appareil, ni navigateur, ni page, ni recherche.',
    nothingScripts:
      'Vous pouvez lire, chercher, prier et écrire sans JavaScript. Les rares petits scripts sont les nôtres et n’envoient rien.',
    writeTitle: 'Quand vous écrivez un message',
    writeKept:
      'Nous gardons ce que vous saisissez dans le formulaire et le moment de son arrivée. Rien d’autre sur vous ou votre appareil n’est conservé.',
    writeRead:
      'Des modérateurs lisent chaque message avant de le transmettre. Les messages refusés sont effacés après un délai fixé par la rédaction.',
    linksTitle: 'Quand vous suivez un lien',
    linksOther:
      'Les dons, pétitions et autres liens mènent à d’autres sites, qui ont leurs propres règles. Votre navigateur ne leur dit pas de quelle page vous venez.',
    seenTitle: 'Ce que d’autres peuvent encore voir',
    seenNetwork:
      'Votre fournisseur d’accès, ou la personne qui gère le réseau, peut voir le nom de ce site, mais pas les pages que vous lisez.',
    seenBrowser: 'Votre navigateur tient son propre historique.',
    seenMore: 'Comment quitter rapidement, et ce qui reste',
    accessibilityTitle: 'Accessibilité',
    accessibilityIntroduction: 'Chacun doit pouvoir lire, prier et agir ici. Nous visons les WCAG 2.2, niveau AA.',
    worksTitle: 'Ce qui fonctionne',
    worksKeyboard: 'Tout peut être atteint et utilisé avec le clavier seul.',
    worksReader: 'Les pages ont des titres, des régions et des descriptions d’images pour les lecteurs d’écran.',
    worksZoom: 'Le texte peut être agrandi à 400 % sans perte, et suit la taille choisie dans votre navigateur.',
    worksScheme:
      'Les thèmes clair et sombre, les animations réduites et le contraste élevé suivent les réglages de votre appareil.',
    worksLite:
      'Il existe une version sans images ni mise en forme pour les connexions lentes et les navigateurs simples.',
    testedTitle: 'Comment nous testons',
    testedText:
      'Chaque modification du programme est vérifiée avec axe dans un vrai navigateur, dans les deux thèmes et les deux sens d’écriture, avec des parcours au clavier. Ces vérifications trouvent beaucoup de problèmes, pas tous.',
    limitsTitle: 'Limites connues',
    limitsTranslation:
      'Les textes que personne n’a encore traduits sont montrés dans leur langue, et signalés comme tels.',
    limitsPictures: 'La qualité de la description d’une image dépend de la personne qui l’a écrite.',
    contactTitle: 'Dites-le-nous',
    contactText: 'Quelque chose vous empêche d’utiliser ce site ? Écrivez à {contact}.',
    liteLink: 'Version pour connexions lentes',
  },
  ar: {
    privacyTitle: 'الخصوصية',
    privacyIntroduction: 'يتعرض بعض الناس للخطر حين يعرف الآخرون ما يقرؤون. لذلك لا يعرف هذا الموقع شيئًا.',
    nothingTitle: 'ما لا نجمعه',
    nothingCookies: 'لا توجد ملفات تعريف ارتباط، ولا يُخزَّن شيء في متصفحك.',
    nothingThird: 'الخطوط والصور وكل ما عداها تأتي من هذا الموقع نفسه. لا تعرف أي جهة أخرى أنك كنت هنا.',
    nothingLogs: 'لا يحتفظ الخادم بسجل للزيارات: لا عنوان جهازك، ولا متصفحك، ولا الصفحات، ولا عمليات البحث.',
    nothingScripts:
      'يمكنك أن تقرأ وتبحث وتصلي وتكتب من دون JavaScript. البرامج النصية القليلة الصغيرة من صنعنا ولا ترسل شيئًا.',
    writeTitle: 'حين تكتب رسالة',
    writeKept: 'نحتفظ بما تكتبه في النموذج وبوقت وصوله. لا يُخزَّن شيء آخر عنك أو عن جهازك.',
    writeRead: 'يقرأ المشرفون كل رسالة قبل إيصالها. تُحذف الرسائل المرفوضة بعد مدة يحددها فريق التحرير.',
    linksTitle: 'حين تتبع رابطًا',
    linksOther:
      'روابط التبرع والعرائض وغيرها تقود إلى مواقع أخرى لها قواعدها الخاصة. لا يخبرها متصفحك من أي صفحة أتيت.',
    seenTitle: 'ما قد يراه الآخرون',
    seenNetwork: 'يستطيع مزود الإنترنت، أو من يدير الشبكة، أن يرى اسم هذا الموقع، لكنه لا يرى الصفحات التي تقرؤها.',
    seenBrowser: 'يحتفظ متصفحك بسجله الخاص.',
    seenMore: 'كيف تغادر بسرعة، وما الذي يبقى',
    accessibilityTitle: 'إمكانية الوصول',
    accessibilityIntroduction: 'ينبغي أن يستطيع الجميع القراءة والصلاة والعمل هنا. هدفنا معيار WCAG 2.2 بمستوى AA.',
    worksTitle: 'ما الذي يعمل',
    worksKeyboard: 'يمكن الوصول إلى كل شيء واستخدامه بلوحة المفاتيح وحدها.',
    worksReader: 'في الصفحات عناوين ومناطق وأوصاف للصور من أجل قارئات الشاشة.',
    worksZoom: 'يمكن تكبير النص إلى 400٪ دون فقدان شيء، وهو يتبع حجم النص في متصفحك.',
    worksScheme: 'المظهر الفاتح والداكن وتقليل الحركة والتباين العالي تتبع إعدادات جهازك.',
    worksLite: 'توجد نسخة بلا صور ولا تنسيق للاتصالات البطيئة والمتصفحات البسيطة.',
    testedTitle: 'كيف نختبره',
    testedText:
      'يُفحص كل تغيير في البرنامج بأداة axe في متصفح حقيقي، في المظهرين واتجاهي الكتابة، مع جولات بلوحة المفاتيح. تكشف هذه الفحوص كثيرًا من المشكلات، لا كلها.',
    limitsTitle: 'حدود معروفة',
    limitsTranslation: 'النصوص التي لم يترجمها أحد بعد تُعرض بلغتها الأصلية مع الإشارة إلى ذلك.',
    limitsPictures: 'تتوقف جودة وصف الصورة على من وصفها.',
    contactTitle: 'أخبرنا',
    contactText: 'هل يمنعك شيء من استخدام هذا الموقع؟ اكتب إلى {contact}.',
    liteLink: 'نسخة للاتصالات البطيئة',
  },
})
