import { render, screen } from '@testing-library/react'
import { createLanguage } from './languages/create-language.ts'
import { SearchView, type SearchResultCard, type SearchViewProps } from './search-view.tsx'

const none: SearchViewProps = {
  language: createLanguage('en'),
  query: '',
  results: null,
  total: 0,
  page: 1,
  pageCount: 1,
  isPreparing: false,
}

const lamp: SearchResultCard = {
  _id: 'lamp',
  _type: 'story',
  slug: 'the-lamp',
  language: 'en',
  day: '2026-11-22',
  title: 'The lamp',
  excerpt: [
    { text: 'A ', isHit: false },
    { text: 'lamp', isHit: true },
    { text: ' burns.', isHit: false },
  ],
}

it('asks for words in a form that works as it is', () => {
  render(<SearchView {...none} />)
  const input = screen.getByRole('searchbox', { name: 'Words to look for' })
  expect(input).toHaveAttribute('name', 'q')
  expect(input.closest('form')).toHaveAttribute('action', '/search')
  expect(screen.queryByRole('article')).not.toBeInTheDocument()
})

it('leads to what was found, says what it is, and marks the words', () => {
  render(<SearchView {...none} query="lamp" results={[lamp]} total={1} />)
  expect(screen.getByRole('heading', { name: '1 result' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'The lamp' })).toHaveAttribute('href', '/stories/the-lamp')
  expect(screen.getByText('lamp').tagName).toBe('MARK')
  expect(screen.getByText(/Story/)).toHaveTextContent('Story · 22 November 2026')
})

it('says in which language a text is that is not translated', () => {
  render(<SearchView {...none} language={createLanguage('ar')} query="lamp" results={[lamp]} total={1} />)
  expect(screen.getByRole('article')).toHaveAttribute('lang', 'en')
  expect(screen.getByRole('link', { name: 'The lamp' })).toHaveAttribute('href', '/ar/stories/the-lamp')
})

it('helps on when there is nothing, and says when it is not ready', () => {
  const { unmount } = render(<SearchView {...none} query="xyz" results={[]} />)
  expect(screen.getByText(/Nothing was found for “xyz”/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'All stories' })).toHaveAttribute('href', '/stories')
  unmount()
  render(<SearchView {...none} query="xyz" isPreparing />)
  expect(screen.getByText(/getting ready/)).toBeInTheDocument()
})

it('leads to the next page with the same words', () => {
  render(<SearchView {...none} query="a & b" results={[lamp]} total={25} page={2} pageCount={3} />)
  expect(screen.getByRole('link', { name: /Older/ })).toHaveAttribute('href', '/search?q=a+%26+b&page=3')
})
