import { render, screen, within } from '@testing-library/react'
import { StoryView } from './story-view.tsx'
import { aCall, aFigure, aPoint, aPrayer, aStory, imageUrl, paragraph } from './testing/content.ts'

const url = 'https://vigil.example/stories/the-lighthouse'

const show = (changes: Parameters<typeof aStory>[0] = {}) =>
  render(<StoryView story={aStory(changes)} imageUrl={imageUrl} url={url} />)

test('a whole story shows what happened, what to pray and what to do', () => {
  show({
    title: 'The lighthouse',
    standfirst: 'A keeper goes on.',
    publishedOn: '2026-10-01',
    countries: [{ _id: 'country-jordan', name: 'Jordan' }],
    heroImage: aFigure(),
    body: [paragraph('Nobody had asked him.')],
    prayerPoints: [aPoint()],
    prayer: aPrayer({ title: 'For the night' }),
    callsToAction: [aCall({ title: 'Winter lamps' })],
  })
  expect(screen.getByRole('heading', { level: 1, name: 'The lighthouse' })).toBeInTheDocument()
  expect(screen.getByText('1 October 2026')).toHaveAttribute('datetime', '2026-10-01')
  expect(screen.getByText('Jordan')).toBeInTheDocument()
  expect(screen.getByText('Nobody had asked him.')).toBeInTheDocument()
  const prayer = screen.getByRole('region', { name: 'Please pray' })
  expect(within(prayer).getByText('For all who keep watch.')).toBeInTheDocument()
  expect(within(prayer).getByRole('heading', { level: 3, name: 'For the night' })).toBeInTheDocument()
  const calls = screen.getByRole('region', { name: 'What you can do' })
  expect(within(calls).getByRole('article', { name: 'Winter lamps' })).toBeInTheDocument()
})

test('a story of which only the title is written is a title, without empty sections', () => {
  show()
  expect(screen.getAllByRole('heading')).toHaveLength(1)
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
  expect(screen.queryByRole('list')).not.toBeInTheDocument()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
})

test('what is not told about people and sources is told to readers', () => {
  show({
    identityStatement: 'The man has not been identified.',
    provenanceStatement: 'We do not say how it reached us.',
  })
  expect(screen.getByRole('complementary', { name: 'About the people in this story' })).toHaveTextContent(
    'The man has not been identified.',
  )
  expect(screen.getByRole('complementary', { name: 'About our sources' })).toHaveTextContent(
    'We do not say how it reached us.',
  )
})

test('what the text already shows is not repeated below it', () => {
  const point = aPoint()
  const call = aCall({ _id: 'lamps', title: 'Winter lamps' })
  show({
    body: [
      { _type: 'prayerList', _key: 'p', heading: null, prayerPoints: [point] },
      { _type: 'callToActionCard', _key: 'c', callToAction: call },
    ],
    prayerPoints: [point],
    callsToAction: [call],
  })
  expect(screen.getAllByText(point.text)).toHaveLength(1)
  expect(screen.getAllByText('Winter lamps')).toHaveLength(1)
})

test('in a preview, the parts of a story say which field they come from', () => {
  render(
    <StoryView
      story={aStory({ title: 'The lighthouse', standfirst: 'A keeper goes on.' })}
      imageUrl={imageUrl}
      url={url}
      editAttribute={(field) => `edit:${field}`}
    />,
  )
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('data-sanity', 'edit:title')
  expect(screen.getByText('A keeper goes on.')).toHaveAttribute('data-sanity', 'edit:standfirst')
})

test('readers are not told where a story is edited', () => {
  const { container } = show({ title: 'The lighthouse', standfirst: 'A keeper goes on.', heroImage: aFigure() })
  expect(container.querySelector('[data-sanity]')).toBeNull()
})
