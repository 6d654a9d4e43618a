import { Button, Card, Flex, Stack, Text, TextArea } from '@sanity/ui'
import type { Hint } from '@vigil/safeguarding/messages/check-message'
import { coverRanges, type StoredMessage } from '@vigil/safeguarding/messages/decide'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { MarkedText } from './marked-text.tsx'
import { SideBySide } from './moderation.styles.ts'

interface RedactFormProps {
  readonly message: StoredMessage
  readonly hints: readonly Hint[]
  readonly onRedact: (text: string) => void
  readonly onCancel: () => void
}

/** The words that are sent instead, beside the words as they came. */
export function RedactForm({ message, hints, onRedact, onCancel }: RedactFormProps) {
  const id = useId()
  const [text, setText] = useState(message.redactedText ?? message.text)
  const [isNothingSelected, setNothingSelected] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  /** Where the cursor goes once a cover is in its place. */
  const cursor = useRef<number | null>(null)
  useEffect(() => input.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor follows the text.
  useEffect(() => {
    if (cursor.current !== null) input.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  }, [text])

  const inText = hints.filter(({ field, rule }) => field === 'text' && rule !== 'too-long')
  const coverSelected = () => {
    const { selectionStart = 0, selectionEnd = 0 } = input.current ?? {}
    setNothingSelected(selectionStart === selectionEnd)
    if (selectionStart !== selectionEnd) {
      setText(coverRanges(text, [{ start: selectionStart, end: selectionEnd }]))
      cursor.current = selectionStart + 1
    }
    input.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onRedact(text)
  }

  return (
    <Card as="form" onSubmit={submit} border padding={3} radius={2} tone="transparent">
      <Stack gap={4}>
        <SideBySide>
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              As it came
            </Text>
            <MarkedText text={message.text} hints={hints} />
          </Stack>
          <Stack gap={3}>
            <Text as="label" htmlFor={id} size={1} weight="semibold">
              What is sent instead
            </Text>
            <TextArea
              id={id}
              ref={input}
              rows={6}
              dir="auto"
              fontSize={2}
              value={text}
              aria-describedby={`${id}-help`}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Text id={`${id}-help`} size={1} muted role={isNothingSelected ? 'alert' : undefined}>
              {isNothingSelected
                ? 'Nothing is selected. Select words in the field above first.'
                : 'Change the words, or select some and cover them with “…”. The words as they came are kept for moderators alone.'}
            </Text>
          </Stack>
        </SideBySide>
        <Flex gap={2} wrap="wrap">
          <Button text="Cover the selected words" mode="ghost" fontSize={1} padding={3} onClick={coverSelected} />
          {inText.length > 0 && (
            <Button
              text="Cover what the hints mark"
              mode="ghost"
              fontSize={1}
              padding={3}
              onClick={() => setText(coverRanges(message.text, inText))}
            />
          )}
          {text !== message.text && (
            <Button
              text="Back to the words as they came"
              mode="bleed"
              fontSize={1}
              padding={3}
              onClick={() => setText(message.text)}
            />
          )}
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button type="submit" text="Keep this" tone="primary" fontSize={1} padding={3} />
          <Button text="Cancel" mode="bleed" fontSize={1} padding={3} onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}
