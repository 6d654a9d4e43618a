import { Heading, Stack, Text } from '@sanity/ui'
import { nameOfDay, nameOfMonth } from '../clock/names-of-days.ts'
import type { DiaryLinks } from './diary-links.ts'
import { PointList } from './point-list.tsx'
import type { Diary } from './to-diary.ts'

interface MonthAgendaProps extends Pick<DiaryLinks, 'PointLink'> {
  readonly month: string
  readonly today: string
  readonly days: Diary['days']
}

/** A month as a list of the days that have prayer points, for narrow screens. */
export function MonthAgenda({ month, today, days, PointLink }: MonthAgendaProps) {
  if (days.size === 0) {
    return (
      <Text as="p" size={1} muted>
        No day of {nameOfMonth(month)} has a prayer point yet.
      </Text>
    )
  }
  return (
    <Stack as="ul" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {Array.from(days)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([day, points]) => (
          <Stack as="li" key={day} gap={2} aria-current={day === today ? 'date' : undefined}>
            <Heading as="h3" size={0} tabIndex={-1} data-day={day} style={{ scrollMarginTop: '1rem' }}>
              <time dateTime={day}>{nameOfDay(day)}</time>
              {day === today && ' · today'}
            </Heading>
            <PointList points={points} PointLink={PointLink} />
          </Stack>
        ))}
    </Stack>
  )
}
