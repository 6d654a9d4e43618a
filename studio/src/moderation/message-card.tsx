import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { CloseIcon } from '@sanity/icons/Close'
import { CopyIcon } from '@sanity/icons/Copy'
import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { Hint } from '@vigil/safeguarding/messages/check-message'
import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { type ComponentType, type ReactNode, type Ref, useId } from 'react'
import { HintList } from './hint-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { MessageArticle, MessageWords } from './moderation.styles.ts'
import { toReadableDay, toSenderLine } from './sender-line.ts'

/** What somebody can do with a message. */
export type MessageAction = 'approve' | 'reject' | 'merge' | 'redact'

interface MessageCardProps {
  readonly message: StoredMessage
  readonly hints: readonly Hint[]
  /** How many other messages say the same. */
  readonly duplicates: number
  readonly actions: readonly MessageAction[]
  /** It takes part in the order of the tab key. */
  readonly isCurrent: boolean
  readonly onAction: (action: MessageAction) => void
  readonly onFocus: () => void
  readonly UserName: ComponentType<{ readonly id: string }>
  /** What is open below the message: the form of an action. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLElement> | undefined
}

/** One message: what it says, what to look at in it, and what can be done with it. */
export function MessageCard(props: MessageCardProps) {
  const { message, hints, duplicates, actions, isCurrent, onAction, onFocus, UserName, children, ref } = props
  const id = useId()
  return (
    <MessageArticle
      ref={ref}
      data-message-id={message._id}
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={`${id}-sender`}
      aria-describedby={hints.length > 0 ? `${id}-hints` : undefined}
      onFocus={onFocus}
    >
      <Card border padding={4} radius={3} shadow={isCurrent ? 2 : 0}>
        <Stack gap={4}>
          <Flex gap={3} wrap="wrap" align="center">
            <Text as="h2" id={`${id}-sender`} size={1} weight="semibold">
              {toSenderLine(message.sender)}
            </Text>
            <Text size={1} muted>
              <time dateTime={message.receivedOn}>{toReadableDay(message.receivedOn)}</time>
            </Text>
            {message.copies > 1 && <Badge tone="primary">Sent {message.copies} times</Badge>}
            {duplicates > 0 && (
              <Badge tone="suggest">{duplicates === 1 ? '1 duplicate' : `${duplicates} duplicates`}</Badge>
            )}
          </Flex>
          <MarkedText text={message.text} hints={hints} />
          {message.redactedText !== undefined && (
            <Card tone="primary" padding={3} radius={2}>
              <Stack gap={2}>
                <Text size={1} weight="semibold">
                  This is sent instead
                </Text>
                <MessageWords dir="auto">{message.redactedText}</MessageWords>
              </Stack>
            </Card>
          )}
          {hints.length > 0 && <HintList hints={hints} headingId={`${id}-hints`} />}
          {message.state !== 'waiting' && <Outcome message={message} UserName={UserName} />}
          {actions.length > 0 && (
            <Flex gap={2} wrap="wrap">
              {actions.map((action) => (
                <ActionButton
                  key={action}
                  action={action}
                  describedBy={`${id}-sender`}
                  onClick={() => onAction(action)}
                />
              ))}
            </Flex>
          )}
          {children}
        </Stack>
      </Card>
    </MessageArticle>
  )
}

const buttons = {
  approve: { text: 'Approve', icon: CheckmarkIcon, tone: 'positive', mode: 'ghost' },
  reject: { text: 'Reject…', icon: CloseIcon, tone: 'critical', mode: 'ghost' },
  redact: { text: 'Redact…', icon: EyeClosedIcon, tone: 'default', mode: 'ghost' },
  merge: { text: 'Merge duplicates…', icon: CopyIcon, tone: 'default', mode: 'ghost' },
} as const satisfies Readonly<Record<MessageAction, object>>

interface ActionButtonProps {
  readonly action: MessageAction
  readonly describedBy: string
  readonly onClick: () => void
}

function ActionButton({ action, describedBy, onClick }: ActionButtonProps) {
  return <Button {...buttons[action]} aria-describedby={describedBy} fontSize={1} padding={3} onClick={onClick} />
}

function Outcome({ message, UserName }: Pick<MessageCardProps, 'message' | 'UserName'>) {
  const { state, reason, decidedBy, decidedAt, purgeOn } = message
  const words = { approved: 'Approved', rejected: 'Rejected', merged: 'Merged into another message', waiting: '' }[
    state
  ]
  return (
    <Text size={1} muted>
      {words}
      {decidedBy !== undefined && (
        <>
          {' by '}
          <UserName id={decidedBy} />
        </>
      )}
      {decidedAt !== undefined && <> on {toReadableDay(decidedAt)}</>}
      {reason !== undefined && <>: “{reason.replace(/\.$/, '')}”</>}
      {purgeOn !== undefined && <>. Deleted for good on {toReadableDay(purgeOn)}</>}.
    </Text>
  )
}
