import { Box, Heading, Stack, Text } from '@sanity/ui'
import { type Ref, useId } from 'react'
import { nameOfDay } from '../clock/names-of-days.ts'
import type { DiaryLinks } from './diary-links.ts'
import type { DiaryPoint } from './diary-point.ts'
import { PointList } from './point-list.tsx'

interface DayPanelProps extends DiaryLinks {
  readonly day: string
  readonly points: readonly DiaryPoint[]
  /** The point of any day that readers meet on this one; null when it has its own, or when there is none. */
  readonly turn: DiaryPoint | null
  /** Leads back to the calendar. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLDivElement>
}

/** The prayer points of the selected day, and the way to one more. */
export function DayPanel({ day, points, turn, onLeave, PointLink, NewPointLink, ref }: DayPanelProps) {
  const headingId = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it catches the key that leads back from the links inside.
    <div
      ref={ref}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <Stack as="section" aria-labelledby={headingId} gap={3}>
        <Heading as="h3" size={0} id={headingId}>
          <time dateTime={day}>{nameOfDay(day)}</time>
        </Heading>
        {points.length === 0 ? (
          <Text as="p" size={1} muted>
            No prayer point on this day.
          </Text>
        ) : (
          <PointList points={points} PointLink={PointLink} />
        )}
        <Box>
          <NewPointLink day={day}>New prayer point on this day</NewPointLink>
        </Box>
        {turn !== null && (
          <Stack gap={2}>
            <Text as="p" size={1} muted>
              Readers meet one of “Any day”:
            </Text>
            <PointList points={[turn]} PointLink={PointLink} />
          </Stack>
        )}
      </Stack>
    </div>
  )
}
