import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useRef } from 'react'

export interface FieldError {
  /** The id of the input. */
  readonly id: string
  readonly message: string
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[]
  /** What else went wrong, such as a lake that does not answer. */
  readonly failure?: string | null
}

/** What must be mended in a form, with the way to each input. It takes the focus, so that it is read out. */
export function ErrorSummary({ errors, failure = null }: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0 || failure !== null) element.current?.focus()
  }, [errors, failure])
  if (errors.length === 0 && failure === null) return null
  return (
    <Card border radius={2} padding={3} tone="critical" role="alert" tabIndex={-1} ref={element}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {failure ?? 'Nothing was saved yet. Please mend this:'}
        </Text>
        {errors.length > 0 && (
          <Stack as="ul" gap={3} style={{ margin: 0, paddingInlineStart: '1.25em' }}>
            {errors.map(({ id, message }) => (
              <li key={id}>
                <Text size={1}>
                  <a
                    href={`#${id}`}
                    onClick={(event) => {
                      event.preventDefault()
                      document.getElementById(id)?.focus()
                    }}
                  >
                    {message}
                  </a>
                </Text>
              </li>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
