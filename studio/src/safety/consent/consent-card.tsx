import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import type { FocusEventHandler, Ref } from 'react'
import type { StoryWithConsent } from '../../private-records/consent/group-by-consent.ts'
import { consentStateOf, sayConsentState } from '../../private-records/consent/consent-state.ts'
import { formTitles, giverTitles } from '../../private-records/consent/consent-words.ts'
import { formatDay } from '../format-moment.ts'

/** What is known of the record that a person of a story points to. `hidden`: not for whoever looks at it. */
export type FoundConsent =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'hidden' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'missing' }
  | { readonly state: 'found'; readonly record: ConsentRecord }

interface ConsentCardProps {
  readonly consent: FoundConsent
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The other stories that show somebody by it. */
  readonly otherStories: readonly StoryWithConsent[]
  /** Null: the form is only to be read, or the editor may not. */
  readonly change: {
    readonly onRecord: () => void
    readonly onChoose: () => void
    readonly onWithdraw: () => void
    readonly onDetach: () => void
  } | null
  /** Takes the focus when somebody is led to this field. */
  readonly focus?: { readonly ref: Ref<HTMLButtonElement>; readonly onFocus: FocusEventHandler } | undefined
}

/** The consent of a person in a story: where it stands, and what can be done about it. */
export function ConsentCard({ consent, today, otherStories, change, focus }: ConsentCardProps) {
  const record = consent.state === 'found' ? consent.record : null
  const isAttached = consent.state !== 'none' && consent.state !== 'loading'
  return (
    <Card border radius={2} padding={3} tone={toneOf(consent, today)} data-testid="consent-input">
      <Stack gap={4}>
        <Stack gap={3} role="status">
          <Text size={1} weight="semibold">
            {toTitle(consent, today)}
          </Text>
          {record !== null && (
            <Text size={1}>
              Given by {giverTitles[record.givenBy]}, {formTitles[record.form]}, in {record.language}, on{' '}
              {formatDay(record.recordedOn)}.
            </Text>
          )}
          {record?.note !== undefined && (
            <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
              “{record.note}”
            </Text>
          )}
          {otherStories.length > 0 && (
            <Text size={1} muted>
              Also used by {new Intl.ListFormat('en-GB').format(otherStories.map(({ title }) => `“${title}”`))}.
            </Text>
          )}
        </Stack>
        {change !== null && (
          <Flex gap={2} wrap="wrap">
            <Button
              text={record === null ? 'Record consent' : 'Record a new consent'}
              mode={record === null ? 'default' : 'ghost'}
              fontSize={1}
              padding={2}
              onClick={change.onRecord}
              {...focus}
            />
            <Button text="Choose a record" mode="ghost" fontSize={1} padding={2} onClick={change.onChoose} />
            {record !== null && record.withdrawnAt === undefined && (
              <Button
                text="Withdraw consent"
                tone="critical"
                mode="ghost"
                fontSize={1}
                padding={2}
                onClick={change.onWithdraw}
              />
            )}
            {isAttached && (
              <Button text="Take the record away" mode="bleed" fontSize={1} padding={2} onClick={change.onDetach} />
            )}
          </Flex>
        )}
      </Stack>
    </Card>
  )
}

function toTitle(consent: FoundConsent, today: string): string {
  switch (consent.state) {
    case 'none':
      return 'No consent on record. The story cannot be published like this.'
    case 'loading':
      return 'Looking for the record…'
    case 'hidden':
      return 'A record is linked. Only editors see it; ask one of them when something has to change.'
    case 'failed':
      return `The record cannot be read now: ${consent.message}`
    case 'missing':
      return 'The record that is linked does not exist. Choose the right one, or record the consent.'
    case 'found':
      return sayConsentState(consent.record, today)
  }
}

function toneOf(consent: FoundConsent, today: string) {
  if (consent.state === 'loading' || consent.state === 'hidden') return 'transparent'
  if (consent.state !== 'found') return 'caution'
  switch (consentStateOf(consent.record, today)) {
    case 'valid':
      return 'positive'
    case 'endsSoon':
      return 'caution'
    default:
      return 'critical'
  }
}
