import { editorsOnlyFields } from '@vigil/safeguarding/public-values'
import { actPageQuery } from './calls-to-action/act-page.ts'
import { homePageQuery } from './home/home-page.ts'
import { writePageQuery } from './message-campaigns/write-page.ts'
import { answeredPrayerQuery } from './prayer/answered-prayer.ts'
import { prayerMonthQuery } from './prayer/prayer-month.ts'
import { prayerOfCountryQuery } from './prayer/prayer-of-country.ts'
import { prayerTodayQuery } from './prayer/prayer-today.ts'
import { prayerWeekQuery } from './prayer/prayer-week.ts'
import { siteSettingsQuery } from './settings/site-settings.ts'
import { storyListQuery } from './stories/story-list.ts'
import { changedNamesFragment } from './stories/changed-names.ts'
import { hasSharablePhoto } from './stories/share-safely.ts'
import { savableFragment, storyPageQuery } from './stories/story-page.ts'

const queries = {
  actPageQuery,
  writePageQuery,
  homePageQuery,
  answeredPrayerQuery,
  prayerMonthQuery,
  prayerOfCountryQuery,
  prayerTodayQuery,
  prayerWeekQuery,
  siteSettingsQuery,
  storyListQuery,
  storyPageQuery,
}

// The last three stand inside of `people`, and would tell as much by themselves.
const hiddenFields = [...editorsOnlyFields, 'isPseudonym', 'consentBasis', 'consent']

// What these make of such fields is held by the tests of the story page and of what leaves the site.
const answeringOtherwise = [changedNamesFragment, savableFragment, hasSharablePhoto]

test.each(Object.entries(queries))('%s asks for no field that only editors may see', (_name, query) => {
  const rest = answeringOtherwise.reduce((text, fragment) => text.replaceAll(fragment, ''), query)
  const asked = hiddenFields.filter((field) => new RegExp(`\\b${field}\\b`).test(rest))
  expect(asked).toEqual([])
})

test.each(Object.entries(queries))('%s never spreads a whole document', (_name, query) => {
  expect(query).not.toMatch(/\.\.\.\s*[,}@]|\.\.\.$/m)
})
