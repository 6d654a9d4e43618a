import { storiesPerPage } from '@vigil/content-queries/stories/story-list'
import { storyListPath } from '@vigil/ui/paths'
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
export async function StoryListPage({ page }: { page: number }) {
  const perspective = await readPerspective()
  const list = await getStoryList(page, perspective)
  if (list.state !== 'found') notFound()
  const pageCount = Math.max(1, Math.ceil(list.page.total / storiesPerPage))
  if (page > pageCount) notFound()
  return (
    <PageFrame path={storyListPath(page)} perspective={perspective} syncTags={list.syncTags}>
      <StoryListView
        stories={list.page.stories}
        page={page}
        pageCount={pageCount}
        imageUrl={imageUrl}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}

export async function createStoryListMetadata(page: number): Promise<Metadata> {
  return createMetadata({
    path: storyListPath(page),
    perspective: await readPerspective(),
    title: page > 1 ? `Stories, page ${page}` : 'Stories',
  })
}
