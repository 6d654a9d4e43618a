import { Button, Card, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { commonReasons } from '@vigil/safeguarding/messages/decide'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'

interface RejectFormProps {
  readonly onReject: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks for the reason of a rejection: one that is common, or another one. */
export function RejectForm({ onReject, onCancel }: RejectFormProps) {
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState('')
  const [isMissing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const reason = chosen === otherReason ? other.trim() : (chosen ?? '')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason === '') setMissing(true)
    else onReject(reason)
  }

  return (
    <Card as="form" onSubmit={submit} border padding={3} radius={2} tone="transparent">
      <Stack
        gap={3}
        role="radiogroup"
        aria-labelledby={`${id}-question`}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
      >
        <Text id={`${id}-question`} size={1} weight="semibold">
          Why is this message rejected?
        </Text>
        {[...commonReasons, otherReason].map((each, index) => (
          <Flex key={each} gap={2} align="center">
            <Radio
              ref={index === 0 ? first : undefined}
              id={`${id}-${index}`}
              name={id}
              value={each}
              checked={chosen === each}
              onChange={() => setChosen(each)}
            />
            <Text as="label" htmlFor={`${id}-${index}`} size={1}>
              {each}
            </Text>
          </Flex>
        ))}
        {chosen === otherReason && (
          <TextInput
            aria-label="The reason"
            value={other}
            maxLength={500}
            fontSize={1}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        )}
        {isMissing && reason === '' && (
          <Text id={`${id}-missing`} role="alert" size={1} weight="semibold">
            Choose a reason, or write one. It is kept with the message until the message is deleted.
          </Text>
        )}
        <Flex gap={2} wrap="wrap">
          <Button type="submit" text="Reject" tone="critical" mode="ghost" fontSize={1} padding={3} />
          <Button text="Cancel" mode="bleed" fontSize={1} padding={3} onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}

const otherReason = 'Another reason'
