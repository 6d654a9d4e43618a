import { homePageQuery } from './home/home-page.ts'
import { prayerPageQuery } from './prayer/prayer-page.ts'
import { siteSettingsQuery } from './settings/site-settings.ts'
import { storyListQuery } from './stories/story-list.ts'
import { storyPageQuery } from './stories/story-page.ts'

const queries = { homePageQuery, prayerPageQuery, siteSettingsQuery, storyListQuery, storyPageQuery }

test.each(Object.entries(queries))('%s asks for no field that only editors may see', (_name, query) => {
  expect(query).not.toMatch(/\b(risk|importNotes|importSource)\b/)
})

test.each(Object.entries(queries))('%s never spreads a whole document', (_name, query) => {
  expect(query).not.toMatch(/\.\.\.\s*[,}@]|\.\.\.$/m)
})
