import { render, screen, within } from '@testing-library/react'
import { toStoryListTitle } from './story-list-title.ts'
import { StoryListView } from './story-list-view.tsx'
import { aStory, editAttribute, english, imageUrl } from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

const noChoices = { countries: [], topics: [], years: [] }

const show = (page: number, pageCount: number, stories = [aStory()], more = {}) =>
  render(
    <StoryListView
      title="Stories"
      stories={stories}
      choices={noChoices}
      filter={{}}
      page={page}
      pageCount={pageCount}
      imageUrl={imageUrl}
      language={english}
      {...more}
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

test.each([
  [{ chosen: [], page: 1 }, 'Stories'],
  [{ chosen: [], page: 2 }, 'Stories, page 2'],
  [{ chosen: ['Egypt', '2026'], page: 1 }, 'Stories: Egypt · 2026'],
  [{ chosen: ['Egypt'], page: 3 }, 'Stories: Egypt, page 3'],
])('the title of the list %j is “%s”', (list, title) => {
  expect(toStoryListTitle(list, english)).toBe(title)
})

const someChoices = {
  countries: [
    { _id: 's', language: 'en', name: 'Syria', slug: 'syria', count: 1 },
    { _id: 'e', language: 'en', name: 'Egypt', slug: 'egypt', count: 2 },
  ],
  topics: [{ _id: 'p', language: 'en', title: 'Prison', slug: 'prison', count: 2 }],
  years: [{ year: '2026', count: 3 }],
}

test('each choice is a link with its number of stories, and keeps what is chosen already', () => {
  show(1, 1, undefined, { choices: someChoices, filter: { topic: 'prison' } })
  const choices = screen.getByRole('navigation', { name: 'Narrow the list' })
  const links = within(choices).getAllByRole('link', { hidden: true })
  expect(links.map((link) => `${link.textContent} ${link.getAttribute('href')}`)).toEqual([
    'All countries /stories/about/prison',
    'Egypt /stories/in/egypt/about/prison',
    'Syria /stories/in/syria/about/prison',
    'All topics /stories',
    'Prison /stories/about/prison',
    'All years /stories/about/prison',
    '2026 /stories/about/prison/from/2026',
  ])
  expect(within(choices).getByRole('link', { name: 'Prison', hidden: true })).toHaveAttribute('aria-current', 'true')
  expect(choices).toHaveTextContent('2 stories')
})

test('the pages of a narrowed list stay within it', () => {
  show(2, 3, undefined, { filter: { country: 'egypt' } })
  expect(screen.getByRole('link', { name: 'Newer' })).toHaveAttribute('href', '/stories/in/egypt')
  expect(screen.getByRole('link', { name: 'Older' })).toHaveAttribute('href', '/stories/in/egypt/page/3')
})

test('a card says what readers should know before they open it', () => {
  show(1, 1, [aStory({ title: 'For Karim*', hasChangedNames: true, hasContentWarning: true })])
  expect(screen.getByRole('article')).toHaveTextContent('Content warning')
  expect(screen.getByRole('article')).toHaveTextContent('* Name changed for safety.')
})

test('a story in another language than the page is marked as such', () => {
  show(1, 1, [aStory({ title: 'مصباح', language: 'ar' })])
  expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'ar')
  expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('dir', 'rtl')
})
