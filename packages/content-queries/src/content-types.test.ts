import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type * as Answers from './content-types.generated.ts'
import type { actPageResult } from './calls-to-action/act-page.ts'
import type { countryListResult } from './countries/country-list.ts'
import type { countryPageResult } from './countries/country-page.ts'
import type { prayerCalendarResult, prayerFeedResult } from './feeds/prayer-feed.ts'
import type { publishedIdsResult } from './feeds/published-ids.ts'
import type { countryFeedResult, storyFeedResult, topicFeedResult } from './feeds/story-feed.ts'
import type { homePageResult } from './home/home-page.ts'
import type { messageRulesResult, writePageResult } from './message-campaigns/write-page.ts'
import type { pageResult } from './pages/page.ts'
import type { answeredPrayerResult } from './prayer/answered-prayer.ts'
import type { prayerMonthResult } from './prayer/prayer-month.ts'
import type { prayerOfCountryResult } from './prayer/prayer-of-country.ts'
import type { prayerTodayResult } from './prayer/prayer-today.ts'
import type { prayerWeekResult } from './prayer/prayer-week.ts'
import type { redirectsResult } from './redirects.ts'
import type { searchChangesResult, searchEntriesResult } from './search/search-entries.ts'
import type { searchResultsResult } from './search/search-results.ts'
import type { siteSettingsResult } from './settings/site-settings.ts'
import type {
  announcedBeforeResult,
  announcedStoriesResult,
  newsSitemapResult,
  pageSitemapResult,
  sitemapIndexResult,
  storySitemapResult,
} from './sitemaps/sitemaps.ts'
import type { similarStoryIdsResult, storyCardsResult } from './stories/similar-stories.ts'
import type { storyAbroadResult } from './stories/story-abroad.ts'
import type { storyChoicesResult, storyFilterResult } from './stories/story-choices.ts'
import type { storyListResult } from './stories/story-list.ts'
import type { storyContentResult, storyPageResult } from './stories/story-page.ts'
import type { topicListResult } from './topics/topic-list.ts'
import type { topicPageResult } from './topics/topic-page.ts'
import { agree } from './testing/agreement.ts'

// One line for each query. What does not agree does not compile; the error says where.
test('each query answers what its zod result reads', () => {
  agree<Answers.ActPageQueryResult, z.input<typeof actPageResult>>('agree')
  agree<Answers.CountryListQueryResult, z.input<typeof countryListResult>>('agree')
  agree<Answers.CountryPageQueryResult, z.input<typeof countryPageResult>>('agree')
  agree<Answers.PrayerCalendarQueryResult, z.input<typeof prayerCalendarResult>>('agree')
  agree<Answers.PrayerFeedQueryResult, z.input<typeof prayerFeedResult>>('agree')
  agree<Answers.PublishedIdsQueryResult, z.input<typeof publishedIdsResult>>('agree')
  agree<Answers.CountryFeedQueryResult, z.input<typeof countryFeedResult>>('agree')
  agree<Answers.StoryFeedQueryResult, z.input<typeof storyFeedResult>>('agree')
  agree<Answers.TopicFeedQueryResult, z.input<typeof topicFeedResult>>('agree')
  // The generator takes the condition of `current` for one that never holds.
  agree<Omit<Answers.HomePageQueryResult, 'current'>, Omit<z.input<typeof homePageResult>, 'current'>>('agree')
  agree<Answers.MessageRulesQueryResult, z.input<typeof messageRulesResult>>('agree')
  agree<Answers.WritePageQueryResult, z.input<typeof writePageResult>>('agree')
  agree<Answers.PageQueryResult, z.input<typeof pageResult>>('agree')
  agree<Answers.AnsweredPrayerQueryResult, z.input<typeof answeredPrayerResult>>('agree')
  agree<Answers.PrayerMonthQueryResult, z.input<typeof prayerMonthResult>>('agree')
  agree<Answers.PrayerOfCountryQueryResult, z.input<typeof prayerOfCountryResult>>('agree')
  agree<Answers.PrayerTodayQueryResult, z.input<typeof prayerTodayResult>>('agree')
  agree<Answers.PrayerWeekQueryResult, z.input<typeof prayerWeekResult>>('agree')
  agree<Answers.RedirectsQueryResult, z.input<typeof redirectsResult>>('agree')
  agree<Answers.SearchChangesQueryResult, z.input<typeof searchChangesResult>>('agree')
  agree<Answers.SearchEntriesQueryResult, z.input<typeof searchEntriesResult>>('agree')
  agree<Answers.SearchResultsQueryResult, z.input<typeof searchResultsResult>>('agree')
  agree<Answers.SiteSettingsQueryResult, z.input<typeof siteSettingsResult>>('agree')
  agree<Answers.AnnouncedBeforeQueryResult, z.input<typeof announcedBeforeResult>>('agree')
  agree<Answers.AnnouncedStoriesQueryResult, z.input<typeof announcedStoriesResult>>('agree')
  agree<Answers.CountrySitemapQueryResult, z.input<typeof storySitemapResult>>('agree')
  agree<Answers.NewsSitemapQueryResult, z.input<typeof newsSitemapResult>>('agree')
  agree<Answers.PageSitemapQueryResult, z.input<typeof pageSitemapResult>>('agree')
  agree<Answers.PlacelessSitemapQueryResult, z.input<typeof storySitemapResult>>('agree')
  agree<Answers.SitemapIndexQueryResult, z.input<typeof sitemapIndexResult>>('agree')
  agree<Answers.SimilarStoryIdsQueryResult, z.input<typeof similarStoryIdsResult>>('agree')
  agree<Answers.StoryCardsQueryResult, z.input<typeof storyCardsResult>>('agree')
  agree<Answers.StoryAbroadQueryResult, z.input<typeof storyAbroadResult>>('agree')
  agree<Answers.StoryChoicesQueryResult, z.input<typeof storyChoicesResult>>('agree')
  agree<Answers.StoryFilterQueryResult, z.input<typeof storyFilterResult>>('agree')
  agree<Answers.StoryDraftQueryResult, z.input<typeof storyContentResult>>('agree')
  agree<Answers.StoryListQueryResult, z.input<typeof storyListResult>>('agree')
  agree<Answers.StoryPageQueryResult, z.input<typeof storyPageResult>>('agree')
  agree<Answers.TopicListQueryResult, z.input<typeof topicListResult>>('agree')
  agree<Answers.TopicPageQueryResult, z.input<typeof topicPageResult>>('agree')
})

/** These answer with a number or with ids alone, and need no result. */
const withoutResult = ['searchCountQuery', 'searchDependentsQuery', 'searchIdsQuery']

test('no query was forgotten above', () => {
  const test = readFileSync(__filename, 'utf8')
  const queries = sourceFiles().flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/^export const (\w+Query)\b/gm), ([, name = '']) => name),
  )
  expect(queries.length).toBeGreaterThan(40)
  const forgotten = queries.filter((name) => !withoutResult.includes(name) && !test.includes(`.${toTypeName(name)},`))
  expect(forgotten).toEqual([])
})

function toTypeName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
}

function sourceFiles(): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.generated)\.ts$/.test(file))
    .map((file) => join(__dirname, file))
}
