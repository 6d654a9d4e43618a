import { createLanguage } from '@vigil/ui/languages/create-language'
import { SubscribeView } from '@vigil/ui/subscribe-view'
import type { Metadata } from 'next'
import { readPerspective } from '../../../data/read-perspective'
import { getCountryList, getTopicList } from '../../../data/story-list-pages'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  return createMetadata({
    language,
    path: language.paths.subscribe,
    perspective: await readPerspective(),
    title: language.text('subscribe.title'),
    description: language.text('subscribe.introduction'),
    calendar: language.paths.prayerCalendar(),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const [countries, topics] = await Promise.all([
    getCountryList(locale, perspective),
    getTopicList(locale, perspective),
  ])
  const syncTags = [...countries.syncTags, ...topics.syncTags]
  return (
    <PageFrame language={language} path={language.paths.subscribe} perspective={perspective} syncTags={syncTags}>
      <SubscribeView
        countries={countries.state === 'found' ? countries.page.filter(({ storyCount }) => storyCount > 0) : []}
        topics={topics.state === 'found' ? topics.page.filter(({ storyCount }) => storyCount > 0) : []}
        language={language}
      />
    </PageFrame>
  )
}
