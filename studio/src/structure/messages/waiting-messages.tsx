import { ArrowRightIcon } from '@sanity/icons/ArrowRight'
import { Box, Button, Heading, Stack, Text } from '@sanity/ui'
import { readableDate } from '@vigil/content-model/readable-date'
import type { MouseEvent } from 'react'
import { EmptyText } from '../live/empty-text.tsx'
import type { WaitingCampaign } from './to-waiting-campaigns.ts'

interface WaitingMessagesProps {
  readonly campaigns: readonly WaitingCampaign[]
  /** Where messages are decided about; null where this Studio has no such place. */
  readonly address: string | null
  /** Goes there without loading the Studio anew. */
  readonly onOpen: () => void
}

/** How many messages wait for somebody, campaign by campaign, and the way to them. */
export function WaitingMessages({ campaigns, address, onOpen }: WaitingMessagesProps) {
  const count = campaigns.reduce((sum, campaign) => sum + campaign.count, 0)
  const open = (event: MouseEvent) => {
    // With these keys a browser opens another tab or window.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <Stack padding={4} gap={4}>
      {count === 0 ? (
        <EmptyText>No message waits for you.</EmptyText>
      ) : (
        <Stack gap={4}>
          <Heading as="h2" size={0}>
            {count === 1 ? '1 message waits' : `${count} messages wait`}
          </Heading>
          <Stack as="ul" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {campaigns.map(({ id, title, count: waiting, since }) => (
              <Stack as="li" key={id} gap={2}>
                <Text size={1} weight="medium">
                  {title}
                </Text>
                <Text size={1} muted>
                  {waiting} waiting{since === '' ? '' : `, the oldest since ${readableDate(since)}`}
                </Text>
              </Stack>
            ))}
          </Stack>
        </Stack>
      )}
      {address !== null && (
        <Box>
          <Button
            as="a"
            href={address}
            onClick={open}
            text="Open the moderation desk"
            iconRight={ArrowRightIcon}
            mode={count === 0 ? 'ghost' : 'default'}
            fontSize={1}
            padding={3}
          />
        </Box>
      )}
    </Stack>
  )
}
