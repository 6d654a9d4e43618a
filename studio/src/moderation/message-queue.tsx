import { Text } from '@sanity/ui'
import type { Hint } from '@vigil/safeguarding/messages/check-message'
import type { ComponentType } from 'react'
import { MessageCard } from './message-card.tsx'
import { MessageForm } from './message-form.tsx'
import { PlainList } from './moderation.styles.ts'
import { PageButtons } from './page-buttons.tsx'
import { stateLabels } from './state-tabs.tsx'
import type { Moderation } from './use-moderation.ts'

interface MessageQueueProps {
  readonly moderation: Moderation
  readonly UserName: ComponentType<{ readonly id: string }>
}

/** One page of the messages in the chosen state. */
export function MessageQueue({ moderation, UserName }: MessageQueueProps) {
  const { queue, hintsOf, actionsOf, act, currentRef, emptyRef } = moderation
  const { state, items, current, duplicatesOf } = queue
  if (items.length === 0) {
    return (
      <Text as="p" ref={emptyRef} tabIndex={-1} size={1} muted>
        {state === 'waiting' ? 'Nothing waits. Thank you.' : `No message is ${stateLabels[state].toLowerCase()}.`}
      </Text>
    )
  }
  return (
    <>
      <PlainList>
        {items.map((message) => (
          <li key={message._id}>
            <MessageCard
              ref={message === current ? currentRef : undefined}
              message={message}
              hints={state === 'waiting' || state === 'approved' ? hintsOf(message) : noHints}
              duplicates={(duplicatesOf(message._id)?.group.length ?? 1) - 1}
              actions={actionsOf(message)}
              isCurrent={message === current}
              onAction={(action) => act(message, action)}
              onFocus={() => queue.choose(message._id)}
              UserName={UserName}
            >
              <MessageForm message={message} moderation={moderation} />
            </MessageCard>
          </li>
        ))}
      </PlainList>
      <PageButtons page={queue.page} pages={queue.pages} onPage={queue.choosePage} />
    </>
  )
}

const noHints: readonly Hint[] = []
