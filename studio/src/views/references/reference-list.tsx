import { Badge, Box, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { type ReactNode, useId } from 'react'
import type { DocumentStates } from './document-states.ts'

interface ReferenceListProps {
  readonly title: string
  /** Undefined while the lake has not answered. */
  readonly documents: readonly DocumentStates[] | undefined
  /** What is pointed to and not there. */
  readonly missingIds?: readonly string[] | undefined
  readonly emptyText: string
  /** Names the document and leads to it. */
  readonly renderLink: (id: string, type: string) => ReactNode
}

/** Documents with their states, as a list to open them from. */
export function ReferenceList({ title, documents, missingIds = [], emptyText, renderLink }: ReferenceListProps) {
  const headingId = useId()
  const count = (documents?.length ?? 0) + missingIds.length
  return (
    <Stack as="section" aria-labelledby={headingId} gap={4}>
      <Heading as="h2" size={1} id={headingId}>
        {title}
        {documents !== undefined && count > 0 && ` (${count})`}
      </Heading>
      {documents === undefined && (
        <Text size={1} muted>
          Asking the content lake…
        </Text>
      )}
      {documents !== undefined && count === 0 && (
        <Text size={1} muted>
          {emptyText}
        </Text>
      )}
      {count > 0 && (
        <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {documents?.map((document) => (
            <Card as="li" key={document.id} border radius={2} padding={2}>
              <Flex align="center" gap={3} wrap="wrap">
                <Box flex={1} style={{ minWidth: 'min(14rem, 100%)' }}>
                  {renderLink(document.id, document.type)}
                </Box>
                <States document={document} />
              </Flex>
            </Card>
          ))}
          {missingIds.map((id) => (
            <Card as="li" key={id} border radius={2} padding={3} tone="critical">
              <Text size={1}>Not there any more: {id}</Text>
            </Card>
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function States({ document: { isPublished, hasDraft, releases } }: { readonly document: DocumentStates }) {
  return (
    <Flex gap={2} wrap="wrap" paddingX={2}>
      {isPublished && <Badge tone="positive">Published</Badge>}
      {hasDraft && <Badge tone="caution">{isPublished ? 'Changed since' : 'Draft'}</Badge>}
      {releases.length > 0 && (
        <Badge tone="primary">{releases.length === 1 ? 'In a release' : `In ${releases.length} releases`}</Badge>
      )}
    </Flex>
  )
}
