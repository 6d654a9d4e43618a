import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { countMessages } from './queue-notice.ts'
import type { BulkProgress } from './use-decisions.ts'

interface BulkApprovalProps {
  /** How many have no hints; null while they are being looked at. */
  readonly count: number | null
  readonly progress: BulkProgress | null
  readonly onApprove: () => void
}

/** Approves at once what no rule has a hint about. It asks first: nobody may have read these. */
export function BulkApproval({ count, progress, onApprove }: BulkApprovalProps) {
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking) confirm.current?.focus()
    else if (wasAsking.current) opener.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  if (progress !== null) {
    return (
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1}>
          Approving {progress.done} of {progress.total}
        </Text>
        <progress id={id} value={progress.done} max={progress.total} style={{ inlineSize: '100%' }} />
      </Stack>
    )
  }
  if (isAsking && count !== null && count > 0) {
    return (
      <Card as="section" aria-label="Approve without reading" border padding={3} radius={2} tone="caution">
        <Flex gap={3} wrap="wrap" align="center">
          <Text size={1}>
            No rule has a hint about {countMessages(count)}. Rules do not see everything. Approve{' '}
            {count === 1 ? 'it' : 'them'} all the same?
          </Text>
          <Button
            ref={confirm}
            text={`Approve ${countMessages(count)}`}
            tone="positive"
            mode="ghost"
            fontSize={1}
            padding={3}
            onClick={() => {
              setAsking(false)
              onApprove()
            }}
          />
          <Button text="Cancel" mode="bleed" fontSize={1} padding={3} onClick={() => setAsking(false)} />
        </Flex>
      </Card>
    )
  }
  return (
    <Button
      ref={opener}
      text={count === null ? 'Looking for hints…' : `Approve all without hints (${count})…`}
      mode="ghost"
      fontSize={1}
      padding={3}
      disabled={count === null || count === 0}
      onClick={() => setAsking(true)}
    />
  )
}
