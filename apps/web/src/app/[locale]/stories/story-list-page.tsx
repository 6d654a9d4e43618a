import { storiesPerPage } from '@vigil/content-queries/stories/story-list'
import type { Language } from '@vigil/ui/languages/create-language'
import { StoryListView } from '@vigil/ui/story-list-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getStoryList } from '../../../data/pages'
import { readPerspective } from '../../../data/read-perspective'
import { getEnvironment } from '../../../environment'
import { imageUrl } from '../../../images/image-url'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'

/** One page of the list of stories; the first is there even while there are none. */
export async function StoryListPage({ page, language }: { page: number; language: Language }) {
  const perspective = await readPerspective()
  const list = await getStoryList(page, language.locale, perspective)
  if (list.state !== 'found') notFound()
  const pageCount = Math.max(1, Math.ceil(list.page.total / storiesPerPage))
  if (page > pageCount) notFound()
  return (
    <PageFrame
      language={language}
      path={language.paths.storyList(page)}
      perspective={perspective}
      syncTags={list.syncTags}
    >
      <StoryListView
        stories={list.page.stories}
        page={page}
        pageCount={pageCount}
        imageUrl={imageUrl}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}

export async function createStoryListMetadata(page: number, language: Language): Promise<Metadata> {
  return createMetadata({
    language,
    path: language.paths.storyList(page),
    perspective: await readPerspective(),
    title: page > 1 ? language.text('stories.titleOfPage', { page }) : language.text('stories.title'),
  })
}
