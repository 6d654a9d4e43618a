import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
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
}

/** One page of all stories, newest first. */
export function StoryListView({ stories, page, pageCount, imageUrl }: StoryListViewProps) {
  return (
    <div className="page">
      <PageHeader title={page > 1 ? `Stories, page ${page}` : 'Stories'} />
      {stories.length > 0 ? (
        <StoryGrid stories={stories} imageUrl={imageUrl} headingLevel={2} />
      ) : (
        <p className="page-empty">There are no stories yet.</p>
      )}
      <Pagination page={page} pageCount={pageCount} toPath={storyListPath} />
    </div>
  )
}
