import { render, screen, within } from '@testing-library/react'
import { HomeView } from './home-view.tsx'
import { aCall, aFigure, aHome, aPoint, aPrayer, aStory, imageUrl, someSettings } from './testing/content.ts'

const show = (changes: Parameters<typeof aHome>[0], settings = {}) =>
  render(
    <HomeView
      home={aHome(changes)}
      settings={someSettings(settings)}
      imageUrl={imageUrl}
      url="https://vigil.example/"
    />,
  )

test('the lead story comes first, the others are listed, and each title is a link', () => {
  show({
    lead: aStory({ title: 'The lighthouse', heroImage: aFigure() }),
    latest: [
      aStory({ _id: '1', title: 'Bread', slug: 'bread' }),
      aStory({ _id: '2', title: 'A song', slug: 'a-song' }),
    ],
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
  show({ prayerPoints: [aPoint()], prayer: aPrayer(), callsToAction: [aCall({ title: 'Write a card' })] })
  expect(screen.getByRole('region', { name: 'Pray with us' })).toHaveTextContent('For all who keep watch.')
  expect(screen.getByRole('region', { name: 'What you can do' })).toHaveTextContent('Write a card')
})

test('a site without any content says so', () => {
  show({})
  expect(screen.getByText('There are no stories yet.')).toBeInTheDocument()
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})
