import { render, screen } from '@testing-library/react'
import { createLanguage } from './languages/create-language.ts'
import { SubscribeView } from './subscribe-view.tsx'

const countries = [{ _id: 'country-syria', name: 'Syria', language: 'en', slug: 'syria' }]
const topics = [{ _id: 'topic-schools', title: 'Écoles', language: 'fr', slug: 'schools' }]

it('offers each feed in each format, and each calendar, by links that say what they lead to', () => {
  render(<SubscribeView countries={countries} topics={topics} language={createLanguage('fr')} />)
  const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(addresses).toEqual([
    '/fr/calendars/prayer.ics',
    '/fr/calendars/prayer/in/syria.ics',
    ...['stories', 'prayer', 'stories/in/syria', 'stories/about/schools'].flatMap((name) =>
      ['atom', 'rss', 'json'].map((format) => `/fr/feeds/${name}.${format}`),
    ),
  ])
  expect(screen.getByRole('link', { name: 'Écoles: RSS' })).toHaveAttribute(
    'href',
    '/fr/feeds/stories/about/schools.rss',
  )
  // In a language that the page is not in.
  expect(screen.getByText('Syria', { selector: 'span' })).toHaveAttribute('lang', 'en')
  expect(screen.getByText('Écoles')).not.toHaveAttribute('lang')
})

it('says nothing of countries and topics while there are none', () => {
  render(<SubscribeView countries={[]} topics={[]} language={createLanguage('en')} />)
  expect(screen.queryByRole('heading', { level: 3 })).not.toBeInTheDocument()
})
