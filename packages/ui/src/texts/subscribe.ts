import { defineTexts } from '../languages/define-texts.ts'

/** Feeds and calendars: the page that offers them, and what they say themselves. */
export const subscribeTexts = defineTexts({
  en: {
    title: 'Subscribe',
    introduction:
      'Follow our stories in a feed reader and the prayer diary in your calendar. No account, no e-mail address.',
    feeds: 'Feeds',
    aboutFeeds:
      'Put one of these addresses into your feed reader. A feed brings the title and the first lines of each story; the story itself stays here.',
    calendars: 'Calendars',
    aboutCalendars:
      'Put one of these addresses into your calendar, as a calendar to subscribe to. Each day shows what to pray for.',
    safety:
      'Your reader or calendar asks for these addresses again and again, and keeps what it gets. On a device that others can look into, visit this site instead.',
    allStories: 'All stories',
    storiesFrom: 'Stories from {country}',
    storiesAbout: 'Stories about {topic}',
    prayerPoints: 'Prayer points',
    diary: 'Prayer diary',
    diaryOf: 'Prayer diary: {country}',
    byCountry: 'By country',
    byTopic: 'By topic',
    pray: 'Pray',
    prayFor: 'Pray for {countries}',
    warning: 'Content warning: {text}',
  },
  fr: {
    title: 'S’abonner',
    introduction:
      'Suivez nos récits dans un lecteur de flux et le calendrier de prière dans votre agenda. Sans compte, sans adresse électronique.',
    feeds: 'Flux',
    aboutFeeds:
      'Ajoutez l’une de ces adresses à votre lecteur de flux. Un flux apporte le titre et les premières lignes de chaque récit ; le récit lui-même reste ici.',
    calendars: 'Agendas',
    aboutCalendars:
      'Ajoutez l’une de ces adresses à votre agenda, en tant qu’agenda auquel s’abonner. Chaque jour indique une intention de prière.',
    safety:
      'Votre lecteur ou votre agenda interroge ces adresses à intervalles réguliers et conserve ce qu’il reçoit. Si d’autres peuvent consulter votre appareil, préférez visiter ce site.',
    allStories: 'Tous les récits',
    storiesFrom: 'Récits : {country}',
    storiesAbout: 'Récits sur le thème : {topic}',
    prayerPoints: 'Sujets de prière',
    diary: 'Calendrier de prière',
    diaryOf: 'Calendrier de prière : {country}',
    byCountry: 'Par pays',
    byTopic: 'Par thème',
    pray: 'Prier',
    prayFor: 'Prier : {countries}',
    warning: 'Avertissement : {text}',
  },
  ar: {
    title: 'الاشتراك',
    introduction: 'تابع قصصنا في قارئ الخلاصات، ومفكرة الصلاة في تقويمك. بلا حساب وبلا عنوان بريد إلكتروني.',
    feeds: 'الخلاصات',
    aboutFeeds:
      'أضف أحد هذه العناوين إلى قارئ الخلاصات لديك. تحمل الخلاصة عنوان كل قصة وسطورها الأولى، أما القصة نفسها فتبقى هنا.',
    calendars: 'التقاويم',
    aboutCalendars: 'أضف أحد هذه العناوين إلى تقويمك بوصفه تقويمًا تشترك فيه. يعرض كل يوم ما نصلي من أجله.',
    safety:
      'يطلب القارئ أو التقويم هذه العناوين مرارًا ويحتفظ بما يتلقاه. إن كان جهازك متاحًا لغيرك، فالأفضل أن تزور هذا الموقع مباشرة.',
    allStories: 'جميع القصص',
    storiesFrom: 'قصص من {country}',
    storiesAbout: 'قصص عن {topic}',
    prayerPoints: 'مواضيع الصلاة',
    diary: 'مفكرة الصلاة',
    diaryOf: 'مفكرة الصلاة: {country}',
    byCountry: 'حسب البلد',
    byTopic: 'حسب الموضوع',
    pray: 'صلِّ',
    prayFor: 'صلِّ من أجل {countries}',
    warning: 'تنبيه بشأن المحتوى: {text}',
  },
})
