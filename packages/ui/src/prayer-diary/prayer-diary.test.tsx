import { render, screen, within } from '@testing-library/react'
import { createLanguage } from '../languages/create-language.ts'
import { aPrayer, editAttribute, english } from '../testing/content.ts'
import { aCountry, aDiaryPoint } from '../testing/diary.ts'
import { findEditTarget } from '../testing/edit-target.ts'
import { AnsweredView } from './answered-view.tsx'
import { BookletView } from './booklet-view.tsx'
import { CountryPrayerView } from './country-prayer-view.tsx'
import { MonthView } from './month-view.tsx'
import { TodayView, type TodayViewProps } from './today-view.tsx'
import { WeekView } from './week-view.tsx'

const today = '2026-11-22'
const arabic = createLanguage('ar')
const wells = aDiaryPoint({ _id: 'wells', text: 'For wells.', date: today, countries: [aCountry()] })
const everyMonth = aDiaryPoint({ _id: 'monthly', text: 'For letters.', schedule: 'dayOfMonth', dayOfMonth: 24 })
const answered = aDiaryPoint({
  _id: 'pump',
  text: 'For a pump.',
  date: '2026-11-10',
  answeredOn: '2026-11-13',
  answeredText: 'It was repaired.',
})

describe('today', () => {
  const prayer: TodayViewProps['prayer'] = { today, points: [], prayers: [], answered: [], countries: [] }

  test('the page names its day, and what to pray on it', () => {
    render(<TodayView prayer={{ ...prayer, points: [wells] }} language={english} />)
    const band = within(screen.getByRole('region', { name: 'Today we pray' }))
    expect(band.getByText('Sunday 22 November 2026')).toHaveAttribute('datetime', today)
    expect(band.getByText('For wells.')).toBeInTheDocument()
    expect(band.getByRole('link', { name: 'Syria' })).toHaveAttribute('href', '/prayer/in/syria')
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  })

  test('a second point of the day follows the first', () => {
    const other = aDiaryPoint({ _id: 'z', text: 'For roofs.', date: today })
    render(<TodayView prayer={{ ...prayer, points: [other, wells] }} language={english} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Also today' })).toBeInTheDocument()
    expect(screen.getByText('For wells.').compareDocumentPosition(screen.getByText('For roofs.'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  test('the days ahead are the next six, each with a link to its line of the month', () => {
    const late = aDiaryPoint({ _id: 'late', text: 'For one week later.', date: '2026-11-29' })
    render(<TodayView prayer={{ ...prayer, points: [everyMonth, late] }} language={english} />)
    const ahead = within(screen.getByRole('region', { name: 'The days ahead' }))
    expect(ahead.getAllByRole('heading', { level: 3 })).toHaveLength(6)
    expect(ahead.getByRole('link', { name: 'Tuesday 24 November' })).toHaveAttribute(
      'href',
      '/prayer/month/2026-11#day-2026-11-24',
    )
    expect(ahead.getByText('For letters.')).toBeInTheDocument()
    expect(screen.queryByText('For one week later.')).toBeNull()
  })

  test('a day without a point says so, and an empty diary has no empty parts', () => {
    render(<TodayView prayer={prayer} language={english} />)
    expect(screen.getByText(/^No prayer point stands on this day/)).toBeInTheDocument()
    for (const name of ['A prayer to say together', 'Answered of late', 'Pray for one country']) {
      expect(screen.queryByRole('heading', { name })).toBeNull()
    }
  })

  test('the prayer, the answers and the countries have their places', () => {
    const page = { ...prayer, prayers: [aPrayer({ title: 'Night' })], answered: [answered], countries: [aCountry()] }
    render(<TodayView prayer={page} language={english} />)
    expect(screen.getByRole('heading', { level: 3, name: 'Night' })).toBeInTheDocument()
    expect(screen.getByText('It was repaired.')).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: 'Pray for one country' })).getAllByRole('link')).toHaveLength(1)
  })

  test('a text in another language is marked as such, and the page says why', () => {
    render(<TodayView prayer={{ ...prayer, points: [wells] }} language={arabic} />)
    expect(screen.getByText('For wells.')).toHaveAttribute('lang', 'en')
    expect(screen.getByText('For wells.')).toHaveAttribute('dir', 'ltr')
    expect(screen.getByText(/لم يُترجم/)).toBeInTheDocument()
  })

  test('a page in one language says nothing of others', () => {
    const { container } = render(<TodayView prayer={{ ...prayer, points: [wells] }} language={english} />)
    expect(container.querySelector('[lang]')).toBeNull()
    expect(screen.queryByText(/has not been translated/)).toBeNull()
  })

  test('in a preview each text leads to its field, and otherwise nothing does', () => {
    const page = { ...prayer, points: [wells], answered: [answered] }
    const { rerender, container } = render(<TodayView prayer={page} language={english} editAttribute={editAttribute} />)
    expect(findEditTarget(screen.getByText('For wells.'))).toBe('prayerPoint wells text')
    expect(findEditTarget(screen.getByText('It was repaired.'))).toBe('prayerPoint pump answeredText')
    rerender(<TodayView prayer={page} language={english} />)
    expect(container.querySelector('[data-sanity]')).toBeNull()
  })
})

describe('the week', () => {
  test.each([
    ['en', '2026-11-16', '2026-11-22'],
    ['fr', '2026-11-16', '2026-11-22'],
    ['ar', '2026-11-21', '2026-11-27'],
  ] as const)('in "%s" it is from %s to %s', (locale, first, last) => {
    const { container } = render(<WeekView diary={{ today, points: [wells] }} language={createLanguage(locale)} />)
    const days = Array.from(container.querySelectorAll('.diary-day'), ({ id }) => id)
    expect(days).toHaveLength(7)
    expect([days.at(0), days.at(-1)]).toEqual([`day-${first}`, `day-${last}`])
    expect(container.querySelector('[aria-current="date"]')).toHaveAttribute('id', `day-${today}`)
  })

  test('a point that was answered since is on its day, with its answer', () => {
    render(<WeekView diary={{ today: '2026-11-14', points: [answered] }} language={english} />)
    expect(screen.getByText('Answered on 13 November 2026.')).toBeInTheDocument()
  })
})

describe('a month', () => {
  const span = { first: '2026-10', last: '2026-11' }
  const open = (month = '2026-11', language = english) =>
    render(<MonthView month={month} diary={{ today, points: [wells, everyMonth] }} span={span} language={language} />)

  test('one line for each day, with its country, in a table with headings', () => {
    open()
    const table = within(screen.getByRole('table', { name: 'Prayer points for each day of November 2026' }))
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Day',
      'Prayer point',
      'Country',
    ])
    expect(table.getAllByRole('row')).toHaveLength(31)
    const row = within(table.getByRole('row', { name: /^22 Sunday/ }))
    expect(row.getByText('For wells.')).toBeInTheDocument()
    expect(row.getByRole('link', { name: 'Syria' })).toBeInTheDocument()
    expect(row.getByRole('rowheader')).toHaveAttribute('aria-current', 'date')
  })

  test('each day of the calendar leads to its line', () => {
    const { container } = open()
    const calendar = within(screen.getByRole('table', { name: 'Calendar of November 2026' }))
    const links = calendar.getAllByRole('link')
    expect(links).toHaveLength(30)
    for (const link of links) expect(container.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    expect(calendar.getByRole('link', { current: 'date' })).toHaveTextContent('22')
  })

  test.each([
    ['en', 'Mon'],
    ['fr', 'lun.'],
    ['ar', 'السبت'],
  ] as const)('in "%s" the calendar begins weeks with %s', (locale, name) => {
    const { container } = open('2026-11', createLanguage(locale))
    expect(container.querySelector('.diary-calendar th')).toHaveTextContent(name)
  })

  test('other months can be turned to as far as the diary goes', () => {
    open()
    expect(screen.getAllByRole('link', { name: 'October 2026' })[0]).toHaveAttribute('href', '/prayer/month/2026-10')
    expect(screen.queryByRole('link', { name: 'December 2026' })).toBeNull()
    // The same way stands below the month once more, where it is no landmark: two of one name confuse who hears them.
    expect(screen.getAllByRole('link', { name: 'October 2026' })).toHaveLength(2)
    expect(screen.getAllByRole('navigation', { name: 'Other months' })).toHaveLength(1)
  })

  test('several points of a day share its heading', () => {
    const more = { ...wells, _id: 'more', text: 'For more wells.' }
    render(<MonthView month="2026-11" diary={{ today, points: [wells, more] }} span={span} language={english} />)
    expect(screen.getByRole('rowheader', { name: /^22 Sunday/ })).toHaveAttribute('rowspan', '2')
  })
})

describe('a country', () => {
  const country = { ...aCountry(), slug: 'syria' }
  const nothing = { today, country, upcoming: [], earlier: [], answered: [], prayers: [] }

  test('each point says when the diary has it', () => {
    const upcoming = [wells, everyMonth, aDiaryPoint({ _id: 'any', text: 'For shade.' })]
    render(<CountryPrayerView prayer={{ ...nothing, upcoming }} country={country} language={english} />)
    const [dated, monthly, rolling] = within(screen.getByRole('region', { name: 'What to pray for' })).getAllByRole(
      'listitem',
    )
    expect(dated).toHaveTextContent('For wells.Sunday 22 November 2026')
    expect(monthly).toHaveTextContent('For letters.Every month on day 24')
    expect(rolling).toHaveTextContent('For shade.Any day')
  })

  test('a country without points leads back to the diary', () => {
    render(<CountryPrayerView prayer={nothing} country={country} language={english} />)
    expect(screen.getByText(/^Nobody has written a prayer point for Syria yet/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Today' })).toHaveAttribute('href', '/prayer')
  })
})

test('answered prayers stand by month, with what came of them before what was asked', () => {
  const older = { ...answered, _id: 'older', answeredOn: '2026-10-02', answeredText: 'They came.' }
  render(<AnsweredView prayer={{ today, answered: [answered, older] }} language={english} />)
  const november = screen.getByRole('region', { name: 'November 2026' })
  expect(november).toHaveTextContent('Answered on 13 November 2026.It was repaired.We prayed: For a pump.')
  expect(screen.getByRole('region', { name: 'October 2026' })).toHaveTextContent('They came.')
})

test('nothing answered yet is said kindly', () => {
  render(<AnsweredView prayer={{ today, answered: [] }} language={english} />)
  expect(screen.getByText(/^No answer has been written down yet/)).toBeInTheDocument()
})

test('a booklet has a cover, a line for each day with its country, a prayer, and where to find its newest state', () => {
  const { container } = render(
    <BookletView
      month="2026-11"
      diary={{ today, points: [wells], prayers: [aPrayer({ title: 'Night' })] }}
      siteTitle="Vigil"
      url="https://vigil.example/prayer/month/2026-11"
      language={english}
    />,
  )
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Prayer diaryNovember 2026')
  expect(container.querySelectorAll('.booklet-day')).toHaveLength(30)
  expect(screen.getByText('For wells.').closest('.booklet-day')).toHaveTextContent('22 SunSyria For wells.')
  expect(screen.getByRole('heading', { name: 'Night' })).toBeInTheDocument()
  expect(screen.getByText(/As of 22 November 2026/)).toHaveTextContent('https://vigil.example/prayer/month/2026-11')
  expect(screen.getByRole('region', { name: 'How to print this booklet' })).toBeInTheDocument()
})
