import { Box, Button, Card, Checkbox, Flex, Heading, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { reviewPoints } from './review-points.ts'

interface ReviewFormProps {
  readonly onSign: (note: string) => Promise<void>
}

type Sending =
  | { readonly state: 'open' }
  | { readonly state: 'sending' }
  | { readonly state: 'failed'; message: string }

/** What the second person looks at, point by point, and their word that all of it is so. */
export function ReviewForm({ onSign }: ReviewFormProps) {
  const id = useId()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const [sending, setSending] = useState<Sending>({ state: 'open' })
  const missing = reviewPoints.length - ticked.size

  const sign = async () => {
    setSending({ state: 'sending' })
    try {
      await onSign(note.trim())
      setSending({ state: 'open' })
    } catch (error) {
      setSending({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <Stack
      as="form"
      gap={4}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === 0 && sending.state !== 'sending') void sign()
      }}
    >
      <Heading as="h2" size={0} id={id}>
        Look at each of these, and tick what is so
      </Heading>
      <Stack gap={2}>
        {reviewPoints.map((point) => (
          <Card key={point.id} border radius={2} padding={3}>
            <Flex as="label" gap={3} align="flex-start">
              <Checkbox
                checked={ticked.has(point.id)}
                onChange={({ currentTarget }) => setTicked(withPoint(ticked, point.id, currentTarget.checked))}
              />
              <Box flex={1}>
                <Stack gap={2}>
                  <Text size={1} weight="medium">
                    {point.title}
                  </Text>
                  <Text size={1}>{point.question}</Text>
                </Stack>
              </Box>
            </Flex>
          </Card>
        ))}
      </Stack>
      <Stack gap={2}>
        <Text as="label" size={1} weight="medium" htmlFor={`${id}-note`}>
          Note for other editors, if there is something to say
        </Text>
        <TextArea
          id={`${id}-note`}
          rows={2}
          fontSize={1}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Text size={1} muted>
          Write no real names here.
        </Text>
      </Stack>
      {sending.state === 'failed' && (
        <Card border radius={2} padding={3} tone="critical" role="alert">
          <Text size={1}>Your word was not recorded: {sending.message}</Text>
        </Card>
      )}
      <Stack gap={3}>
        <Text size={1} muted aria-live="polite">
          {missing === 0 ? 'Everything is ticked.' : `${missing} of ${reviewPoints.length} are not ticked yet.`}
        </Text>
        <Button
          type="submit"
          text={sending.state === 'sending' ? 'One moment…' : 'Sign off'}
          tone="positive"
          disabled={missing > 0 || sending.state === 'sending'}
        />
      </Stack>
    </Stack>
  )
}

function withPoint(ticked: ReadonlySet<string>, id: string, isTicked: boolean): ReadonlySet<string> {
  const others = [...ticked].filter((other) => other !== id)
  return new Set(isTicked ? [...others, id] : others)
}
