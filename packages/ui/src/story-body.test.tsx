import { render, screen } from '@testing-library/react'
import type { StoryContent } from '@vigil/content-queries/stories/story-page'
import { createLanguage } from './languages/create-language.ts'
import { StoryBody } from './story-body.tsx'
import { aCall, aFigure, aPoint, english, imageUrl, paragraph } from './testing/content.ts'

const sharing = { title: 'T', url: 'https://vigil.example/' }

const show = (...body: StoryContent['body']) =>
  render(<StoryBody body={body} imageUrl={imageUrl} sharing={sharing} language={english} />)

const linkTo = (href: string | null): StoryContent['body'][number] => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  children: [{ _type: 'span', _key: 's', text: 'the guide', marks: ['l'] }],
  markDefs: [{ _type: 'link', _key: 'l', href }],
})

test('blocks become paragraphs, headings below the title, quotations and lists', () => {
  const block = (text: string, changes: object) => ({ ...paragraph(text), ...changes })
  show(
    paragraph('A paragraph'),
    block('A heading', { style: 'h2' }),
    block('A smaller heading', { style: 'h3' }),
    block('A quotation', { style: 'blockquote' }),
    block('One', { listItem: 'bullet', level: 1 }),
    block('Two', { listItem: 'bullet', level: 1 }),
  )
  expect(screen.getByText('A paragraph').tagName).toBe('P')
  expect(screen.getByRole('heading', { level: 2, name: 'A heading' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 3, name: 'A smaller heading' })).toBeInTheDocument()
  expect(screen.getByRole('blockquote')).toHaveTextContent('A quotation')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['One', 'Two'])
})

test('a link to another site does not tell it about the reader', () => {
  show(linkTo('https://example.org/guide'))
  expect(screen.getByRole('link', { name: 'the guide' }).getAttribute('rel')).toContain('noreferrer')
})

test('a link within the site is a plain link', () => {
  show(linkTo('/prayer'))
  expect(screen.getByRole('link', { name: 'the guide' })).toHaveAttribute('href', '/prayer')
  expect(screen.getByRole('link')).not.toHaveAttribute('rel')
})

test('a link within the site leads readers to the page in their language', () => {
  render(
    <StoryBody
      body={[linkTo('/stories/a?b#c')]}
      imageUrl={imageUrl}
      sharing={sharing}
      language={createLanguage('ar')}
    />,
  )
  expect(screen.getByRole('link', { name: 'the guide' })).toHaveAttribute('href', '/ar/stories/a?b#c')
})

test('within a text that is not translated, what stands in it from elsewhere is in the language of the page', () => {
  const point = aPoint({ language: 'ar', text: 'من أجل السلام.' })
  render(
    <div lang="en" dir="ltr">
      <StoryBody
        body={[{ _type: 'prayerList', _key: 'p', heading: 'Pray', prayerPoints: [point] }]}
        imageUrl={imageUrl}
        sharing={sharing}
        textLanguage="en"
        language={createLanguage('ar')}
      />
    </div>,
  )
  expect(screen.getByText('من أجل السلام.').closest('[lang]')).toHaveAttribute('dir', 'rtl')
  expect(screen.getByRole('heading', { name: 'Pray' }).closest('[lang]')).toHaveAttribute('lang', 'en')
})

test('a link without a destination is just its words', () => {
  show(linkTo(null))
  expect(screen.getByText('the guide')).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

test('photos, quotes, prayers and calls stand between paragraphs', () => {
  show(
    { _type: 'figure', _key: '1', figure: aFigure() },
    { _type: 'pullQuote', _key: '2', quote: 'We are here.', attribution: 'The keeper' },
    { _type: 'prayerList', _key: '3', heading: 'Pray with the keeper', prayerPoints: [aPoint()] },
    { _type: 'callToActionCard', _key: '4', callToAction: aCall({ kind: 'pray', title: 'Pray tonight' }) },
  )
  expect(screen.getByRole('img', { name: 'A lamp in a window' })).toBeInTheDocument()
  expect(screen.getByText('The keeper')).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Pray with the keeper' })).toHaveTextContent('For all who keep watch.')
  expect(screen.getByRole('heading', { level: 2, name: 'Pray tonight' })).toBeInTheDocument()
})

test('blocks that nobody has filled in leave no trace', () => {
  const { container } = show(
    { _type: 'figure', _key: '1', figure: null },
    { _type: 'pullQuote', _key: '2', quote: null, attribution: 'Somebody' },
    { _type: 'prayerList', _key: '3', heading: 'Pray', prayerPoints: [] },
    { _type: 'callToActionCard', _key: '4', callToAction: null },
  )
  expect(container).toHaveTextContent(/^$/)
})
