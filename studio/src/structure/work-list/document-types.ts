/** The types that editors write, in the order in which the desk names them. */
export const writtenTypes: readonly string[] = [
  'story',
  'prayerPoint',
  'prayer',
  'callToAction',
  'messageCampaign',
  'page',
  'homePage',
  'siteSettings',
  'country',
  'topic',
  'redirect',
]
