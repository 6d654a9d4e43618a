import { Box, Button, Heading, Stack, Text } from '@sanity/ui'
import { type ReactNode, useId, useState } from 'react'
import { EmptyText } from '../live/empty-text.tsx'
import type { WorkEntry, WorkGroup } from './work-group.ts'

interface WorkListProps {
  readonly groups: readonly WorkGroup[]
  /** What an editor reads when there is nothing to do: “Nothing waits for a second review.” */
  readonly emptyText: string
  readonly renderEntry: (entry: WorkEntry) => ReactNode
}

/** So many lines of a group are shown at first; each line keeps its preview current, which is not for nothing. */
const shownAtFirst = 50

/** Lists of things to do, each under its heading with how many there are. Groups without any are left out. */
export function WorkList({ groups, emptyText, renderEntry }: WorkListProps) {
  const filled = groups.filter(({ entries }) => entries.length > 0)
  if (filled.length === 0) return <EmptyText>{emptyText}</EmptyText>
  return (
    <Stack padding={2} gap={4}>
      {filled.map((group) => (
        <GroupSection key={group.id} group={group} renderEntry={renderEntry} />
      ))}
    </Stack>
  )
}

function GroupSection({ group, renderEntry }: { group: WorkGroup; renderEntry: WorkListProps['renderEntry'] }) {
  const headingId = useId()
  const [isWhole, setWhole] = useState(false)
  const { title, hint, entries } = group
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst)
  const more = entries.length - shown.length
  return (
    <Stack as="section" aria-labelledby={headingId} gap={2}>
      <Stack gap={3} paddingX={3} paddingTop={3} paddingBottom={1}>
        <Heading as="h2" size={0} id={headingId}>
          {title} ({entries.length})
        </Heading>
        {hint !== undefined && (
          <Text as="p" size={1} muted>
            {hint}
          </Text>
        )}
      </Stack>
      <Stack as="ul" gap={1} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shown.map((entry) => (
          <li key={`${entry.kind}-${entry.id}`}>{renderEntry(entry)}</li>
        ))}
      </Stack>
      {more > 0 && (
        <Box>
          <Button text={`Show ${more} more`} mode="bleed" fontSize={1} padding={2} onClick={() => setWhole(true)} />
        </Box>
      )}
    </Stack>
  )
}
