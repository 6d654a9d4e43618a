import { Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { type DeniedName, deniedNameDocument } from '@vigil/safeguarding/private/denied-name'
import { useClient, useDataset } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { formatMoment } from '../../safety/format-moment.ts'
import { RecordList } from '../record-list.tsx'
import { usePrivateClient } from '../use-private-client.ts'
import { usePrivateDocuments } from '../use-private-documents.ts'
import { usePrivatePermission } from '../use-private-permission.ts'
import { UserName } from '../user-name.tsx'
import { DeniedNamesForm } from './denied-names-form.tsx'
import { addDeniedNames, removeDeniedNames } from './denied-names-store.ts'

/** Names that must never be published: how many there are, and a way to add and to remove. */
export function DeniedNamesTab() {
  const client = useClient({ apiVersion })
  const records = usePrivateClient()
  const dataset = useDataset()
  const mayAdd = usePrivatePermission('create', 'deniedName') === 'granted'
  const names = usePrivateDocuments(deniedNameDocument, '_type == "deniedName"')
  return (
    <Stack gap={5}>
      <Text size={1}>
        Publishing is refused where one of these names stands: in texts, captions, descriptions of images, addresses and
        names of files. The names themselves are nowhere, not even here.
      </Text>
      {mayAdd ? (
        <>
          <Card border radius={2} padding={4}>
            <DeniedNamesForm purpose="add" onSend={(list, reason) => addNames(list, reason)} />
          </Card>
          <Card border radius={2} padding={4}>
            <DeniedNamesForm purpose="remove" onSend={(list) => removeNames(list)} />
          </Card>
        </>
      ) : (
        <Text size={1} muted>
          Guardians add names and remove them. Ask one of them.
        </Text>
      )}
      <Stack as="section" gap={3} aria-labelledby="denied-list">
        <Heading as="h2" size={0} id="denied-list">
          On the list
        </Heading>
        <RecordList found={names} emptyText="No name is on the list." keyOf={({ _id }) => _id}>
          {(name) => (
            <Flex gap={3} align="center" wrap="wrap">
              <Card flex={1}>
                <Stack gap={3}>
                  <Text size={1} weight="medium">
                    {name.words === 1 ? 'One word' : `${name.words} words`}
                    {name.reason !== undefined && ` · ${name.reason}`}
                  </Text>
                  <Text size={1} muted>
                    Added on {formatMoment(name.addedAt)} by <UserName id={name.addedBy} />
                  </Text>
                </Stack>
              </Card>
              {mayAdd && (
                <Button
                  text="Remove"
                  aria-label={`Remove the name of ${name.words} words that was added on ${formatMoment(name.addedAt)}`}
                  mode="ghost"
                  tone="critical"
                  fontSize={1}
                  padding={2}
                  onClick={() => void removeRow(name)}
                />
              )}
            </Flex>
          )}
        </RecordList>
      </Stack>
    </Stack>
  )

  async function addNames(list: readonly string[], reason: string): Promise<string> {
    const { added, alreadyThere } = await addDeniedNames(client, dataset, { names: list, reason })
    const known = alreadyThere === 0 ? '' : ` ${count(alreadyThere)} on the list already.`
    return `${count(added)} added.${known}`
  }

  async function removeNames(list: readonly string[]): Promise<string> {
    const { removed, notThere } = await removeDeniedNames(client, dataset, list)
    return `${count(removed)} removed.${notThere === 0 ? '' : ` ${count(notThere)} not on the list.`}`
  }

  async function removeRow({ _id }: DeniedName): Promise<void> {
    await records.delete(_id, { tag: 'denied-names' })
  }
}

function count(names: number): string {
  return names === 1 ? 'One name is' : `${names} names are`
}
