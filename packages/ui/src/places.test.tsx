import { render, screen, within } from '@testing-library/react'
import { CountriesView } from './countries-view.tsx'
import { CountryView } from './country-view.tsx'
import { createLanguage } from './languages/create-language.ts'
import { aCall, aPoint, aStory, english, imageUrl, untranslated } from './testing/content.ts'
import { TopicView } from './topic-view.tsx'
import { TopicsView } from './topics-view.tsx'

const url = 'https://vigil.example/countries/egypt'

const aCountry = (changes: Partial<Parameters<typeof CountryView>[0]['country']> = {}) => ({
  _id: 'country-egypt',
  ...untranslated,
  name: 'Egypt',
  slug: 'egypt',
  description: null,
  region: 'North Africa',
  storyCount: 0,
  stories: [],
  prayerPoints: [],
  answeredPrayer: [],
  callsToAction: [],
  ...changes,
})

test('countries stand by region, and each says how many stories it has', () => {
  const countries = [
    { _id: 's', language: 'en', name: 'Syria', slug: 'syria', region: 'Middle East', storyCount: 3 },
    { _id: 'j', language: 'en', name: 'Jordan', slug: 'jordan', region: 'Middle East', storyCount: 1 },
    { _id: 'e', language: 'en', name: 'Egypt', slug: 'egypt', region: 'North Africa', storyCount: 0 },
    { _id: 'x', language: 'en', name: 'Nowhere', slug: 'nowhere', region: null, storyCount: 0 },
  ]
  render(<CountriesView countries={countries} language={english} />)
  const regions = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(regions).toEqual(['North Africa', 'Middle East', 'Elsewhere'])
  const items = within(screen.getByRole('region', { name: 'Middle East' })).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual(['Jordan 1 story', 'Syria 3 stories'])
  expect(screen.getByRole('link', { name: 'Syria' })).toHaveAttribute('href', '/countries/syria')
})

test('a country shows its stories, prayer, answers and calls, and leads to the rest of them', () => {
  const country = aCountry({
    description: 'Old cities along one river.',
    storyCount: 9,
    stories: [aStory({ title: 'Bread' })],
    prayerPoints: [aPoint({ text: 'For the river.' })],
    answeredPrayer: [aPoint({ _id: 'answered', text: 'For a pump.', answeredOn: '2026-11-13' })],
    callsToAction: [aCall({ title: 'Winter lamps' })],
  })
  render(<CountryView country={country} imageUrl={imageUrl} url={url} language={english} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Egypt')
  expect(screen.getByText('North Africa')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'All 9 stories' })).toHaveAttribute('href', '/stories/in/egypt')
  expect(screen.getByRole('region', { name: 'Please pray' })).toHaveTextContent('For the river.')
  expect(screen.getByRole('link', { name: 'More to pray for' })).toHaveAttribute('href', '/prayer/in/egypt')
  expect(screen.getByRole('region', { name: 'Answered prayer' })).toHaveTextContent('13 November 2026')
  expect(screen.getByRole('article', { name: 'Winter lamps' })).toBeInTheDocument()
})

test('a country of which only the name is written is a name, without empty sections', () => {
  render(<CountryView country={aCountry({ region: null })} imageUrl={imageUrl} url={url} language={english} />)
  expect(screen.getByText('No stories yet')).toBeInTheDocument()
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})

test('topics say what they are about, and a topic leads to all its stories', () => {
  const topic = { _id: 't', ...untranslated, title: 'Prison', slug: 'prison', description: 'Those who are held.' }
  const { unmount } = render(<TopicsView topics={[{ ...topic, storyCount: 2 }]} language={english} />)
  expect(screen.getByRole('link', { name: 'Prison' })).toHaveAttribute('href', '/topics/prison')
  expect(screen.getByRole('listitem')).toHaveTextContent('Those who are held.2 stories')
  unmount()
  render(<TopicView topic={{ ...topic, storyCount: 20, stories: [aStory()] }} imageUrl={imageUrl} language={english} />)
  expect(screen.getByRole('link', { name: 'All 20 stories' })).toHaveAttribute('href', '/stories/about/prison')
})

test('what is not translated is marked and said, and the words around it are in the language of the page', () => {
  render(<CountryView country={aCountry()} imageUrl={imageUrl} url={url} language={createLanguage('fr')} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
  expect(screen.getByText(/pas encore traduit en français.*anglais/)).toBeInTheDocument()
  expect(screen.getByText('Afrique du Nord')).toBeInTheDocument()
})
