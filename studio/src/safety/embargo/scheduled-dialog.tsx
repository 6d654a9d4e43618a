import { Box, Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { useId } from 'react'
import { formatMoment } from '../format-moment.ts'
import type { Schedule } from './find-schedule.ts'

interface ScheduledDialogProps {
  readonly schedule: Schedule
  /** Whether the draft holds changes that the schedule does not. Null: not known yet. */
  readonly hasNewerChanges: boolean | null
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onCancelSchedule: () => void
}

/** Says when a draft becomes public, or why it did not, and takes the schedule away. */
export function ScheduledDialog({
  schedule,
  hasNewerChanges,
  isBusy,
  onClose,
  onCancelSchedule,
}: ScheduledDialogProps) {
  const id = useId()
  const { state, publishAt, reason } = schedule
  return (
    <Dialog
      id={id}
      header={headers[state]}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3} wrap="wrap">
          <Button text="Close" mode="bleed" onClick={onClose} />
          <Button
            text={isBusy ? 'One moment…' : 'Cancel the schedule'}
            tone="critical"
            disabled={isBusy}
            onClick={onCancelSchedule}
          />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <Text size={1}>{toSentence(state, formatMoment(publishAt))}</Text>
          {reason !== null && (
            <Card border radius={2} padding={3} tone="critical">
              <Text size={1} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {reason}
              </Text>
            </Card>
          )}
          {hasNewerChanges === true && (
            <Card border radius={2} padding={3} tone="caution">
              <Text size={1}>
                The draft was changed after it was scheduled. These changes are not part of what becomes public. To take
                them in, cancel the schedule and publish again.
              </Text>
            </Card>
          )}
          <Text size={1} muted>
            Cancelling keeps the draft as it is.
          </Text>
        </Stack>
      </Box>
    </Dialog>
  )
}

const headers = {
  scheduled: 'Scheduled',
  refused: 'Not published when its time came',
  paused: 'The schedule is paused',
} as const satisfies Readonly<Record<Schedule['state'], string>>

function toSentence(state: Schedule['state'], moment: string): string {
  switch (state) {
    case 'scheduled':
      return `Readers see this from ${moment} on. Nobody needs to be here; all rules are checked once more at that time.`
    case 'refused':
      return `It was to be published on ${moment}, and was not. Cancel the schedule, solve what is said below, and publish again.`
    case 'paused':
      return `It was to be published on ${moment}. Somebody paused that to edit it, so nothing happens by itself.`
  }
}
