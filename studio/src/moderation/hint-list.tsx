import { Card, Stack, Text } from '@sanity/ui'
import type { Hint } from '@vigil/safeguarding/messages/check-message'
import { HintItems } from './moderation.styles.ts'

interface HintListProps {
  readonly hints: readonly Hint[]
  readonly headingId: string
}

const senderLabels: Readonly<Record<string, string>> = {
  'sender.firstName': 'First name: ',
  'sender.age': 'Age: ',
  'sender.profession': 'Profession: ',
  'sender.country': 'Country: ',
}

/** What to look at in a message, with the numbers that its words are marked with. */
export function HintList({ hints, headingId }: HintListProps) {
  return (
    <Card tone="caution" padding={3} radius={2}>
      <Stack gap={3}>
        <Text id={headingId} size={1} weight="semibold">
          {hints.length === 1 ? '1 hint' : `${hints.length} hints`}
        </Text>
        <HintItems aria-labelledby={headingId}>
          {hints.map((hint, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hints have no identity but their place.
            <li key={index}>
              {hint.field !== null && senderLabels[hint.field]}
              {hint.message}
            </li>
          ))}
        </HintItems>
      </Stack>
    </Card>
  )
}
