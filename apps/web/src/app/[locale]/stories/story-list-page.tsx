import { createLanguage, type Language } from '@vigil/ui/languages/create-language'
import { toStoryListTitle } from '@vigil/ui/story-list-title'
import { StoryListView } from '@vigil/ui/story-list-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../data/read-perspective'
import { getStoryList } from '../../../data/story-list-pages'
import { getEnvironment } from '../../../environment'
import { imageUrl } from '../../../images/image-url'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'
import { parseStoryFilter, type StoryListAddress } from './parse-story-filter'

export interface StoryListProps {
  locale: string
  /** What stands behind `/stories` in the address. */
  segments: readonly string[]
}

/** One page of a list of stories, for every address that begins with `/stories` and names no story. */
export async function StoryListPage({ locale, segments }: StoryListProps) {
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const address = parseStoryFilter(segments.map(decodeURIComponent))
  if (address === null) notFound()
  const perspective = await readPerspective()
  const list = await loadList(address, language)
  if (list.state !== 'found') notFound()
  const { filter, page } = address
  const { paths } = language
  return (
    <PageFrame
      language={language}
      path={paths.storyList(page, filter)}
      perspective={perspective}
      syncTags={list.syncTags}
    >
      {page > 1 && <link rel="prev" href={toAbsoluteUrl(paths.storyList(page - 1, filter))} />}
      {page < list.page.pageCount && <link rel="next" href={toAbsoluteUrl(paths.storyList(page + 1, filter))} />}
      <StoryListView
        {...list.page}
        title={toStoryListTitle({ chosen: list.page.chosen, page }, language)}
        filter={filter}
        page={page}
        imageUrl={imageUrl}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}

export async function createStoryListMetadata({ locale, segments }: StoryListProps): Promise<Metadata> {
  const address = parseStoryFilter(segments.map(decodeURIComponent))
  if (!isLocale(locale) || address === null) return {}
  const language = createLanguage(locale)
  const list = await loadList(address, language)
  if (list.state !== 'found') return {}
  return createMetadata({
    language,
    path: language.paths.storyList(address.page, address.filter),
    perspective: await readPerspective(),
    title: toStoryListTitle({ chosen: list.page.chosen, page: address.page }, language),
  })
}

async function loadList({ filter: { country, topic, year }, page }: StoryListAddress, { locale }: Language) {
  return getStoryList(country ?? '', topic ?? '', year ?? '', page, locale, await readPerspective())
}
