import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import type { DiaryLinks } from './diary-links.ts'
import { toDiaryPoint } from './diary-point.ts'
import { PrayerDiary, type PrayerDiaryProps } from './prayer-diary.tsx'

const point = (id: string, fields: object) =>
  toDiaryPoint({ _id: id, _originalId: id, text: `Text of ${id}`, ...fields })
const points = [
  point('dated', { date: '2026-05-03', countries: ['Nigeria'] }),
  point('answered', { date: '2026-05-03', answeredOn: '2026-05-12' }),
  point('monthly', { schedule: 'dayOfMonth', dayOfMonth: 31 }),
  point('rolling', { _originalId: 'drafts.rolling' }),
  point('lost', { schedule: 'dated' }),
]

const PointLink: DiaryLinks['PointLink'] = ({ id, children }) => <a href={`/${id}`}>{children}</a>
const NewPointLink: DiaryLinks['NewPointLink'] = ({ day, children }) => <a href={`/new?day=${day}`}>{children}</a>

interface Opened {
  readonly layout?: PrayerDiaryProps['layout']
  readonly selectedDay?: string
  readonly shown?: typeof points
}

function open({ layout = 'grid', selectedDay = '2026-05-03', shown = points }: Opened = {}) {
  function Held() {
    const [day, setDay] = useState(selectedDay)
    return (
      <PrayerDiary
        points={shown}
        today="2026-05-20"
        selectedDay={day}
        onSelect={setDay}
        {...{ layout, PointLink, NewPointLink }}
      />
    )
  }
  render(<Held />, { wrapper: inTheme('light') })
  return userEvent.setup()
}

/** The cell of a day. NB: not by role, for which jsdom computes the names of all days of the month each time. */
function cell(name: RegExp): HTMLElement {
  const found = screen.getByText(name).closest('td')
  if (found === null) throw new Error(`${name} is in no cell.`)
  return found
}

const section = (name: RegExp) => within(screen.getByRole('region', { name }))

