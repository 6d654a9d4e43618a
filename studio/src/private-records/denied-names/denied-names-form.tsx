import { Button, Card, Flex, Heading, Stack, Text, TextArea, TextInput } from '@sanity/ui'
import { mostWordsOfDeniedName } from '@vigil/safeguarding/private/denied-name'
import { countWords, normaliseName } from '@vigil/safeguarding/denied-names/normalise-name'
import { type FormEvent, useState } from 'react'
import { ErrorSummary, type FieldError } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { mostNames, splitNames } from './split-names.ts'

interface DeniedNamesFormProps {
  /** `remove`: takes names off the list, by typing them again. */
  readonly purpose: 'add' | 'remove'
  /** @returns what was done, as a sentence */
  readonly onSend: (names: readonly string[], reason: string) => Promise<string>
}

/**
 * Takes names to be hashed. They leave the form in the moment in which they are sent, whether that succeeds or not: a
 * name that stays on a screen is read by somebody.
 */
export function DeniedNamesForm({ purpose, onSend }: DeniedNamesFormProps) {
  const [names, setNames] = useState('')
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [answer, setAnswer] = useState<
    { readonly state: 'none' | 'sending' } | { readonly state: 'done' | 'failed'; readonly sentence: string }
  >({ state: 'none' })
  const isAdding = purpose === 'add'
  const id = `denied-${purpose}`

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const split = splitNames(names)
    const problem = findProblem(split)
    setErrors(problem === null ? [] : [{ id: `${id}-names`, message: problem }])
    if (problem !== null || answer.state === 'sending') return
    setNames('')
    setReason('')
    setAnswer({ state: 'sending' })
    try {
      setAnswer({ state: 'done', sentence: await onSend(split, reason.trim()) })
    } catch (error) {
      const why = error instanceof Error ? error.message : 'The content lake did not answer.'
      setAnswer({ state: 'failed', sentence: `The list was not changed: ${why} Write the names again.` })
    }
  }

  return (
    // Names must not be kept by the browser, which would offer them to the next person.
    <form noValidate autoComplete="off" aria-labelledby={`${id}-title`} onSubmit={(event) => void submit(event)}>
      <Stack gap={4}>
        <Heading as="h2" size={0} id={`${id}-title`}>
          {isAdding ? 'Add names' : 'Remove names'}
        </Heading>
        <ErrorSummary errors={errors} failure={answer.state === 'failed' ? answer.sentence : null} />
        <Field
          id={`${id}-names`}
          label="Names, one on each line"
          help={
            isAdding
              ? 'They are never stored: the lake keeps a fingerprint of each, and the form forgets them when you send it.'
              : 'Nobody can read the list, so a name is found by writing it again.'
          }
          error={errors[0]?.message}
        >
          {(attributes) => (
            <TextArea
              {...attributes}
              rows={isAdding ? 4 : 2}
              fontSize={1}
              spellCheck={false}
              autoComplete="off"
              value={names}
              onChange={({ currentTarget }) => setNames(currentTarget.value)}
            />
          )}
        </Field>
        {isAdding && (
          <Field
            id={`${id}-reason`}
            label="Reason, without the name"
            help="Stands in the list: “family of a source, 2026”."
          >
            {(attributes) => (
              <TextInput
                {...attributes}
                fontSize={1}
                autoComplete="off"
                value={reason}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
            )}
          </Field>
        )}
        <Flex gap={3} align="center" wrap="wrap">
          <Button
            type="submit"
            text={answer.state === 'sending' ? 'One moment…' : isAdding ? 'Add to the list' : 'Remove from the list'}
            tone={isAdding ? 'default' : 'critical'}
            mode={isAdding ? 'default' : 'ghost'}
            disabled={answer.state === 'sending'}
          />
          <Card role="status" flex={1}>
            {answer.state === 'done' && <Text size={1}>{answer.sentence}</Text>}
          </Card>
        </Flex>
      </Stack>
    </form>
  )
}

/** Says which line is wrong, and never what stands in it: messages are read over shoulders. */
function findProblem(names: readonly string[]): string | null {
  if (names.length === 0) return 'Write at least one name.'
  if (names.length > mostNames) return `Send at most ${mostNames} names at a time.`
  const index = names.findIndex((name) => {
    const words = countWords(normaliseName(name))
    return words < 1 || words > mostWordsOfDeniedName || name.length > 200
  })
  return index === -1 ? null : `Name ${index + 1} cannot be kept: write a name of 1 to ${mostWordsOfDeniedName} words.`
}
