import type { StoryChoices as Choices } from '@vigil/content-queries/stories/story-choices'
import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'
import { Pagination } from './pagination.tsx'
import type { StoryFilterChoice } from './paths.ts'
import { StoryGrid } from './story-card.tsx'
import { StoryChoices } from './story-choices.tsx'

export type StoryListViewProps = {
  title: string
  stories: readonly StoryCardContent[]
  choices: Choices
  filter: StoryFilterChoice
  page: number
  pageCount: number
  imageUrl: ImageUrl
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** One page of a list of stories, newest first. */
export function StoryListView({
  title,
  stories,
  choices,
  filter,
  page,
  pageCount,
  imageUrl,
  language,
  editAttribute,
}: StoryListViewProps) {
  return (
    <div className="page story-list-page">
      <PageHeader title={title} />
      <StoryChoices choices={choices} filter={filter} language={language} />
      {stories.length > 0 ? (
        <StoryGrid
          stories={stories}
          imageUrl={imageUrl}
          headingLevel={2}
          startsPage
          language={language}
          editAttribute={editAttribute}
        />
      ) : (
        <p className="page-empty">{language.text('stories.empty')}</p>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        toPath={(number) => language.paths.storyList(number, filter)}
        language={language}
      />
    </div>
  )
}
