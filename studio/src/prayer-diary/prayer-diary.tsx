import { ChevronLeftIcon } from '@sanity/icons/ChevronLeft'
import { ChevronRightIcon } from '@sanity/icons/ChevronRight'
import { Box, Button, Flex, Heading, Stack } from '@sanity/ui'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { styled } from 'styled-components'
import { addMonths, dayOf, toMonth } from '@vigil/prayer-diary/days'
import { nameOfMonth } from '../clock/names-of-days.ts'
import { DayPanel } from './day-panel.tsx'
import type { DiaryLinks } from './diary-links.ts'
import type { DiaryPoint } from './diary-point.ts'
import { MonthAgenda } from './month-agenda.tsx'
import { MonthGrid } from './month-grid.tsx'
import { NewPointForm } from './new-point-form.tsx'
import { OtherPoints } from './other-points.tsx'
import { toDiary } from './to-diary.ts'

export interface PrayerDiaryProps extends DiaryLinks {
  readonly points: readonly DiaryPoint[]
  readonly today: string
  /** The day that the editor works on; its month is the one that is shown. */
  readonly selectedDay: string
  readonly onSelect: (day: string) => void
  /** `agenda` where a grid of seven days would be too narrow to read. */
  readonly layout: 'grid' | 'agenda'
}

/** The prayer points of a month on their days, and beside them those of no day. */
export function PrayerDiary({ points, today, selectedDay, onSelect, layout, ...links }: PrayerDiaryProps) {
  const month = toMonth(selectedDay)
  const { days, turns, rolling, withoutDay, answeredBefore } = toDiary(points, month)
  const calendar = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const agenda = useRef<HTMLDivElement>(null)
  const turnTo = (months: number) => onSelect(dayOf(addMonths(month, months), Number(selectedDay.slice(8))))
  const showToday = () => {
    flushSync(() => onSelect(today))
    // A list of days is longer than a screen, and today is seldom at its beginning.
    const headings = Array.from(agenda.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])
    headings.find(({ dataset }) => (dataset.day ?? '') >= today)?.focus()
  }

  return (
    <Stack padding={3} paddingX={4} gap={4}>
      <Flex gap={2} align="center" wrap="wrap">
        <Box flex={1}>
          <Heading as="h2" size={1} aria-live="polite">
            {nameOfMonth(month)}
          </Heading>
        </Box>
        <Button
          text="Today"
          mode="ghost"
          fontSize={1}
          padding={2}
          disabled={layout === 'grid' && selectedDay === today}
          onClick={showToday}
        />
        <Button
          icon={ChevronLeftIcon}
          aria-label="Previous month"
          mode="ghost"
          fontSize={1}
          padding={2}
          onClick={() => turnTo(-1)}
        />
        <Button
          icon={ChevronRightIcon}
          aria-label="Next month"
          mode="ghost"
          fontSize={1}
          padding={2}
          onClick={() => turnTo(1)}
        />
      </Flex>
      <Columns>
        {layout === 'grid' ? (
          <div ref={calendar}>
            <MonthGrid
              {...{ month, today, selectedDay, days, onSelect }}
              onEnter={() => panel.current?.querySelector<HTMLElement>('a, button')?.focus()}
            />
          </div>
        ) : (
          <Stack gap={4} ref={agenda}>
            <NewPointForm day={selectedDay} NewPointLink={links.NewPointLink} />
            <MonthAgenda {...{ month, today, days }} PointLink={links.PointLink} />
          </Stack>
        )}
        <Stack gap={5}>
          {layout === 'grid' && (
            <DayPanel
              ref={panel}
              day={selectedDay}
              points={days.get(selectedDay) ?? []}
              turn={turns.get(selectedDay) ?? null}
              onLeave={() => calendar.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()}
              {...links}
            />
          )}
          {withoutDay.length > 0 && (
            <OtherPoints
              title="Without a day"
              hint="They are to stand on a day, and nobody has chosen it yet."
              points={withoutDay}
              PointLink={links.PointLink}
            />
          )}
          {answeredBefore.length > 0 && (
            <OtherPoints
              title="Answered before their day"
              hint="Their day in this month came after the answer. Readers give thanks for them instead."
              points={answeredBefore}
              PointLink={links.PointLink}
            />
          )}
          {rolling.length > 0 && (
            <OtherPoints
              title="Any day"
              hint="They belong to no day. Readers meet them between those that do."
              points={rolling}
              PointLink={links.PointLink}
            />
          )}
        </Stack>
      </Columns>
    </Stack>
  )
}

/** Side by side where there is room, which is a question of the pane and not of the window. */
const Columns = styled.div`
  display: grid;
  gap: 1.5rem;
  grid-template-columns: minmax(0, 1fr);

  @container (min-width: 900px) {
    grid-template-columns: minmax(0, 1fr) 18rem;
  }
`
