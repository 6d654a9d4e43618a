import { Box, Button, Card, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { type Identity, identityDocument } from '@vigil/safeguarding/private/identity'
import { useId, useState } from 'react'
import { IntentLink } from 'sanity/router'
import { RecordList } from '../record-list.tsx'
import { usePrivateClient } from '../use-private-client.ts'
import { usePrivateDocuments } from '../use-private-documents.ts'
import { emptyIdentity, toIdentityDraft } from './identity-draft.ts'
import { IdentityForm } from './identity-form.tsx'
import { changeIdentity, recordIdentity } from './identity-store.ts'
import { OriginalPicture } from './original-picture.tsx'
import { useStoryTitles } from './use-story-titles.ts'

/** Who people are whom readers know by another name. For guardians alone. */
export function IdentitiesTab() {
  const client = usePrivateClient()
  const id = useId()
  const identities = usePrivateDocuments(identityDocument, '_type == "identity"')
  const titles = useStoryTitles()
  const [edited, setEdited] = useState<Identity | 'new' | null>(null)
  const close = () => setEdited(null)
  return (
    <Stack gap={4}>
      <Flex gap={3} wrap="wrap" align="center">
        <Card flex={1} style={{ minWidth: '14rem' }}>
          <Text size={1}>Names are covered until you ask for one. Look around you before you do.</Text>
        </Card>
        <Button text="Add an identity" fontSize={1} onClick={() => setEdited('new')} />
      </Flex>
      <RecordList found={identities} emptyText="Nobody is in the vault." keyOf={({ _id }) => _id}>
        {(identity) => <IdentityRow identity={identity} titles={titles} onChange={() => setEdited(identity)} />}
      </RecordList>
      {edited !== null && (
        <Dialog id={id} header={edited === 'new' ? 'Add an identity' : 'Change the record'} width={1} onClose={close}>
          <Box padding={4}>
            <IdentityForm
              initial={edited === 'new' ? emptyIdentity : toIdentityDraft(edited)}
              stories={Array.from(titles, ([storyId, title]) => ({ id: storyId, title }))}
              onCancel={close}
              onSave={(fields) =>
                (edited === 'new' ? recordIdentity(client, fields) : changeIdentity(client, edited._id, fields)).then(
                  close,
                )
              }
            />
          </Box>
        </Dialog>
      )}
    </Stack>
  )
}

interface IdentityRowProps {
  readonly identity: Identity
  readonly titles: ReadonlyMap<string, string>
  readonly onChange: () => void
}

function IdentityRow({ identity, titles, onChange }: IdentityRowProps) {
  const [isShown, setShown] = useState(false)
  const { publicName, realName, contact, note, stories, originals } = identity
  return (
    <Stack gap={4}>
      <Flex gap={3} align="flex-start" wrap="wrap">
        <Card flex={1} style={{ minWidth: '14rem' }}>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {publicName}
            </Text>
            {isShown && (
              <>
                <Text size={1}>Real name: {realName}</Text>
                {contact !== undefined && <Text size={1}>Can be reached: {contact}</Text>}
                {note !== undefined && (
                  <Text size={1} muted>
                    {note}
                  </Text>
                )}
              </>
            )}
            {stories.length > 0 && (
              <Text size={1} muted>
                In{' '}
                {stories.map((story, index) => (
                  <span key={story}>
                    {index > 0 && ', '}
                    <IntentLink intent="edit" params={{ id: story, type: 'story' }}>
                      {titles.get(story) ?? 'a story that is gone'}
                    </IntentLink>
                  </span>
                ))}
              </Text>
            )}
          </Stack>
        </Card>
        <Button
          text={isShown ? 'Cover' : 'Show'}
          aria-label={`${isShown ? 'Cover' : 'Show'} who “${publicName}” is`}
          aria-expanded={isShown}
          mode="ghost"
          fontSize={1}
          padding={2}
          onClick={() => setShown(!isShown)}
        />
        <Button
          text="Change"
          aria-label={`Change the record of “${publicName}”`}
          mode="ghost"
          fontSize={1}
          padding={2}
          onClick={onChange}
        />
      </Flex>
      {isShown && originals.map(({ _key, asset }) => <OriginalPicture key={_key} assetId={asset._ref} />)}
    </Stack>
  )
}
