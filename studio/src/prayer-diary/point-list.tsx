import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Badge, Flex, Stack, Text } from '@sanity/ui'
import { readableDate } from '@vigil/content-model/readable-date'
import type { DiaryLinks } from './diary-links.ts'
import type { DiaryPoint } from './diary-point.ts'

interface PointListProps extends Pick<DiaryLinks, 'PointLink'> {
  readonly points: readonly DiaryPoint[]
}

/** Prayer points as a list of links, each with its countries and whether it was answered. */
export function PointList({ points, PointLink }: PointListProps) {
  return (
    <Stack as="ul" gap={1} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {points.map((point) => (
        <li key={point.id}>
          <PointLink id={point.id}>
            <Stack gap={3} padding={2}>
              <Text size={1}>{point.text}</Text>
              <PointFacts point={point} />
            </Stack>
          </PointLink>
        </li>
      ))}
    </Stack>
  )
}

function PointFacts({ point: { countries, answeredOn, isPublished, schedule } }: { readonly point: DiaryPoint }) {
  const facts = [countries.join(', '), schedule === 'dayOfMonth' ? 'every month' : ''].filter(Boolean).join(' · ')
  if (facts === '' && answeredOn === '' && isPublished) return null
  return (
    <Flex gap={2} align="center" wrap="wrap">
      {facts !== '' && (
        <Text size={1} muted>
          {facts}
        </Text>
      )}
      {!isPublished && (
        <Badge tone="caution" fontSize={0}>
          Draft
        </Badge>
      )}
      {answeredOn !== '' && (
        <Flex gap={2} align="center">
          <Text size={1} muted>
            <CheckmarkCircleIcon />
          </Text>
          <Text size={1} muted>
            Answered {readableDate(answeredOn)}
          </Text>
        </Flex>
      )}
    </Flex>
  )
}
