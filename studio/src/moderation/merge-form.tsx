import { Button, Card, Checkbox, Flex, Radio, Stack, Text } from '@sanity/ui'
import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { MessageWords } from './moderation.styles.ts'
import { toReadableDay, toSenderLine } from './sender-line.ts'

interface MergeFormProps {
  /** Messages that say the same, or nearly. */
  readonly group: readonly StoredMessage[]
  /** Whether their words are the same. */
  readonly isExact: boolean
  readonly onMerge: (kept: StoredMessage, others: readonly StoredMessage[]) => void
  readonly onCancel: () => void
}

/** Shows messages that say the same: one of them is kept and counts the others. */
export function MergeForm({ group, isExact, onMerge, onCancel }: MergeFormProps) {
  const id = useId()
  const [keptId, setKeptId] = useState(group[0]?._id ?? '')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const kept = group.find(({ _id }) => _id === keptId) ?? group[0]
  const others = group.filter(({ _id }) => _id !== kept?._id && !leftOut.has(_id))
  const copies = others.reduce((sum, other) => sum + other.copies, kept?.copies ?? 1)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (kept !== undefined && others.length > 0) onMerge(kept, others)
  }

  return (
    <Card as="form" onSubmit={submit} border padding={3} radius={2} tone="transparent">
      <Stack gap={4} role="group" aria-labelledby={`${id}-question`}>
        <Text id={`${id}-question`} size={1} weight="semibold">
          {isExact ? 'These messages say the same.' : 'These messages say nearly the same.'} Which one is kept?
        </Text>
        {group.map((message, index) => (
          <Stack key={message._id} gap={2}>
            <Flex gap={2} align="flex-start">
              <Radio
                ref={index === 0 ? first : undefined}
                id={`${id}-${index}`}
                name={id}
                checked={kept?._id === message._id}
                onChange={() => setKeptId(message._id)}
              />
              <Stack gap={2} flex={1}>
                <Text as="label" htmlFor={`${id}-${index}`} size={1} muted>
                  Keep that of {toSenderLine(message.sender)}, {toReadableDay(message.receivedOn)}
                </Text>
                <MessageWords dir="auto">{message.text}</MessageWords>
                {kept?._id !== message._id && (
                  <Flex gap={2} align="center">
                    <Checkbox
                      id={`${id}-${index}-merge`}
                      checked={!leftOut.has(message._id)}
                      onChange={() => setLeftOut(toggled(leftOut, message._id))}
                    />
                    <Text as="label" htmlFor={`${id}-${index}-merge`} size={1}>
                      Merge this one into it
                    </Text>
                  </Flex>
                )}
              </Stack>
            </Flex>
          </Stack>
        ))}
        <Flex gap={2} wrap="wrap">
          <Button
            type="submit"
            text={others.length === 0 ? 'Nothing to merge' : `Keep one, which counts ${copies}`}
            tone="primary"
            disabled={others.length === 0}
            fontSize={1}
            padding={3}
          />
          <Button text="Cancel" mode="bleed" fontSize={1} padding={3} onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(set)
  if (!changed.delete(id)) changed.add(id)
  return changed
}
