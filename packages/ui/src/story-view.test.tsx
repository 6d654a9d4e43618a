import { render, screen, within } from '@testing-library/react'
import { StoryView } from './story-view.tsx'
import {
  aCall,
  aFigure,
  aPoint,
  aPrayer,
  aStory,
  editAttribute,
  english,
  imageUrl,
  paragraph,
} from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

const url = 'https://vigil.example/stories/the-lighthouse'

const show = (changes: Parameters<typeof aStory>[0] = {}) =>
  render(<StoryView story={aStory(changes)} imageUrl={imageUrl} url={url} language={english} />)

test('a whole story shows what happened, what to pray and what to do', () => {
  show({
    title: 'The lighthouse',
    standfirst: 'A keeper goes on.',
    publishedOn: '2026-10-01',
    countries: [{ _id: 'country-jordan', language: 'en', name: 'Jordan', slug: null }],
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

test('readers are told that names were changed, next to what else is said about people', () => {
  show({ nameChangedNotice: 'Names have been changed.', identityStatement: 'We do not know who he was.' })
  expect(screen.getByRole('complementary', { name: 'About the people in this story' })).toHaveTextContent(
    'Names have been changed.We do not know who he was.',
  )
})

test('a content warning stands before the text', () => {
  show({ contentWarning: 'It may be hard to read.', body: [paragraph('Nobody had asked him.')] })
  const warning = screen.getByRole('complementary', { name: 'Before you read on' })
  expect(warning).toHaveTextContent('It may be hard to read.')
  expect(warning.compareDocumentPosition(screen.getByText('Nobody had asked him.'))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  )
})

test('the stories to read next stand at the end', () => {
  show({ relatedStories: [aStory({ title: 'The harbour', slug: 'the-harbour' })] })
  const next = screen.getByRole('region', { name: 'Read next' })
  expect(within(next).getByRole('link', { name: 'The harbour' })).toHaveAttribute('href', '/stories/the-harbour')
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

const wholeStory = aStory({
  _id: 'story-lighthouse',
  title: 'The lighthouse',
  standfirst: 'A keeper goes on.',
  heroImage: aFigure(),
  body: [
    paragraph('Nobody had asked him.'),
    { _type: 'prayerList', _key: 'p', heading: null, prayerPoints: [aPoint({ _id: 'tonight', text: 'For tonight.' })] },
    {
      _type: 'callToActionCard',
      _key: 'c',
      callToAction: aCall({ _id: 'cards', title: 'Write a card', text: 'One is enough.' }),
    },
  ],
  identityStatement: 'The man has not been identified.',
  provenanceStatement: 'We do not say how it reached us.',
  prayerPoints: [aPoint({ _id: 'keepers' })],
  prayer: aPrayer({ _id: 'night', title: 'Night' }),
  callsToAction: [aCall({ _id: 'lamps', title: 'Winter lamps', text: 'Keep one burning.' })],
})

test('in a preview, the parts of a story lead to its fields', () => {
  render(
    <StoryView story={wholeStory} imageUrl={imageUrl} url={url} language={english} editAttribute={editAttribute} />,
  )
  expect(findEditTarget(screen.getByRole('heading', { level: 1 }))).toBe('story story-lighthouse title')
  expect(findEditTarget(screen.getByText('A keeper goes on.'))).toBe('story story-lighthouse standfirst')
  expect(findEditTarget(screen.getByRole('img'))).toBe('story story-lighthouse heroImage')
  expect(findEditTarget(screen.getByText('Nobody had asked him.'))).toBe('story story-lighthouse body')
  expect(findEditTarget(screen.getByText('The man has not been identified.'))).toBe(
    'story story-lighthouse identityStatement',
  )
  expect(findEditTarget(screen.getByText('We do not say how it reached us.'))).toBe(
    'story story-lighthouse provenanceStatement',
  )
})

test('in a preview, what a story shows of other documents leads to these, also within its text', () => {
  render(
    <StoryView story={wholeStory} imageUrl={imageUrl} url={url} language={english} editAttribute={editAttribute} />,
  )
  expect(findEditTarget(screen.getByText('For tonight.'))).toBe('prayerPoint tonight text')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Write a card' }))).toBe('callToAction cards title')
  expect(findEditTarget(screen.getByText('One is enough.'))).toBe('callToAction cards text')
  expect(findEditTarget(screen.getByText('For all who keep watch.'))).toBe('prayerPoint keepers text')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Night' }))).toBe('prayer night title')
  expect(findEditTarget(screen.getByText('Stay with us.'))).toBe('prayer night body')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Winter lamps' }))).toBe('callToAction lamps title')
  expect(findEditTarget(screen.getByText('Keep one burning.'))).toBe('callToAction lamps text')
})

test('readers are not told where anything on the page of a story is edited', () => {
  const { container } = show(wholeStory)
  expect(screen.getByText('For tonight.')).toBeInTheDocument()
  expect(container.querySelector('[data-sanity]')).toBeNull()
})
