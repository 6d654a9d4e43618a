import { render, screen } from '@testing-library/react'
import { StoryListView } from './story-list-view.tsx'
import { aStory, imageUrl } from './testing/content.ts'

const show = (page: number, pageCount: number, stories = [aStory()]) =>
  render(<StoryListView stories={stories} page={page} pageCount={pageCount} imageUrl={imageUrl} />)

test('a story in the list shows its countries, its day and where it leads', () => {
  show(1, 1, [
    aStory({ title: 'Bread', publishedOn: '2026-10-01', countries: [{ _id: 'c', name: 'Eritrea' }], slug: 'bread' }),
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
