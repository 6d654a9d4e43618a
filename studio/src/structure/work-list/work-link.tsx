import { VersionsIcon } from '@sanity/icons/Versions'
import { Box, Card, Flex, Stack, Text } from '@sanity/ui'
import type { ComponentProps } from 'react'
import { Preview, useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'
import { VisuallyHidden } from '../live/visually-hidden.tsx'
import { DocumentLink } from './document-link.tsx'
import type { WorkEntry } from './work-group.ts'

interface WorkLinkProps {
  readonly entry: WorkEntry
  readonly isOpen: boolean
}

/** A line of a list of work. It leads to the document or the release that it is about. */
export function WorkLink({ entry, isOpen }: WorkLinkProps) {
  if (entry.kind === 'document') {
    return (
      <DocumentLink id={entry.id} type={entry.type} isOpen={isOpen}>
        <DocumentPreview id={entry.id} type={entry.type} />
        {entry.note !== '' && (
          // Below the words of the preview, beside its picture.
          <Box paddingRight={2} paddingBottom={2} style={{ paddingLeft: 49 }}>
            <Note text={entry.note} />
          </Box>
        )}
      </DocumentLink>
    )
  }
  return (
    <Card as={ReleaseLink} data-as="a" releaseId={entry.id} radius={2} padding={3} __unstable_focusRing>
      <Flex gap={2} align="center">
        <Flex justify="center" style={{ width: 33 }}>
          <Text size={2} muted>
            <VersionsIcon />
          </Text>
        </Flex>
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {entry.title}
          </Text>
          <Note text={entry.note} />
        </Stack>
      </Flex>
    </Card>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  )
}

function ReleaseLink({ releaseId, ...props }: ComponentProps<'a'> & { releaseId: string }) {
  return <IntentLink {...props} intent="release" params={{ id: releaseId }} />
}

function DocumentPreview({ id, type }: { readonly id: string; readonly type: string }) {
  const schemaType = useSchema().get(type)
  return schemaType === undefined ? null : (
    <>
      {/* So that the link has a name also while its preview is on its way. */}
      <VisuallyHidden>{schemaType.title}: </VisuallyHidden>
      <Preview layout="default" schemaType={schemaType} value={{ _id: id, _type: type }} skipVisibilityCheck />
    </>
  )
}
