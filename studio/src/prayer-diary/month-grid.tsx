import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { toMonth, weeksOf } from '@vigil/prayer-diary/days'
import { nameOfDay, nameOfMonth } from '../clock/names-of-days.ts'
import { dayAfterKey } from './day-after-key.ts'
import { DayButtonCell, EmptyCell, GridTable, WeekdayCell } from './month-grid.styles.ts'
import type { DiaryPoint } from './diary-point.ts'
import type { Diary } from './to-diary.ts'
import { VisuallyHidden } from '../structure/live/visually-hidden.tsx'

interface MonthGridProps {
  readonly month: string
  readonly today: string
  readonly selectedDay: string
  readonly days: Diary['days']
  readonly onSelect: (day: string) => void
  /** The editor wants to work on the selected day. */
  readonly onEnter: () => void
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const pointsInCell = 3

/** A month as a grid of days. One day takes part in the order of the tab key; arrow keys lead to the others. */
export function MonthGrid({ month, today, selectedDay, days, onSelect, onEnter }: MonthGridProps) {
  const helpId = useId()
  const selectedCell = useRef<HTMLTableCellElement>(null)
  // A key that moves takes the focus along; choosing a month with the buttons leaves it there.
  const takesFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day.
  useEffect(() => {
    if (takesFocus.current) selectedCell.current?.focus()
    takesFocus.current = false
  }, [selectedDay])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onEnter()
      return
    }
    const day = dayAfterKey(selectedDay, event)
    if (day === null) return
    event.preventDefault()
    takesFocus.current = day !== selectedDay
    onSelect(day)
  }

  return (
    <>
      <VisuallyHidden id={helpId}>
        Arrow keys move between days, Page Up and Page Down between months. Enter leads to the prayer points of the day.
      </VisuallyHidden>
      <GridTable role="grid" aria-label={`Prayer points of ${nameOfMonth(month)}`} aria-describedby={helpId}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <WeekdayCell key={name} scope="col" abbr={name}>
                {name.slice(0, 3)}
              </WeekdayCell>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) =>
                toMonth(day) === month ? (
                  <DayButtonCell
                    key={day}
                    ref={day === selectedDay ? selectedCell : undefined}
                    role="gridcell"
                    tabIndex={day === selectedDay ? 0 : -1}
                    aria-selected={day === selectedDay}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => onSelect(day)}
                  >
                    <DayContent day={day} points={days.get(day) ?? []} />
                  </DayButtonCell>
                ) : (
                  <EmptyCell key={day} role="gridcell" aria-label="Not in this month" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </GridTable>
    </>
  )
}

function DayContent({ day, points }: { readonly day: string; readonly points: readonly DiaryPoint[] }) {
  const more = points.length - pointsInCell
  return (
    <div>
      <VisuallyHidden>{describe(day, points)}</VisuallyHidden>
      <time dateTime={day} aria-hidden="true">
        {Number(day.slice(8))}
      </time>
      <ul>
        {points.slice(0, pointsInCell).map((point) => (
          <li
            key={point.id}
            data-answered={point.answeredOn !== '' || undefined}
            data-draft={!point.isPublished || undefined}
          >
            {point.answeredOn !== '' && '✓ '}
            {point.text}
          </li>
        ))}
      </ul>
      {more > 0 && <small>{more} more</small>}
    </div>
  )
}

function describe(day: string, points: readonly DiaryPoint[]): string {
  const count = points.length === 1 ? '1 prayer point' : `${points.length || 'no'} prayer points`
  const answered = points.filter(({ answeredOn }) => answeredOn !== '').length
  return `${nameOfDay(day)}, ${count}${answered === 0 ? '' : `, ${answered} answered`}`
}
