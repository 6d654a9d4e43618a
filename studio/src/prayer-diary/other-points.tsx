import { Heading, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import type { DiaryLinks } from './diary-links.ts'
import type { DiaryPoint } from './diary-point.ts'
import { PointList } from './point-list.tsx'

interface OtherPointsProps extends Pick<DiaryLinks, 'PointLink'> {
  readonly title: string
  readonly hint: string
  readonly points: readonly DiaryPoint[]
}

/** Prayer points that stand on no day of the calendar. */
export function OtherPoints({ title, hint, points, PointLink }: OtherPointsProps) {
  const headingId = useId()
  return (
    <Stack as="section" aria-labelledby={headingId} gap={3}>
      <Heading as="h3" size={0} id={headingId}>
        {title} ({points.length})
      </Heading>
      <Text as="p" size={1} muted>
        {hint}
      </Text>
      <PointList points={points} PointLink={PointLink} />
    </Stack>
  )
}
