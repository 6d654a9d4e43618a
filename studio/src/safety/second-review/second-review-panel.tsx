import { Box, Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import type { SignOffs } from '@vigil/safeguarding/private/sign-offs'
import { formatMoment } from '../format-moment.ts'
import { ReviewForm } from './review-form.tsx'
import type { ReviewState, Standing } from './review-state.ts'

type Entry = SignOffs['entries'][number]

export interface SecondReviewPanelProps {
  readonly review: ReviewState<Entry>
  /** The story as it is now: what was ticked about another state of it does not count. */
  readonly fingerprint: string
  readonly userId: string
  readonly maySign: boolean
  /** Of sign-offs that are void: what changed since, in the words of the form; by the key of the sign-off. */
  readonly changes: ReadonlyMap<string, readonly string[]>
  /** @param note empty: nothing to say */
  readonly onSign: (note: string) => Promise<void>
  readonly onWithdraw: (key: string) => Promise<void>
}

/** Whether a second person has looked at a story, and the place to say so. */
export function SecondReviewPanel(props: SecondReviewPanelProps) {
  const { review, fingerprint, userId, maySign, changes, onSign, onWithdraw } = props
  const { state, you, entries } = review
  return (
    <Stack gap={5} padding={4}>
      <Card border radius={2} padding={3} tone={tones[state]} role="status" data-testid="review-state">
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {titles[state]}
          </Text>
          <Text size={1}>{toSentence(review)}</Text>
        </Stack>
      </Card>
      {entries.length > 0 && (
        <Stack as="section" gap={3} aria-label="Sign-offs">
          <Heading as="h2" size={0}>
            Sign-offs
          </Heading>
          <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {entries.map(({ entry, standing }) => (
              <li key={entry._key}>
                <SignOffCard
                  entry={entry}
                  standing={standing}
                  changed={changes.get(entry._key) ?? []}
                  onWithdraw={entry.by === userId && maySign ? () => onWithdraw(entry._key) : null}
                />
              </li>
            ))}
          </Stack>
        </Stack>
      )}
      {state !== 'notNeeded' && you === 'wroteIt' && (
        <Text size={1}>You wrote part of this; somebody else must sign. Ask an editor who did not work on it.</Text>
      )}
      {state !== 'notNeeded' && you === 'maySign' && !maySign && (
        <Text size={1}>Only editors sign stories off. Ask one who did not work on this story.</Text>
      )}
      {state !== 'notNeeded' && you === 'maySign' && maySign && <ReviewForm key={fingerprint} onSign={onSign} />}
    </Stack>
  )
}

const tones = { notNeeded: 'transparent', waiting: 'caution', signed: 'positive' } as const
const titles = { notNeeded: 'No second review needed', waiting: 'A second person must look', signed: 'Signed off' }

function toSentence({ state, entries }: ReviewState<Entry>): string {
  const counting = entries.find(({ standing }) => standing === 'counts')?.entry
  switch (state) {
    case 'notNeeded':
      return 'Only stories of high risk need the word of a second person before readers see them.'
    case 'waiting':
      return entries.some(({ standing }) => standing === 'void')
        ? 'The story changed after it was signed off. Somebody who did not write it must look at it again before readers see it.'
        : 'The risk of this story is high. Somebody who did not write it must look at it before readers see it.'
    case 'signed':
      return `Signed by ${counting?.byName ?? 'somebody'} on ${formatMoment(counting?.at ?? '')}, for the story as it is now. A change of its text, pictures, people, places or risk makes it void.`
  }
}

interface SignOffCardProps {
  readonly entry: Entry
  readonly standing: Standing
  readonly changed: readonly string[]
  /** Null: it is somebody else's word. */
  readonly onWithdraw: (() => Promise<void>) | null
}

function SignOffCard({ entry, standing, changed, onWithdraw }: SignOffCardProps) {
  return (
    <Card border radius={2} padding={3} tone={standing === 'counts' ? 'positive' : 'transparent'}>
      <Flex gap={3} align="flex-start" wrap="wrap">
        <Box flex={1}>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {entry.byName}, {formatMoment(entry.at)}
            </Text>
            {standing !== 'counts' && <Text size={1}>{toReason(standing, changed)}</Text>}
            {entry.note !== undefined && (
              <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
                “{entry.note}”
              </Text>
            )}
          </Stack>
        </Box>
        {onWithdraw !== null && (
          <Button text="Withdraw my sign-off" mode="ghost" fontSize={1} padding={2} onClick={() => void onWithdraw()} />
        )}
      </Flex>
    </Card>
  )
}

function toReason(standing: 'void' | 'author', changed: readonly string[]): string {
  if (standing === 'author') return 'Does not count: they wrote part of the story themselves.'
  const what = changed.length === 0 ? '' : ` Changed: ${new Intl.ListFormat('en-GB').format(changed)}.`
  return `Void: the story changed since.${what}`
}
