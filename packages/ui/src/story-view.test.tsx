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
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Untitled story',
    'Pass this story on',
  ])
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

test('readers are told what the asterisk behind a name means before they meet it', () => {
  show({
    hasChangedNames: true,
    nameChangedNotice: 'Names have been changed.',
    body: [paragraph('Karim* had gone.')],
  })
  const note = screen.getByText('* Names have been changed.')
  expect(note.compareDocumentPosition(screen.getByText('Karim* had gone.'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('names that the text marks and nobody explained are explained', () => {
  show({ hasChangedNames: true })
  expect(screen.getByText('* Name changed for safety.')).toBeInTheDocument()
})

test('a notice about names that the text does not mention stands without an asterisk', () => {
  show({ nameChangedNotice: 'Names have been changed.' })
  expect(screen.getByText('Names have been changed.')).toBeInTheDocument()
})

test('a content warning keeps the text and the photo closed until a reader opens them', async () => {
  show({
    contentWarning: 'It may be hard to read.',
    heroImage: aFigure(),
    body: [paragraph('Nobody had asked him.')],
    claims: [
      { _key: 'c', text: 'Twelve were hurt.', asOf: null, source: null, sourceUrl: null, isSourceWithheld: false },
    ],
  })
  const gate = screen.getByRole('group')
  expect(gate).not.toHaveAttribute('open')
  expect(gate).toHaveTextContent('Before you read on')
  expect(screen.getByText('It may be hard to read.').closest('summary')).not.toBeNull()
  for (const text of ['Nobody had asked him.', 'Twelve were hurt.']) {
    expect(gate).toContainElement(screen.getByText(text))
    expect(screen.getByText(text)).not.toBeVisible()
    expect(screen.getByText(text).closest('[data-nosnippet]')).not.toBeNull()
  }
  // Browsers fetch a lazy photo when it comes into view: when the gate is opened.
  expect(screen.getByRole('img', { hidden: true })).toHaveAttribute('loading', 'lazy')
})

test('without a content warning nothing is closed', () => {
  show({ heroImage: aFigure(), body: [paragraph('Nobody had asked him.')] })
  expect(screen.queryByRole('group')).not.toBeInTheDocument()
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'eager')
})

test('countries and topics lead to their pages', () => {
  show({
    countries: [
      { _id: 'j', language: 'en', name: 'Jordan', slug: 'jordan' },
      { _id: 'n', language: 'en', name: 'Nowhere', slug: null },
    ],
    topics: [{ _id: 't', language: 'en', title: 'Families', slug: 'families' }],
  })
  expect(screen.getByRole('link', { name: 'Jordan' })).toHaveAttribute('href', '/countries/jordan')
  expect(screen.queryByRole('link', { name: 'Nowhere' })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Families' })).toHaveAttribute('href', '/topics/families')
})

test('a story can be passed on by links, by its address, and as a file where it may be saved', () => {
  const { unmount } = show({ title: 'The lighthouse', isSavable: true })
  const passOn = screen.getByRole('region', { name: 'Pass this story on' })
  expect(within(passOn).getByRole('link', { name: 'Share on WhatsApp' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^https:\/\/wa\.me\/\?text=The%20lighthouse/),
  )
  expect(within(passOn).getByText(url)).toBeInTheDocument()
  expect(within(passOn).getByRole('link', { name: 'Save as one file' })).toHaveAttribute(
    'href',
    '/stories/the-lighthouse/save',
  )
  unmount()
  show({ isSavable: false })
  expect(screen.queryByRole('link', { name: 'Save as one file' })).not.toBeInTheDocument()
})

test('a story that is not translated says so in the language of the page, and is marked as what it is', () => {
  render(
    <StoryView
      story={aStory({ title: 'Le phare', language: 'fr', body: [paragraph('Il était seul.')] })}
      imageUrl={imageUrl}
      url={url}
      language={english}
    />,
  )
  expect(screen.getByText(/not been translated into English yet.*French/)).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'fr')
  expect(screen.getByText('Il était seul.').closest('[lang]')).toHaveAttribute('lang', 'fr')
  expect(screen.getByText('Pass this story on').closest('[lang]')).toBeNull()
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
