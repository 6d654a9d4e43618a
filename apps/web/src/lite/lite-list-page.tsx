import { createLanguage, createLiteLanguage } from '@vigil/ui/languages/create-language'
import { LiteStoryList } from '@vigil/ui/lite-story-list'
import { PageHeader } from '@vigil/ui/page-header'
import { Pagination } from '@vigil/ui/pagination'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publishedPerspective } from '../data/perspective'
import { getStoryList } from '../data/story-list-pages'
import { isLocale } from '../locales'
import { LiteFrame } from './lite-frame'
import { createLiteMetadata } from './lite-metadata'

export type LiteListProps = { locale: string; page: number; isFront?: boolean }

/** One page of all stories; the first one is also the front page of the light version. */
export async function LiteListPage({ locale, page, isFront = false }: LiteListProps) {
  if (!isLocale(locale)) return null
  const full = createLanguage(locale)
  const language = createLiteLanguage(locale)
  const list = await getStoryList('', '', '', page, locale, publishedPerspective)
  if (list.state !== 'found') notFound()
  return (
    <LiteFrame
      locale={locale}
      fullPath={isFront ? full.paths.home : full.paths.storyList(page)}
      syncTags={list.syncTags}
    >
      <PageHeader
        title={isFront ? language.text('lite.title') : language.text('stories.title')}
        introduction={isFront ? language.text('lite.introduction') : null}
      />
      <LiteStoryList stories={list.page.stories} language={language} />
      <Pagination
        page={page}
        pageCount={list.page.pageCount}
        toPath={(number) => language.paths.storyList(number)}
        language={language}
      />
    </LiteFrame>
  )
}

export async function createLiteListMetadata({ locale, page, isFront = false }: LiteListProps): Promise<Metadata> {
  if (!isLocale(locale)) return {}
  const full = createLanguage(locale)
  return isFront
    ? createLiteMetadata(full, full.paths.lite, full.text('lite.title'))
    : createLiteMetadata(full, full.paths.storyList(page), full.text('stories.title'))
}
