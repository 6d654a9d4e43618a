import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'
import { Pagination } from './pagination.tsx'
import { StoryGrid } from './story-card.tsx'

export type StoryListViewProps = {
  stories: readonly StoryCardContent[]
  page: number
  pageCount: number
  imageUrl: ImageUrl
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** One page of all stories, newest first. */
export function StoryListView({ stories, page, pageCount, imageUrl, language, editAttribute }: StoryListViewProps) {
  const title = page > 1 ? language.text('stories.titleOfPage', { page }) : language.text('stories.title')
  return (
    <div className="page">
      <PageHeader title={title} />
      {stories.length > 0 ? (
        <StoryGrid
          stories={stories}
          imageUrl={imageUrl}
          headingLevel={2}
          language={language}
          editAttribute={editAttribute}
        />
      ) : (
        <p className="page-empty">{language.text('stories.empty')}</p>
      )}
      <Pagination page={page} pageCount={pageCount} toPath={language.paths.storyList} language={language} />
    </div>
  )
}
