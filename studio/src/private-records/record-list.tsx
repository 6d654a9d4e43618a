import { Card, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import type { PrivateDocuments } from './use-private-documents.ts'

interface RecordListProps<Value> {
  readonly found: PrivateDocuments<Value>
  readonly emptyText: string
  readonly keyOf: (value: Value) => string
  readonly children: (value: Value) => ReactNode
}

/** Private records one below the other, or why there are none. */
export function RecordList<Value>({ found, emptyText, keyOf, children }: RecordListProps<Value>) {
  if (found.state === 'loading') {
    return (
      <Flex padding={4} justify="center" role="status" aria-label="Loading">
        <Spinner muted />
      </Flex>
    )
  }
  if (found.state === 'failed') {
    return (
      <Card border radius={2} padding={3} tone="critical" role="alert">
        <Text size={1}>The records cannot be read now: {found.message}</Text>
      </Card>
    )
  }
  if (found.documents.length === 0) {
    return (
      <Text size={1} muted>
        {emptyText}
      </Text>
    )
  }
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {found.documents.map((value) => (
        <li key={keyOf(value)}>
          <Card border radius={2} padding={3}>
            {children(value)}
          </Card>
        </li>
      ))}
    </Stack>
  )
}
