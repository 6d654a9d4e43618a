import { Button, Flex, Stack, TextArea, TextInput } from '@sanity/ui'
import { type FormEvent, useState } from 'react'
import { ErrorSummary, type FieldError } from '../form/error-summary.tsx'
import { Field, FieldGroup } from '../form/field.tsx'
import { Tick } from '../form/tick.tsx'
import { type IdentityDraft, type IdentityFields, readIdentity } from './identity-draft.ts'

interface IdentityFormProps {
  readonly initial: IdentityDraft
  /** The stories that a person may be in. */
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly onSave: (fields: IdentityFields) => Promise<void>
  readonly onCancel: () => void
}

const texts = [
  { field: 'publicName', label: 'Name in the stories', help: 'As readers know this person.' },
  { field: 'realName', label: 'Real name', help: 'Only guardians ever see it. No search finds it.' },
  { field: 'contact', label: 'How they can be reached', help: 'Better through whom than where.' },
] as const

/** Who somebody is whom readers know by another name. */
export function IdentityForm({ initial, stories, onSave, onCancel }: IdentityFormProps) {
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const errorOf = (field: string) => errors.find(({ id }) => id === `identity-${field}`)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readIdentity(draft)
    setErrors(read.state === 'complete' ? [] : read.errors)
    setFailure(null)
    if (read.state === 'incomplete' || isSaving) return
    setSaving(true)
    try {
      await onSave(read.fields)
    } catch (error) {
      setFailure(`Nothing was saved: ${error instanceof Error ? error.message : String(error)}`)
      setSaving(false)
    }
  }

  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <ErrorSummary errors={errors} failure={failure} />
        {texts.map(({ field, label, help }) => (
          <Field key={field} id={`identity-${field}`} label={label} help={help} error={errorOf(field)}>
            {(attributes) => (
              <TextInput
                {...attributes}
                fontSize={1}
                autoComplete="off"
                value={draft[field]}
                onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <Field id="identity-note" label="Note" error={errorOf('note')}>
          {(attributes) => (
            <TextArea
              {...attributes}
              rows={3}
              fontSize={1}
              value={draft.note}
              onChange={({ currentTarget }) => setDraft({ ...draft, note: currentTarget.value })}
            />
          )}
        </Field>
        {stories.length > 0 && (
          <FieldGroup id="identity-stories" label="Stories with this person" error={errorOf('stories')}>
            <Stack gap={3} style={{ maxHeight: '14rem', overflow: 'auto' }}>
              {stories.map(({ id, title }) => (
                <Tick
                  key={id}
                  label={title}
                  isTicked={draft.stories.includes(id)}
                  onChange={(isTicked) =>
                    setDraft({
                      ...draft,
                      stories: isTicked ? [...draft.stories, id] : draft.stories.filter((story) => story !== id),
                    })
                  }
                />
              ))}
            </Stack>
          </FieldGroup>
        )}
        <Flex gap={2} justify="flex-end" wrap="wrap">
          <Button type="button" text="Cancel" mode="bleed" onClick={onCancel} />
          <Button type="submit" text={isSaving ? 'Saving…' : 'Save'} disabled={isSaving} />
        </Flex>
      </Stack>
    </form>
  )
}
