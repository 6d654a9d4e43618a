import { Box, Card, Container, Flex, Heading, Select, Spinner, Stack, Text } from '@sanity/ui'
import { toDigest } from '@vigil/safeguarding/messages/digest'
import { createMessageCheck } from '@vigil/safeguarding/messages/check-message'
import type { MessageCampaign } from '@vigil/safeguarding/messages/message-campaign'
import { useEffect, useId, useMemo, useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { useRouter } from 'sanity/router'
import { apiVersion } from '../api-version.ts'
import { usePrivateClient } from '../private-records/use-private-client.ts'
import { usePrivatePermission } from '../private-records/use-private-permission.ts'
import { type CampaignFacts, fetchCampaigns } from './campaign-store.ts'
import type { DigestRequest } from './digest-panel.tsx'
import { commitEach, commitPatches, explainFailure, fetchApproved, observeMessages } from './message-store.ts'
import type { MessagesSnapshot } from './messages-snapshot.ts'
import { ModerationDesk } from './moderation-desk.tsx'
import { saveFile } from './save-file.ts'
import type { DecisionStore } from './use-decisions.ts'
import { UserName } from './user-name.tsx'

/** The tool in which moderators decide on the messages that readers sent. */
export function MessagesTool() {
  const permission = usePrivatePermission('read', 'message')
  return (
    <Box height="fill" overflow="auto" data-testid="moderation">
      <Container width={3} padding={4}>
        <Stack gap={5}>
          <Heading as="h1" size={2}>
            Messages to people
          </Heading>
          {permission === 'unknown' && <Waiting />}
          {permission === 'denied' && (
            <Trouble text="Messages are for moderators and editors. Ask an administrator if you should be one of them." />
          )}
          {permission === 'granted' && <Campaigns />}
        </Stack>
      </Container>
    </Box>
  )
}

function Campaigns() {
  const id = useId()
  const { state, navigate } = useRouter()
  const facts = useCampaigns()
  if (facts === null) return <Waiting />
  if (typeof facts === 'string') return <Trouble text={facts} />
  const { campaigns, charityNames } = facts
  const campaign = campaigns.find(({ _id }) => _id === state.campaign) ?? campaigns[0]
  if (campaign === undefined) {
    return <Text size={1}>There is no message campaign yet. Editors make one among the content.</Text>
  }
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="semibold">
          Campaign
        </Text>
        <Select
          id={id}
          value={campaign._id}
          fontSize={1}
          onChange={(event) => navigate({ campaign: event.currentTarget.value })}
        >
          {campaigns.map(({ _id, title }) => (
            <option key={_id} value={_id}>
              {title}
            </option>
          ))}
        </Select>
      </Stack>
      <CampaignMessages key={campaign._id} campaign={campaign} charityNames={charityNames} />
    </Stack>
  )
}

interface CampaignMessagesProps extends Pick<CampaignFacts, 'charityNames'> {
  readonly campaign: MessageCampaign
}

function CampaignMessages({ campaign, charityNames }: CampaignMessagesProps) {
  const client = usePrivateClient()
  const userId = useCurrentUser()?.id ?? ''
  const snapshot = useMessages(campaign._id)
  const check = useMemo(
    () => createMessageCheck(campaign, { today: new Date().toISOString().slice(0, 10), charityNames }),
    [campaign, charityNames],
  )
  const store = useMemo<DecisionStore>(
    () => ({
      commit: (patches) => commitPatches(client, patches),
      commitEach: (patches, onProgress) => commitEach(client, patches, onProgress),
      explain: explainFailure,
    }),
    [client],
  )
  const saveDigest = async ({ format, since }: DigestRequest) => {
    const messages = await fetchApproved(client, campaign._id)
    const { text, count, upTo } = toDigest({ campaign, messages, ...(since === undefined ? {} : { since }) }, format)
    const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/x-ndjson;charset=utf-8'
    saveFile(`messages-${new Date().toISOString().slice(0, 10)}.${format}`, text, type)
    return { count, upTo }
  }
  if (snapshot.state === 'loading') return <Waiting />
  if (snapshot.state === 'failed') return <Trouble text={snapshot.message} />
  return (
    <ModerationDesk
      campaignId={campaign._id}
      messages={snapshot.messages}
      hasMore={snapshot.hasMore}
      check={check}
      store={store}
      saveDigest={saveDigest}
      userId={userId}
      clock={readClock}
      UserName={UserName}
    />
  )
}

const readClock = () => new Date()

function useMessages(campaignId: string): MessagesSnapshot {
  const client = usePrivateClient()
  const [snapshot, setSnapshot] = useState<MessagesSnapshot>({ state: 'loading' })
  useEffect(() => {
    const subscription = observeMessages(client, campaignId).subscribe(setSnapshot)
    return () => subscription.unsubscribe()
  }, [client, campaignId])
  return snapshot
}

/** Null while they are loaded; a sentence when they cannot be. */
function useCampaigns(): CampaignFacts | string | null {
  const client = useClient({ apiVersion })
  const [facts, setFacts] = useState<CampaignFacts | string | null>(null)
  useEffect(() => {
    let isWanted = true
    fetchCampaigns(client).then(
      (found) => isWanted && setFacts(found),
      (error: unknown) => isWanted && setFacts(explainFailure(error)),
    )
    return () => {
      isWanted = false
    }
  }, [client])
  return facts
}

function Waiting() {
  return (
    <Flex gap={3} align="center" role="status">
      <Spinner muted />
      <Text size={1} muted>
        Loading messages…
      </Text>
    </Flex>
  )
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <Card tone="caution" border padding={4} radius={2} role="alert">
      <Text size={1}>{text}</Text>
    </Card>
  )
}
