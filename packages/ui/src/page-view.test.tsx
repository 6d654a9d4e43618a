import { render, screen, within } from '@testing-library/react'
import { PageView, type PageViewProps } from './page-view.tsx'
import {
  aCall,
  aFigure,
  aPoint,
  aPrayer,
  aStory,
  english,
  imageUrl,
  paragraph,
  untranslated,
} from './testing/content.ts'

type Sections = PageViewProps['page']['sections']

const show = (sections: Sections, more = {}) =>
  render(
    <PageView
      page={{
        _id: 'page',
        ...untranslated,
        title: 'How we protect people',
        slug: 'how',
        sections,
        seo: { title: null, description: null, isListed: true },
      }}
      imageUrl={imageUrl}
      url="https://vigil.example/how"
      language={english}
      {...more}
    />,
  )

const list = { _type: 'storyListSection' as const, _key: 'l', heading: null, count: 3, country: null, topic: null }
const prison = { _id: 't', language: 'en', title: 'Prison', slug: 'prison' }

test('every kind of section is shown, in the order of the editors', () => {
  show([
    { _type: 'textSection', _key: 't', heading: 'What we leave out', body: [paragraph('Real names.')] },
    { _type: 'figureSection', _key: 'f', figure: aFigure({ caption: 'Some doors stay closed.' }) },
    { ...list, heading: 'Told with care', show: 'topic', topic: prison, stories: [aStory({ title: 'Bread' })] },
    {
      _type: 'prayerSection',
      _key: 'p',
      heading: 'Pray',
      prayerPoints: [aPoint()],
      diary: null,
      prayer: aPrayer({ title: 'Night' }),
    },
    { _type: 'callsToActionSection', _key: 'c', heading: 'Do', callsToAction: [aCall({ title: 'Write a card' })] },
  ])
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'How we protect people',
    'What we leave out',
    'Told with care',
    'Bread',
    'Pray',
    'Night',
    'Do',
    'Write a card',
  ])
  expect(screen.getByText('Some doors stay closed.')).toBeInTheDocument()
  const stories = screen.getByRole('region', { name: 'Told with care' })
  expect(within(stories).getByRole('link', { name: 'All stories' })).toHaveAttribute('href', '/stories/about/prison')
})

test('sections that have nothing to show are not there', () => {
  show([
    { _type: 'figureSection', _key: 'f', figure: null },
    { ...list, show: 'newest', stories: [] },
    { _type: 'prayerSection', _key: 'p', heading: 'Pray', prayerPoints: [], diary: null, prayer: null },
    { _type: 'callsToActionSection', _key: 'c', heading: 'Do', callsToAction: [] },
  ])
  expect(screen.getAllByRole('heading')).toHaveLength(1)
})

test('prayer for which editors chose no points shows those that the diary has for today', () => {
  const point = (text: string, date: string) => ({
    ...aPoint({ _id: text, text, date }),
    schedule: null,
    dayOfMonth: null,
  })
  const points = [
    point('For yesterday.', '2026-11-21'),
    point('For today.', '2026-11-22'),
    point('For tomorrow.', '2026-11-23'),
  ]
  const diary = { today: '2026-11-22', points }
  show([{ _type: 'prayerSection', _key: 'p', heading: 'Pray', prayerPoints: [], diary, prayer: null }])
  expect(screen.getAllByText(/^For /).map(({ textContent }) => textContent)).toEqual(['For today.'])
})

test('sections without a heading have one of the interface, and stories chosen one by one lead to no list', () => {
  show([
    { ...list, _key: 'a', show: 'newest', stories: [aStory()] },
    { ...list, _key: 'b', show: 'chosen', stories: [aStory({ _id: 'other' })] },
  ])
  expect(screen.getByRole('region', { name: 'Latest stories' })).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: 'Stories' })).queryByText('All stories')).not.toBeInTheDocument()
})

test('in a preview, a text leads to its section', () => {
  show([{ _type: 'textSection', _key: 't', heading: null, body: [paragraph('Real names.')] }], {
    editAttribute: (document: { id: string }, field: string) => `${document.id} ${field}`,
  })
  expect(screen.getByText('Real names.').closest('[data-sanity]')).toHaveAttribute(
    'data-sanity',
    'page sections[_key=="t"]',
  )
})
