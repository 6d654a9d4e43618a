import { render, screen } from '@testing-library/react'
import { StoryFacts } from './story-facts.tsx'
import { english } from './testing/content.ts'

const claim = {
  _key: 'boats',
  text: 'Eleven boats came home.',
  asOf: '2026-09-01',
  source: 'The count of the harbour',
  sourceUrl: 'https://example.org/boats',
  isSourceWithheld: false,
}

test('a claim says as of when it is true, and leads to its source without telling where the reader came from', () => {
  render(<StoryFacts textLanguage="en" language={english} claims={[claim]} corrections={[]} />)
  expect(screen.getByRole('complementary', { name: 'Facts and sources' })).toHaveTextContent(
    'Eleven boats came home. As of 1 September 2026. The count of the harbour',
  )
  const source = screen.getByRole('link', { name: 'The count of the harbour' })
  expect(source).toHaveAttribute('href', claim.sourceUrl)
  expect(source.getAttribute('rel')).toContain('noreferrer')
})

test('a claim whose source is withheld says so', () => {
  render(
    <StoryFacts
      textLanguage="en"
      language={english}
      claims={[{ ...claim, source: null, sourceUrl: null, isSourceWithheld: true }]}
      corrections={[]}
    />,
  )
  expect(screen.getByText(/The source is not named/)).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

test('a correction stands with its day', () => {
  render(
    <StoryFacts
      textLanguage="en"
      language={english}
      claims={[]}
      corrections={[{ _key: 'c', date: '2026-10-03', text: 'There are 70 stairs.' }]}
    />,
  )
  expect(screen.getByRole('complementary', { name: 'Correction' })).toHaveTextContent(
    '3 October 2026: There are 70 stairs.',
  )
})

test('a story without facts and corrections shows nothing of them', () => {
  const { container } = render(<StoryFacts textLanguage="en" language={english} claims={[]} corrections={[]} />)
  expect(container).toBeEmptyDOMElement()
})
