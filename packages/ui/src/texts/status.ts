import { defineTexts } from '../languages/define-texts.ts'

/** The status page, for editors: how the site is, what is wrong and what to do. The server writes it without React. */
export const statusTexts = defineTexts({
  en: {
    title: 'State of the site',
    wellTitle: 'All is well',
    well: 'What you publish is on the pages within moments.',
    connectingTitle: 'The site is connecting',
    connecting:
      'It has just started, or lost the content server a moment ago. Readers get every page that is stored. Nothing needs to be done.',
    workingTitle: 'Pages are being renewed',
    working:
      '{pages, plural, =0 {Something was published a moment ago.} one {# page is being rendered again.} other {# pages are being rendered again.}} Until that is done, readers get them as they were. Nothing needs to be done.',
    unreachableTitle: 'New content does not arrive',
    unreachable:
      'The content server has not answered since {since}. Readers get every page as it was; what is published now reaches them by itself when it answers again.',
    unreachableAdvice:
      'Ask whoever runs the content server (the lake, or Sanity) to look at it. If something must leave the site at once, ask whoever runs the site.',
    refusedTitle: 'The content server refuses the site',
    refused: 'It has not accepted the site’s token since {since}. Readers get every page as it was.',
    refusedAdvice:
      'Ask whoever runs the site to give it a token that may read (SANITY_API_READ_TOKEN) and to start it again. If something must leave the site at once, tell them that too.',
    noDatasetTitle: 'The site looks for content that is not there',
    noDataset:
      'The content server has had no dataset of the name that the site asks for since {since}. Readers get every page as it was.',
    noDatasetAdvice:
      'Ask whoever runs the site to correct SANITY_PROJECT_ID or SANITY_DATASET and to start it again. If something must leave the site at once, tell them that too.',
    stuckTitle: 'Changes arrive, but pages stay as they are',
    stuck:
      'The site has not been able to renew a page since {since}. Readers get every page as it was. The site keeps trying.',
    stuckAdvice:
      'Ask whoever runs the site to look at its log and to start it again. If something must leave the site at once, tell them that too.',
    failingTitle: 'Some pages cannot be renewed',
    failing:
      '{pages, plural, one {# page} other {# pages}} could not be rendered again. Readers get what was there before. The site keeps trying.',
    failingAdvice: 'If this is still here in five minutes, ask whoever runs the site to look at its log.',
    facts: 'Right now',
    stream: 'Changes from the newsroom',
    following: 'followed since {since}',
    notFollowing: 'not followed since {since}',
    heard: 'Last sign of the content server',
    never: 'none yet',
    lastChange: 'Last change of content',
    noChange: 'none since the site started',
    stored: 'Pages that readers get at once',
    waiting: 'Pages being rendered again',
    retrying: 'Pages tried again after a failure',
    wanted: 'Pages still missing after an update',
    started: 'Site started',
    since: '{time} UTC, {ago}',
    publishes: 'From publishing to readers',
    noPublishes: 'No change has reached a page since the site started.',
    summary:
      '{count, plural, one {The last change was on every page after {slowest}.} other {The last # changes were on every page after {typical} as a rule, after {slowest} at most.}}',
    table: 'The last changes, newest first',
    arrived: 'Arrived (UTC)',
    took: 'On every page after',
    pages: 'Pages',
    madeAt: 'This page was made at {time} UTC.',
    refreshes: 'It loads itself again every five seconds.',
    stop: 'Stop loading it again',
    still: 'It stays as it is.',
    refresh: 'Let it load itself again',
    languages: 'Other languages',
  },
  fr: {
    title: 'État du site',
    wellTitle: 'Tout va bien',
    well: 'Ce que vous publiez est sur les pages en quelques instants.',
    connectingTitle: 'Le site se connecte',
    connecting:
      'Il vient de démarrer, ou il a perdu le serveur de contenu à l’instant. Le public reçoit toutes les pages enregistrées. Il n’y a rien à faire.',
    workingTitle: 'Des pages sont en cours de renouvellement',
    working:
      '{pages, plural, =0 {Quelque chose vient d’être publié.} one {# page est en cours de rendu.} other {# pages sont en cours de rendu.}} D’ici là, le public les reçoit telles qu’elles étaient. Il n’y a rien à faire.',
    unreachableTitle: 'Les nouveaux contenus n’arrivent pas',
    unreachable:
      'Le serveur de contenu ne répond pas depuis {since}. Le public reçoit chaque page telle qu’elle était ; ce qui est publié maintenant lui parviendra tout seul quand le serveur répondra.',
    unreachableAdvice:
      'Demandez à la personne qui gère le serveur de contenu (le « lake », ou Sanity) de l’examiner. Si quelque chose doit quitter le site tout de suite, adressez-vous à la personne qui gère le site.',
    refusedTitle: 'Le serveur de contenu refuse le site',
    refused: 'Il n’accepte pas le jeton du site depuis {since}. Le public reçoit chaque page telle qu’elle était.',
    refusedAdvice:
      'Demandez à la personne qui gère le site de lui donner un jeton qui permet de lire (SANITY_API_READ_TOKEN) et de le redémarrer. Si quelque chose doit quitter le site tout de suite, dites-le-lui aussi.',
    noDatasetTitle: 'Le site cherche des contenus qui n’existent pas',
    noDataset:
      'Le serveur de contenu n’a pas de jeu de données du nom que le site demande, depuis {since}. Le public reçoit chaque page telle qu’elle était.',
    noDatasetAdvice:
      'Demandez à la personne qui gère le site de corriger SANITY_PROJECT_ID ou SANITY_DATASET et de le redémarrer. Si quelque chose doit quitter le site tout de suite, dites-le-lui aussi.',
    stuckTitle: 'Les changements arrivent, mais les pages restent telles quelles',
    stuck:
      'Le site ne peut renouveler aucune page depuis {since}. Le public reçoit chaque page telle qu’elle était. Le site continue d’essayer.',
    stuckAdvice:
      'Demandez à la personne qui gère le site de regarder son journal et de le redémarrer. Si quelque chose doit quitter le site tout de suite, dites-le-lui aussi.',
    failingTitle: 'Certaines pages ne peuvent pas être renouvelées',
    failing:
      '{pages, plural, one {# page n’a pas pu être rendue} other {# pages n’ont pas pu être rendues}} à nouveau. Le public reçoit ce qui était là avant. Le site continue d’essayer.',
    failingAdvice:
      'Si cela dure plus de cinq minutes, demandez à la personne qui gère le site de regarder son journal.',
    facts: 'En ce moment',
    stream: 'Changements de la rédaction',
    following: 'suivis depuis {since}',
    notFollowing: 'non suivis depuis {since}',
    heard: 'Dernier signe du serveur de contenu',
    never: 'aucun pour l’instant',
    lastChange: 'Dernier changement de contenu',
    noChange: 'aucun depuis le démarrage du site',
    stored: 'Pages que le public reçoit aussitôt',
    waiting: 'Pages en cours de rendu',
    retrying: 'Pages réessayées après un échec',
    wanted: 'Pages encore absentes après une mise à jour',
    started: 'Démarrage du site',
    since: '{time} UTC, {ago}',
    publishes: 'De la publication au public',
    noPublishes: 'Aucun changement n’a atteint de page depuis le démarrage du site.',
    summary:
      '{count, plural, one {Le dernier changement était sur toutes les pages après {slowest}.} other {Les # derniers changements étaient sur toutes les pages après {typical} en général, après {slowest} au plus.}}',
    table: 'Les derniers changements, du plus récent au plus ancien',
    arrived: 'Arrivé (UTC)',
    took: 'Sur toutes les pages après',
    pages: 'Pages',
    madeAt: 'Cette page a été faite à {time} UTC.',
    refreshes: 'Elle se recharge toutes les cinq secondes.',
    stop: 'Arrêter le rechargement',
    still: 'Elle reste telle quelle.',
    refresh: 'La laisser se recharger',
    languages: 'Autres langues',
  },
  ar: {
    title: 'حالة الموقع',
    wellTitle: 'كل شيء على ما يرام',
    well: 'ما تنشرونه يظهر على الصفحات خلال لحظات.',
    connectingTitle: 'الموقع يتصل الآن',
    connecting:
      'بدأ الموقع عمله للتو، أو انقطع اتصاله بخادم المحتوى قبل لحظة. يحصل القراء على كل الصفحات المحفوظة. لا يلزم فعل شيء.',
    workingTitle: 'يجري تجديد صفحات',
    working:
      '{pages, plural, =0 {نُشر شيء قبل لحظة.} one {يُعاد إعداد صفحة واحدة.} two {يُعاد إعداد صفحتين.} few {يُعاد إعداد # صفحات.} many {يُعاد إعداد # صفحة.} other {يُعاد إعداد # صفحة.}} وإلى أن ينتهي ذلك يحصل القراء على الصفحات كما كانت. لا يلزم فعل شيء.',
    unreachableTitle: 'المحتوى الجديد لا يصل',
    unreachable:
      'خادم المحتوى لا يستجيب منذ {since}. يحصل القراء على كل صفحة كما كانت، وما يُنشر الآن يصل إليهم من تلقاء نفسه حين يستجيب الخادم.',
    unreachableAdvice:
      'اطلبوا ممّن يدير خادم المحتوى (lake أو Sanity) أن يفحصه. وإن وجب أن يغادر شيءٌ الموقعَ فورًا، فاطلبوا ذلك ممّن يدير الموقع.',
    refusedTitle: 'خادم المحتوى يرفض الموقع',
    refused: 'لا يقبل الخادم رمز دخول الموقع منذ {since}. يحصل القراء على كل صفحة كما كانت.',
    refusedAdvice:
      'اطلبوا ممّن يدير الموقع أن يعطيه رمزًا يتيح القراءة (SANITY_API_READ_TOKEN) وأن يعيد تشغيله. وإن وجب أن يغادر شيءٌ الموقعَ فورًا، فأخبروه بذلك أيضًا.',
    noDatasetTitle: 'الموقع يبحث عن محتوى غير موجود',
    noDataset:
      'لا توجد في خادم المحتوى مجموعة بيانات بالاسم الذي يطلبه الموقع، منذ {since}. يحصل القراء على كل صفحة كما كانت.',
    noDatasetAdvice:
      'اطلبوا ممّن يدير الموقع أن يصحح SANITY_PROJECT_ID أو SANITY_DATASET وأن يعيد تشغيله. وإن وجب أن يغادر شيءٌ الموقعَ فورًا، فأخبروه بذلك أيضًا.',
    stuckTitle: 'التغييرات تصل، لكن الصفحات تبقى كما هي',
    stuck: 'لا يستطيع الموقع تجديد أي صفحة منذ {since}. يحصل القراء على كل صفحة كما كانت. يواصل الموقع المحاولة.',
    stuckAdvice:
      'اطلبوا ممّن يدير الموقع أن ينظر في سجله وأن يعيد تشغيله. وإن وجب أن يغادر شيءٌ الموقعَ فورًا، فأخبروه بذلك أيضًا.',
    failingTitle: 'تعذر تجديد بعض الصفحات',
    failing:
      'تعذرت إعادة إعداد {pages, plural, one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}. يحصل القراء على ما كان من قبل. يواصل الموقع المحاولة.',
    failingAdvice: 'إن بقي هذا بعد خمس دقائق، فاطلبوا ممّن يدير الموقع أن ينظر في سجله.',
    facts: 'الآن',
    stream: 'التغييرات من هيئة التحرير',
    following: 'تُتابَع منذ {since}',
    notFollowing: 'لا تُتابَع منذ {since}',
    heard: 'آخر إشارة من خادم المحتوى',
    never: 'لا شيء بعد',
    lastChange: 'آخر تغيير في المحتوى',
    noChange: 'لا شيء منذ بدء الموقع',
    stored: 'صفحات يحصل عليها القراء فورًا',
    waiting: 'صفحات يُعاد إعدادها',
    retrying: 'صفحات تُعاد محاولتها بعد إخفاق',
    wanted: 'صفحات لا تزال ناقصة بعد تحديث',
    started: 'بدء الموقع',
    since: '{time} بالتوقيت العالمي، {ago}',
    publishes: 'من النشر إلى القراء',
    noPublishes: 'لم يصل أي تغيير إلى صفحة منذ بدء الموقع.',
    summary:
      '{count, plural, one {ظهر آخر تغيير على كل الصفحات بعد {slowest}.} two {ظهر آخر تغييرين على كل الصفحات بعد {typical} في العادة، وبعد {slowest} على الأكثر.} few {ظهرت آخر # تغييرات على كل الصفحات بعد {typical} في العادة، وبعد {slowest} على الأكثر.} many {ظهر آخر # تغييرًا على كل الصفحات بعد {typical} في العادة، وبعد {slowest} على الأكثر.} other {ظهر آخر # تغيير على كل الصفحات بعد {typical} في العادة، وبعد {slowest} على الأكثر.}}',
    table: 'آخر التغييرات، الأحدث أولًا',
    arrived: 'وصل (بالتوقيت العالمي)',
    took: 'على كل الصفحات بعد',
    pages: 'الصفحات',
    madeAt: 'أُعدّت هذه الصفحة في {time} بالتوقيت العالمي.',
    refreshes: 'تُحمَّل من جديد كل خمس ثوانٍ.',
    stop: 'إيقاف إعادة التحميل',
    still: 'تبقى كما هي.',
    refresh: 'دعها تُحمَّل من جديد',
    languages: 'لغات أخرى',
  },
})
