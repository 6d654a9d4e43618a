import { Box, Button, Checkbox, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { type ReactNode, useId, useState } from 'react'
import { FindingList, type FindingListProps } from '../findings/finding-list.tsx'
import { groupFindings } from '../findings/shown-finding.ts'

interface PublishProblemsDialogProps extends FindingListProps {
  /** What pressing the button was to do: “Publish”. */
  readonly action: string
  readonly isBusy: boolean
  /** What is about to happen, to read before the findings. */
  readonly introduction?: ReactNode
  readonly onClose: () => void
  /** The editor has looked at everything and wants it. Reached only where nothing must be solved first. */
  readonly onConfirm: () => void
}

/**
 * Stands between the Publish button and readers: says what must be solved first; where there are only things to look
 * at, asks whether somebody has looked.
 */
export function PublishProblemsDialog({
  action,
  isBusy,
  introduction,
  onClose,
  onConfirm,
  ...list
}: PublishProblemsDialogProps) {
  const id = useId()
  const [hasLooked, setHasLooked] = useState(false)
  const { mustBeSolved, pleaseLook } = groupFindings(list.findings)
  const isBlocked = mustBeSolved.length > 0
  const mayConfirm = !isBusy && (hasLooked || pleaseLook.length === 0)
  return (
    <Dialog
      id={id}
      header={isBlocked ? 'This cannot be published yet' : `${action}?`}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3} wrap="wrap">
          <Button text={isBlocked ? 'Close' : 'Not now'} mode="bleed" onClick={onClose} />
          {!isBlocked && (
            <Button
              text={isBusy ? 'One moment…' : action}
              disabled={!mayConfirm}
              onClick={onConfirm}
              data-testid="confirm-publish"
            />
          )}
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          {isBlocked && <Text size={1}>{toSentence(mustBeSolved.length)}</Text>}
          {!isBlocked && (introduction ?? <Text size={1}>{lookFirst}</Text>)}
          <FindingList {...list} />
          {!isBlocked && pleaseLook.length > 0 && (
            <Flex as="label" gap={3} align="center">
              <Checkbox
                checked={hasLooked}
                onChange={({ currentTarget }) => setHasLooked(currentTarget.checked)}
                data-testid="have-looked"
              />
              <Text size={1}>I have looked at {pleaseLook.length === 1 ? 'this' : 'all of these'}.</Text>
            </Flex>
          )}
        </Stack>
      </Box>
    </Dialog>
  )
}

const lookFirst = 'Nothing stands against publishing this. Look at what is below first.'

function toSentence(count: number): string {
  const things = count === 1 ? 'One thing' : `${count} things`
  return `${things} must be solved before readers can see this. Nothing was published.`
}
