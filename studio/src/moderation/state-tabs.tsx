import { Tab, TabList } from '@sanity/ui'
import { type MessageState, messageStates } from '@vigil/safeguarding/private/message'

interface StateTabsProps {
  readonly id: string
  readonly state: MessageState
  readonly counts: Readonly<Record<MessageState, number>>
  readonly onState: (state: MessageState) => void
}

export const stateLabels: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  merged: 'Merged',
}

/** Chooses which messages are listed, and tells how many there are of each. */
export function StateTabs({ id, state, counts, onState }: StateTabsProps) {
  return (
    <TabList gap={1} aria-label="State of the messages">
      {messageStates.map((each) => (
        <Tab
          key={each}
          id={`${id}-tab-${each}`}
          aria-controls={`${id}-list`}
          label={`${stateLabels[each]} (${counts[each]})`}
          selected={each === state}
          fontSize={1}
          onClick={() => onState(each)}
        />
      ))}
    </TabList>
  )
}
