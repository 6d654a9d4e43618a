import { render, screen, within } from '@testing-library/react'
import { HomeView } from './home-view.tsx'
import {
  aCall,
  aFigure,
  aHome,
  aPoint,
  aPrayer,
  aStory,
  editAttribute,
  english,
  imageUrl,
  someSections,
  someSettings,
} from './testing/content.ts'
import { findEditTarget } from './testing/edit-target.ts'

const show = (changes: Parameters<typeof aHome>[0], settings = {}, preview = {}) =>
  render(
    <HomeView
      home={aHome(changes)}
      settings={someSettings(settings)}
      imageUrl={imageUrl}
      url="https://vigil.example/"
      language={english}
      {...preview}
    />,
  )

test('the lead story comes first, the others are listed, and each title is a link', () => {
  show({
    lead: aStory({ title: 'The lighthouse', heroImage: aFigure() }),
    sections: someSections({
      stories: [
        aStory({ _id: '1', title: 'Bread', slug: 'bread' }),
        aStory({ _id: '2', title: 'A song', slug: 'a-song' }),
      ],
    }),
  })
  expect(screen.getByRole('link', { name: 'The lighthouse' })).toHaveAttribute('href', '/stories/the-lighthouse')
  const latest = screen.getByRole('region', { name: 'Latest stories' })
  expect(within(latest).getByRole('link', { name: 'Bread' })).toHaveAttribute('href', '/stories/bread')
  expect(within(latest).getByRole('link', { name: 'All stories' })).toHaveAttribute('href', '/stories')
})

test('there is one main heading: the tagline, or the name of a site that has none', () => {
  const { unmount } = show({}, { tagline: 'Stories told with care' })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Stories told with care')
  unmount()
  show({})
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vigil')
})

test('prayer and calls to action follow', () => {
  show({
    sections: someSections({
      prayerPoints: [aPoint()],
      prayer: aPrayer(),
      callsToAction: [aCall({ title: 'Write a card' })],
    }),
  })
  expect(screen.getByRole('region', { name: 'Pray with us' })).toHaveTextContent('For all who keep watch.')
  expect(screen.getByRole('region', { name: 'What you can do' })).toHaveTextContent('Write a card')
})

test('a site without any content says so', () => {
  show({ sections: someSections({}) })
  expect(screen.getByText('There are no stories yet.')).toBeInTheDocument()
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})

const wholeHome = {
  lead: aStory({ _id: 'story-lead', title: 'The lighthouse', standfirst: 'A keeper goes on.' }),
  sections: someSections({
    stories: [aStory({ _id: 'story-bread', title: 'Bread', standfirst: 'A baker goes on.' })],
    prayerPoints: [aPoint({ _id: 'keepers' })],
    prayer: aPrayer({ _id: 'night', title: 'Night' }),
    callsToAction: [aCall({ _id: 'cards', title: 'Write a card', text: 'One is enough.' })],
  }),
}

test('in a preview, every text of a document leads to its field', () => {
  show(wholeHome, {}, { editAttribute })
  expect(findEditTarget(screen.getByRole('link', { name: 'The lighthouse' }))).toBe('story story-lead title')
  expect(findEditTarget(screen.getByText('A keeper goes on.'))).toBe('story story-lead standfirst')
  expect(findEditTarget(screen.getByRole('link', { name: 'Bread' }))).toBe('story story-bread title')
  expect(findEditTarget(screen.getByText('A baker goes on.'))).toBe('story story-bread standfirst')
  expect(findEditTarget(screen.getByText('For all who keep watch.'))).toBe('prayerPoint keepers text')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Night' }))).toBe('prayer night title')
  expect(findEditTarget(screen.getByText('Stay with us.'))).toBe('prayer night body')
  expect(findEditTarget(screen.getByRole('heading', { name: 'Write a card' }))).toBe('callToAction cards title')
  expect(findEditTarget(screen.getByText('One is enough.'))).toBe('callToAction cards text')
})

test('readers are not told where anything on the home page is edited', () => {
  const { container } = show(wholeHome)
  expect(screen.getByText('One is enough.')).toBeInTheDocument()
  expect(container.querySelector('[data-sanity]')).toBeNull()
})

test('headings that editors wrote stand above sections, in the language that they wrote them in', () => {
  const [stories] = someSections({ stories: [aStory()] })
  if (stories?._type !== 'storyListSection') throw new Error('The first section is another one.')
  const { unmount } = show({ language: 'en', sections: [{ ...stories, heading: 'From the newsroom' }] })
  expect(screen.getByRole('region', { name: 'From the newsroom' })).toBeInTheDocument()
  unmount()
  show({ language: 'fr', sections: [{ ...stories, heading: 'De la rédaction' }] })
  expect(screen.getByRole('region', { name: 'Latest stories' })).toBeInTheDocument()
})
