import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { Flex, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

/** What an input must carry so that its label, its help and its error are read with it. */
export interface InputAttributes {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  readonly children: (attributes: InputAttributes) => ReactNode
}

/** One input with its label, its help and what is wrong with it. */
export function Field({ id, label, help, error, children }: FieldProps) {
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children({ id, 'aria-describedby': describedBy(id), 'aria-invalid': error !== undefined })}
      <FieldNotes id={id} help={help} error={error} />
    </Stack>
  )
}

interface FieldGroupProps extends Omit<FieldProps, 'children'> {
  readonly children: ReactNode
}

/** Several boxes to tick that answer one question. */
export function FieldGroup({ id, label, help, error, children }: FieldGroupProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id)}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
    >
      <legend style={{ padding: 0, marginBottom: '0.75rem' }}>
        <Text size={1} weight="medium">
          {label}
        </Text>
      </legend>
      <Stack gap={3}>
        {children}
        <FieldNotes id={id} help={help} error={error} />
      </Stack>
    </fieldset>
  )
}

function FieldNotes({
  id,
  help,
  error,
}: {
  readonly id: string
  readonly help?: string | undefined
  readonly error?: string | undefined
}) {
  return (
    <div id={describedBy(id)}>
      {error !== undefined && (
        <Flex gap={2} data-testid={`${id}-error`}>
          <Text size={1}>
            <ErrorOutlineIcon />
          </Text>
          <Text size={1} weight="medium">
            {error}
          </Text>
        </Flex>
      )}
      {error === undefined && help !== undefined && (
        <Text size={1} muted>
          {help}
        </Text>
      )}
    </div>
  )
}

function describedBy(id: string): string {
  return `${id}-notes`
}