describe('the grid', () => {
  test('each point stands on its day, and the day says how many it has', () => {
    open()
    expect(within(cell(/^Sunday 3 May 2026, 2 prayer points, 1 answered/)).getAllByRole('listitem')).toHaveLength(2)
    expect(cell(/^Sunday 31 May 2026, 1 prayer point/)).toHaveTextContent('Text of monthly')
    expect(cell(/^Wednesday 20 May 2026, no prayer points/)).toHaveAttribute('aria-current', 'date')
  })

  test('beside it stand the points of the selected day, and those without one', () => {
    open()
    const day = section(/^Sunday 3 May 2026/)
    expect(day.getAllByRole('listitem')).toHaveLength(2)
    expect(day.getByRole('link', { name: /Text of answered Answered 12 May 2026/ })).toHaveAttribute(
      'href',
      '/answered',
    )
    expect(day.getByRole('link', { name: 'New prayer point on this day' })).toHaveAttribute(
      'href',
      '/new?day=2026-05-03',
    )
    expect(section(/^Any day \(1\)/).getByRole('link', { name: /Text of rolling Draft/ })).toBeVisible()
    expect(section(/^Without a day \(1\)/).getByRole('link', { name: /Text of lost/ })).toBeVisible()
  })

  test('a day without points of its own says which point of any day readers meet', () => {
    open({ selectedDay: '2026-05-04' })
    const day = section(/^Monday 4 May 2026/)
    expect(day.getByText('No prayer point on this day.')).toBeVisible()
    expect(day.getByRole('link', { name: /Text of rolling/ })).toBeVisible()
  })

  test('points whose day came after their answer stand beside the calendar', () => {
    open({ shown: [point('early', { date: '2026-05-20', answeredOn: '2026-05-12' })] })
    expect(section(/^Answered before their day \(1\)/).getByRole('link', { name: /Text of early/ })).toBeVisible()
  })

  test('of all days, one takes part in the order of the tab key', () => {
    open()
    const cells = within(screen.getByRole('grid', { name: 'Prayer points of May 2026' })).getAllByRole('gridcell')
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cell(/^Sunday 3 May 2026, /)])
  })

  test('arrow keys move between days and over the end of a month', async () => {
    const user = open()
    cell(/^Sunday 3 May 2026, /).focus()
    await user.keyboard('{ArrowRight}')
    expect(cell(/^Monday 4 May 2026, /)).toHaveFocus()
    await user.keyboard('{ArrowDown}{ArrowLeft}')
    expect(cell(/^Sunday 10 May 2026, /)).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(cell(/^Sunday 26 April 2026, /)).toHaveFocus()
    expect(screen.getByRole('heading', { name: 'April 2026' })).toBeVisible()
    expect(cell(/^Thursday 30 April 2026, 1 prayer point/)).toHaveTextContent('Text of monthly')
  })

  test('page keys move between months, with the shift key between years', async () => {
    const user = open({ selectedDay: '2026-01-31' })
    cell(/^Saturday 31 January 2026, /).focus()
    await user.keyboard('{PageDown}')
    expect(cell(/^Saturday 28 February 2026, /)).toHaveFocus()
    await user.keyboard('{Shift>}{PageUp}{/Shift}')
    expect(cell(/^Friday 28 February 2025, /)).toHaveFocus()
  })

  test('Enter leads to the points of the day, and Escape back to it', async () => {
    const user = open()
    cell(/^Sunday 3 May 2026, /).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('link', { name: /Text of answered/ })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(cell(/^Sunday 3 May 2026, /)).toHaveFocus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByRole('link', { name: 'New prayer point on this day' })).toHaveFocus()
  })

  test('a click selects a day', async () => {
    const user = open()
    await user.click(cell(/^Sunday 31 May 2026, /))
    expect(cell(/^Sunday 31 May 2026, /)).toHaveAttribute('aria-selected', 'true')
    expect(section(/^Sunday 31 May/).getByText('every month')).toBeVisible()
  })

  test('buttons turn to another month and back to today, and keep the focus', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: 'Next month' }))
    expect(screen.getByRole('heading', { name: 'June 2026' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next month' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Previous month' }))
    await user.click(screen.getByRole('button', { name: 'Previous month' }))
    expect(screen.getByRole('heading', { name: 'April 2026' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Today' }))
    expect(cell(/^Wednesday 20 May 2026, /)).toHaveAttribute('aria-selected', 'true')
  })
})

describe('the agenda', () => {
  test('it lists the days that have points, in their order', () => {
    open({ layout: 'agenda' })
    expect(screen.queryByRole('grid')).toBeNull()
    const days = screen.getAllByRole('heading', { name: /May 2026$/ }).map(({ textContent }) => textContent)
    expect(days).toEqual(['May 2026', 'Sunday 3 May 2026', 'Sunday 31 May 2026'])
  })

  test('a new point is begun on the day that is written above it', async () => {
    const user = open({ layout: 'agenda' })
    const input = screen.getByLabelText('New prayer point on')
    await user.clear(input)
    expect(screen.queryByRole('link', { name: 'New prayer point' })).toBeNull()
    await user.type(input, '2026-05-09')
    expect(screen.getByRole('link', { name: 'New prayer point' })).toHaveAttribute('href', '/new?day=2026-05-09')
  })

  test('the button for today leads to the first day from today on', async () => {
    const user = open({ layout: 'agenda', selectedDay: '2026-08-01' })
    await user.click(screen.getByRole('button', { name: 'Today' }))
    expect(screen.getByRole('heading', { name: 'Sunday 31 May 2026' })).toHaveFocus()
  })

  test('a month without points says so', () => {
    open({ layout: 'agenda', shown: [] })
    expect(screen.getByText('No day of May 2026 has a prayer point yet.')).toBeVisible()
  })
})

test.each(['grid', 'agenda'] as const)('axe finds nothing wrong with the %s', async (layout) => {
  open({ layout })
  expect(await findAccessibilityProblems()).toEqual([])
})
