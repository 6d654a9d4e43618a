import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { fieldOf, textOf } from '@vigil/content-model/field-of'
import type { ReactNode } from 'react'

interface ImportNoteListProps {
  readonly notes: readonly { readonly _key: string }[]
  /** The editor has done what the note asks for, or decided that nothing is to be done. Null: only to be read now. */
  readonly onDecided: ((key: string) => void) | null
  /** Leads to the document that the import made of the words. */
  readonly renderLink: (documentId: string) => ReactNode
}

/**
 * What the import could not decide, as a list to read. Nothing in it can be edited: an editor decides, does what is
 * needed in the other fields, and ticks the note off.
 */
export function ImportNoteList({ notes, onDecided, renderLink }: ImportNoteListProps) {
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {notes.map((note) => (
        <li key={note._key}>
          <ImportNote note={note} renderLink={renderLink} onDecided={onDecided && (() => onDecided(note._key))} />
        </li>
      ))}
    </Stack>
  )
}

interface ImportNoteProps {
  readonly note: unknown
  readonly onDecided: (() => void) | null
  readonly renderLink: (documentId: string) => ReactNode
}

function ImportNote({ note, onDecided, renderLink }: ImportNoteProps) {
  const reason = textOf(note, 'reason') || 'The import was not sure about this.'
  const excerpt = textOf(note, 'excerpt')
  const suggestion = textOf(note, 'suggestion')
  const documentId = textOf(fieldOf(note, 'document'), '_ref')
  return (
    <Card tone="caution" border radius={2} padding={3}>
      <Flex gap={3} align="flex-start">
        <Box flex={1}>
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              {reason}
            </Text>
            {excerpt !== '' && (
              <Text as="blockquote" size={1} style={{ fontStyle: 'italic' }}>
                “{excerpt}”
              </Text>
            )}
            {suggestion !== '' && <Text size={1}>{suggestion}</Text>}
            {documentId !== '' && <Text size={1}>{renderLink(documentId)}</Text>}
          </Stack>
        </Box>
        {onDecided !== null && (
          <Button
            aria-label={`Decided: ${reason}`}
            icon={CheckmarkIcon}
            text="Decided"
            mode="bleed"
            fontSize={1}
            padding={2}
            onClick={onDecided}
          />
        )}
      </Flex>
    </Card>
  )
}
