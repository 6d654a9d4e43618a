import { render, screen } from '@testing-library/react'
import { StoryListView } from './story-list-view.tsx'
import { aStory, editAttribute, english, imageUrl } from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

const show = (page: number, pageCount: number, stories = [aStory()], preview = {}) =>
  render(
    <StoryListView
      stories={stories}
      page={page}
      pageCount={pageCount}
      imageUrl={imageUrl}
      language={english}
      {...preview}
    />,
  )

test('a story in the list shows its countries, its day and where it leads', () => {
  show(1, 1, [
    aStory({
      title: 'Bread',
      publishedOn: '2026-10-01',
      countries: [{ _id: 'c', language: 'en', name: 'Eritrea', slug: null }],
      slug: 'bread',
    }),
  ])
  expect(screen.getByRole('heading', { level: 2, name: 'Bread' })).toBeInTheDocument()
  expect(screen.getByRole('article')).toHaveTextContent('Eritrea')
  expect(screen.getByRole('article')).toHaveTextContent('1 October 2026')
})

test('a single page has no pages to go to', () => {
  show(1, 1)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('the first page leads on only', () => {
  show(1, 3)
  expect(screen.getByRole('link', { name: 'Older' })).toHaveAttribute('href', '/stories/page/2')
  expect(screen.queryByRole('link', { name: 'Newer' })).not.toBeInTheDocument()
})

test('the second page leads back to the list itself', () => {
  show(2, 3)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Stories, page 2')
  expect(screen.getByRole('link', { name: 'Newer' })).toHaveAttribute('href', '/stories')
  expect(screen.getByRole('link', { name: 'Older' })).toHaveAttribute('href', '/stories/page/3')
  expect(screen.getByText('Page 2 of 3')).toBeInTheDocument()
})

test('a list without stories says so', () => {
  show(1, 1, [])
  expect(screen.getByText('There are no stories yet.')).toBeInTheDocument()
})

const twoStories = [
  aStory({ _id: 'story-bread', title: 'Bread', standfirst: 'A baker goes on.' }),
  aStory({ _id: 'story-song', title: 'A song', standfirst: 'A singer goes on.' }),
]

test('in a preview, the title and the standfirst of each card lead to the fields of its story', () => {
  show(1, 1, twoStories, { editAttribute })
  expect(findEditTarget(screen.getByRole('link', { name: 'Bread' }))).toBe('story story-bread title')
  expect(findEditTarget(screen.getByText('A baker goes on.'))).toBe('story story-bread standfirst')
  expect(findEditTarget(screen.getByRole('link', { name: 'A song' }))).toBe('story story-song title')
  expect(findEditTarget(screen.getByText('A singer goes on.'))).toBe('story story-song standfirst')
})

test('readers are not told where the stories of a list are edited', () => {
  const { container } = show(1, 1, twoStories)
  expect(screen.getByText('A baker goes on.')).toBeInTheDocument()
  expect(container.querySelector('[data-sanity]')).toBeNull()
})
