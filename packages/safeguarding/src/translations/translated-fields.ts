/**
 * The fields of each type that are said again in other languages. Everything else is the same in every language: who
 * may appear, what is risky, where and when it was, what it links to, which pictures it shows.
 */
export const translatedFields: Readonly<Record<string, readonly string[]>> = {
  story: [
    'title',
    'standfirst',
    'body',
    'heroImage',
    'nameChangedNotice',
    'contentWarning',
    'identityStatement',
    'provenanceStatement',
    'claims',
    'corrections',
    'seo',
  ],
  prayerPoint: ['text', 'answeredText'],
  prayer: ['title', 'body'],
  callToAction: ['title', 'text', 'buttonLabel', 'expiredText'],
  messageCampaign: ['title', 'introduction', 'guidance'],
  country: ['name', 'description'],
  topic: ['title', 'description'],
  page: ['title', 'sections', 'seo'],
  homePage: ['sections', 'seo'],
  siteSettings: ['title', 'tagline', 'description', 'organisation', 'footerNote'],
}
