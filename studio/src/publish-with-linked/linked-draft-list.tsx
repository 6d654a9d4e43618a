import { Card, Stack, Text } from '@sanity/ui'
import type { LinkedDraft } from './linked-draft.ts'

interface LinkedDraftListProps {
  readonly drafts: readonly LinkedDraft[]
  /** Whether the story itself has changes to publish. */
  readonly hasStoryDraft: boolean
}

/** Names what will become public, so that nobody publishes something unseen. */
export function LinkedDraftList({ drafts, hasStoryDraft }: LinkedDraftListProps) {
  return (
    <Stack gap={4}>
      <Text size={1}>
        {hasStoryDraft
          ? 'This story and what it links to become public together:'
          : 'What this story links to becomes public:'}
      </Text>
      <Card border radius={2} padding={3} tone="transparent">
        <Stack as="ul" gap={4} style={{ listStyle: 'none', margin: 0 }}>
          {drafts.map(({ id, kind, label, publishedRevision }) => (
            <Stack as="li" key={id} gap={2}>
              <Text size={1} weight="medium">
                {label}
              </Text>
              <Text size={1} muted>
                {kind} · {publishedRevision === null ? 'not published yet' : 'changed since it was published'}
              </Text>
            </Stack>
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}
