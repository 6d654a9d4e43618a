import { Box, Button, Card, Dialog, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import type { StoryWithConsent } from './group-by-consent.ts'

interface WithdrawConsentDialogProps {
  /** The stories that show somebody by this consent. Null: still being looked for. */
  readonly stories: readonly StoryWithConsent[] | null
  readonly onWithdraw: (note: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks twice: what will happen, and whether it is really meant. There is no way back. */
export function WithdrawConsentDialog({ stories, onWithdraw, onClose }: WithdrawConsentDialogProps) {
  const id = useId()
  const [step, setStep] = useState<'told' | 'sure' | 'withdrawing'>('told')
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const visible = stories?.filter(({ isPublic }) => isPublic) ?? []
  const hidden = stories?.filter(({ isPublic }) => !isPublic) ?? []

  const withdraw = async () => {
    setStep('withdrawing')
    setFailure(null)
    try {
      await onWithdraw(note.trim())
    } catch (error) {
      setFailure(`The consent still stands: ${error instanceof Error ? error.message : String(error)}`)
      setStep('sure')
    }
  }

  return (
    <Dialog
      id={id}
      header={step === 'told' ? 'Withdraw this consent?' : 'Are you sure?'}
      width={1}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3} wrap="wrap">
          <Button text="Keep the consent" mode="bleed" onClick={onClose} disabled={step === 'withdrawing'} />
          {step === 'told' ? (
            <Button
              text="Go on"
              tone="critical"
              mode="ghost"
              disabled={stories === null}
              onClick={() => setStep('sure')}
            />
          ) : (
            <Button
              text={step === 'withdrawing' ? 'One moment…' : toConfirmation(visible.length)}
              tone="critical"
              disabled={step === 'withdrawing'}
              onClick={() => void withdraw()}
            />
          )}
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <ErrorSummary errors={[]} failure={failure} />
          {stories === null && <Text size={1}>Looking for the stories that use it…</Text>}
          {visible.length > 0 && (
            <Stack gap={3}>
              <Text size={1} weight="semibold">
                {visible.length === 1 ? 'This story leaves' : 'These stories leave'} the site at once:
              </Text>
              <StoryNames stories={visible} tone="critical" />
            </Stack>
          )}
          {stories !== null && visible.length === 0 && (
            <Text size={1}>No story that readers see uses it, so the site does not change.</Text>
          )}
          {hidden.length > 0 && (
            <Stack gap={3}>
              <Text size={1}>
                {hidden.length === 1 ? 'This draft' : 'These drafts'} cannot be published with it any more:
              </Text>
              <StoryNames stories={hidden} tone="caution" />
            </Stack>
          )}
          {step === 'told' ? (
            <Text size={1} muted>
              A consent that was withdrawn stays withdrawn. Whoever agrees anew gets a new record. What was written
              stays as a draft.
            </Text>
          ) : (
            <Field id="withdrawal-note" label="Note, if there is something to say" help="No real name, no place.">
              {(attributes) => (
                <TextArea
                  {...attributes}
                  rows={2}
                  fontSize={1}
                  value={note}
                  onChange={({ currentTarget }) => setNote(currentTarget.value)}
                />
              )}
            </Field>
          )}
        </Stack>
      </Box>
    </Dialog>
  )
}

function StoryNames({
  stories,
  tone,
}: {
  readonly stories: readonly StoryWithConsent[]
  readonly tone: 'critical' | 'caution'
}) {
  return (
    <Card border radius={2} padding={3} tone={tone}>
      <Stack as="ul" gap={3} style={{ margin: 0, paddingInlineStart: '1.25em' }}>
        {stories.map(({ id, title }) => (
          <li key={id}>
            <Text size={1}>{title}</Text>
          </li>
        ))}
      </Stack>
    </Card>
  )
}

function toConfirmation(count: number): string {
  if (count === 0) return 'Withdraw the consent'
  return count === 1 ? 'Withdraw, and take the story off the site' : `Withdraw, and take ${count} stories off the site`
}
