import type { SanityClient } from '@sanity/client'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Locale } from '@vigil/ui/languages/locales'
import { createLitePaths } from '@vigil/ui/paths'

type Content = Pick<SanityClient, 'fetch'>

/** The slug of one published document of a type. */
export function findSlug(content: Content, type: string): Promise<string> {
  return content.fetch<string>(
    '*[_type == $type && defined(slug.current) && !(_id in path("drafts.**"))] | order(_id asc)[0].slug.current',
    { type },
  )
}

/** One address of each kind of page, in this language. */
export async function addressesOf(locale: Locale, content: Content): Promise<string[]> {
  const { paths } = createLanguage(locale)
  const lite = createLitePaths(locale)
  const [story, country, topic, campaign, page] = await Promise.all(
    ['story', 'country', 'topic', 'messageCampaign', 'page'].map((type) => findSlug(content, type)),
  )
  const slugs = { story, country, topic, campaign, page }
  for (const [type, slug] of Object.entries(slugs)) if (!slug) throw new Error(`The demo content has no ${type}.`)
  const month = new Date().toISOString().slice(0, 7)
  return [
    paths.home,
    paths.stories,
    paths.storyList(2),
    paths.storyList(1, { country }),
    paths.story(slugs.story ?? ''),
    paths.countries,
    paths.country(slugs.country ?? ''),
    paths.topics,
    paths.topic(slugs.topic ?? ''),
    paths.prayer,
    paths.prayerWeek,
    paths.prayerMonth(month),
    paths.prayerOfCountry(slugs.country ?? ''),
    paths.answeredPrayer,
    paths.prayerBooklet(month),
    paths.act,
    paths.write(slugs.campaign ?? ''),
    paths.writeThanks(slugs.campaign ?? ''),
    paths.search,
    `${paths.search}?q=Syria`,
    paths.subscribe,
    paths.exit,
    paths.accessibility,
    paths.privacy,
    paths.page(slugs.page ?? ''),
    lite.home,
    lite.stories,
    lite.story(slugs.story ?? ''),
    lite.prayer,
    lite.act,
  ]
}
