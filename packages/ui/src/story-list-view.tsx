import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import { PageHeader } from './page-header.tsx'
import { Pagination } from './pagination.tsx'
import { storyListPath } from './paths.ts'
import { StoryGrid } from './story-card.tsx'

export type StoryListViewProps = {
  stories: readonly StoryCardContent[]
  page: number
  pageCount: number
  imageUrl: ImageUrl
  editAttribute?: EditAttribute | undefined
}

/** One page of all stories, newest first. */
export function StoryListView({ stories, page, pageCount, imageUrl, editAttribute }: StoryListViewProps) {
  return (
    <div className="page">
      <PageHeader title={page > 1 ? `Stories, page ${page}` : 'Stories'} />
      {stories.length > 0 ? (
        <StoryGrid stories={stories} imageUrl={imageUrl} headingLevel={2} editAttribute={editAttribute} />
      ) : (
        <p className="page-empty">There are no stories yet.</p>
      )}
      <Pagination page={page} pageCount={pageCount} toPath={storyListPath} />
    </div>
  )
}
