import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { Card, Flex, Spinner, Text } from '@sanity/ui'
import { defineDocumentInspector, type DocumentInspectorProps, useCurrentUser, useEditState } from 'sanity'
import { DocumentInspectorHeader } from 'sanity/structure'
import { usePrivateClient } from '../../private-records/use-private-client.ts'
import { usePrivatePermission } from '../../private-records/use-private-permission.ts'
import { toKey } from '../to-key.ts'
import { addSignOff, withdrawSignOff } from './sign-offs-store.ts'
import { SecondReviewPanel } from './second-review-panel.tsx'
import { useChanges } from './use-changes.ts'
import { useSecondReview } from './use-second-review.ts'

export const secondReviewInspectorName = 'second-review'

/** The place beside the form of a story where a second person gives their word. */
export const secondReviewInspector = defineDocumentInspector({
  name: secondReviewInspectorName,
  component: SecondReviewInspector,
  useMenuItem: ({ documentId, documentType }) => {
    const { draft, published } = useEditState(documentId, documentType, 'low')
    const risk: unknown = (draft ?? published)?.risk
    return { title: 'Second review', icon: EyeOpenIcon, showAsAction: risk === 'high', hidden: risk !== 'high' }
  },
})

function SecondReviewInspector({ documentId, onClose }: DocumentInspectorProps) {
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title="Second review"
        closeButtonLabel="Close the second review"
        onClose={onClose}
      />
      <Card flex={1} overflow="auto" data-testid="second-review">
        <SecondReview publishedId={documentId} />
      </Card>
    </Flex>
  )
}

function SecondReview({ publishedId }: { readonly publishedId: string }) {
  const client = usePrivateClient()
  const user = useCurrentUser()
  const reading = usePrivatePermission('read', 'signOffs')
  const writing = usePrivatePermission('update', 'signOffs')
  const found = useSecondReview(publishedId)
  const isFound = found !== null && 'review' in found
  const voided = isFound ? found.review.entries.filter(({ standing }) => standing === 'void') : []
  const changes = useChanges(
    publishedId,
    isFound ? found.story : null,
    voided.map(({ entry }) => entry),
  )
  if (reading === 'denied') return <Sentence text="Only editors see who signed a story off. Ask one of them." />
  if (found !== null && 'failed' in found) return <Sentence text={`The sign-offs cannot be read: ${found.failed}`} />
  if (found === null || reading === 'unknown' || user === null) {
    return (
      <Flex padding={4} justify="center">
        <Spinner muted />
      </Flex>
    )
  }
  return (
    <SecondReviewPanel
      review={found.review}
      fingerprint={found.fingerprint}
      userId={user.id}
      maySign={writing === 'granted'}
      changes={changes}
      onSign={(note) =>
        addSignOff(client, publishedId, {
          _key: toKey(),
          by: user.id,
          byName: user.name,
          at: new Date().toISOString(),
          fingerprint: found.fingerprint,
          ...(note === '' ? {} : { note }),
        })
      }
      onWithdraw={(key) => withdrawSignOff(client, publishedId, key)}
    />
  )
}

function Sentence({ text }: { readonly text: string }) {
  return (
    <Card padding={4}>
      <Text size={1}>{text}</Text>
    </Card>
  )
}
