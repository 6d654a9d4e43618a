import { Button, Card, Flex, Select, Stack, Text, TextArea, TextInput } from '@sanity/ui'
import { consentForms, consentGivers, consentUses } from '@vigil/safeguarding/private/consent-record'
import { type FormEvent, useState } from 'react'
import { ErrorSummary, type FieldError } from '../form/error-summary.tsx'
import { Field, FieldGroup } from '../form/field.tsx'
import { Tick } from '../form/tick.tsx'
import { type ConsentDraft, type ConsentFields, readConsent } from './consent-draft.ts'
import { formTitles, giverTitles, useTitles } from './consent-words.ts'

interface ConsentFormProps {
  /** The form as it is opened. */
  readonly initial: ConsentDraft
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly saveText: string
  readonly onSave: (fields: ConsentFields) => Promise<void>
  readonly onCancel: () => void
}

/** Records what somebody agreed to, without who it is. */
export function ConsentForm({ initial, today, saveText, onSave, onCancel }: ConsentFormProps) {
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [saving, setSaving] = useState<'open' | 'saving' | { readonly failure: string }>('open')
  const change = (fields: Partial<ConsentDraft>) => setDraft({ ...draft, ...fields })
  const errorOf = (field: string) => errors.find(({ id }) => id === `consent-${field}`)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // A dialog's form stands, for React, inside the form of the document.
    event.stopPropagation()
    const read = readConsent(draft, today)
    setErrors(read.state === 'complete' ? [] : read.errors)
    if (read.state === 'incomplete' || saving === 'saving') return
    setSaving('saving')
    try {
      await onSave(read.fields)
    } catch (error) {
      setSaving({ failure: `Nothing was saved: ${error instanceof Error ? error.message : String(error)}` })
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <Card border radius={2} padding={3} tone="primary">
          <Text size={1}>
            Write no real name here, nowhere. The record says only what somebody agreed to; the story points to it by a
            number that means nothing to anybody else.
          </Text>
        </Card>
        <ErrorSummary errors={errors} failure={typeof saving === 'object' ? saving.failure : null} />
        <Field id="consent-givenBy" label="Who gave the consent" error={errorOf('givenBy')}>
          {(attributes) => (
            <Select
              {...attributes}
              fontSize={1}
              value={draft.givenBy}
              onChange={({ currentTarget }) =>
                change({ givenBy: consentGivers.find((giver) => giver === currentTarget.value) ?? 'person' })
              }
            >
              {consentGivers.map((giver) => (
                <option key={giver} value={giver}>
                  {giverTitles[giver]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="consent-form" label="How it was given" error={errorOf('form')}>
          {(attributes) => (
            <Select
              {...attributes}
              fontSize={1}
              value={draft.form}
              onChange={({ currentTarget }) =>
                change({ form: consentForms.find((form) => form === currentTarget.value) ?? 'written' })
              }
            >
              {consentForms.map((form) => (
                <option key={form} value={form}>
                  {formTitles[form]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          id="consent-language"
          label="Language"
          help="In which it was explained and given: one that the person speaks well."
          error={errorOf('language')}
        >
          {(attributes) => (
            <TextInput
              {...attributes}
              fontSize={1}
              value={draft.language}
              onChange={({ currentTarget }) => change({ language: currentTarget.value })}
            />
          )}
        </Field>
        <FieldGroup
          id="consent-uses"
          label="For what"
          error={errorOf('uses')}
          help="Stories on the site need the website."
        >
          {consentUses.map((use) => (
            <Tick
              key={use}
              label={useTitles[use]}
              isTicked={draft.uses.includes(use)}
              onChange={(isTicked) =>
                change({ uses: consentUses.filter((each) => (each === use ? isTicked : draft.uses.includes(each))) })
              }
            />
          ))}
        </FieldGroup>
        <Field id="consent-recordedOn" label="Given on" error={errorOf('recordedOn')}>
          {(attributes) => (
            <TextInput
              {...attributes}
              type="date"
              fontSize={1}
              value={draft.recordedOn}
              onChange={({ currentTarget }) => change({ recordedOn: currentTarget.value })}
            />
          )}
        </Field>
        <Field
          id="consent-expiresOn"
          label="Last day, if it has one"
          help="After that day, the stories that show this person leave the site by themselves."
          error={errorOf('expiresOn')}
        >
          {(attributes) => (
            <TextInput
              {...attributes}
              type="date"
              fontSize={1}
              value={draft.expiresOn}
              onChange={({ currentTarget }) => change({ expiresOn: currentTarget.value })}
            />
          )}
        </Field>
        <Field
          id="consent-note"
          label="Note"
          help="What editors must know to find this record again: “the woman with the radio”. No real name, no place."
          error={errorOf('note')}
        >
          {(attributes) => (
            <TextArea
              {...attributes}
              rows={3}
              fontSize={1}
              value={draft.note}
              onChange={({ currentTarget }) => change({ note: currentTarget.value })}
            />
          )}
        </Field>
        <Flex gap={2} justify="flex-end" wrap="wrap">
          <Button type="button" text="Cancel" mode="bleed" onClick={onCancel} />
          <Button type="submit" text={saving === 'saving' ? 'Saving…' : saveText} disabled={saving === 'saving'} />
        </Flex>
      </Stack>
    </form>
  )
}
