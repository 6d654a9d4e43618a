import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { useMemo } from 'react'
import { useDataset, useTools, useWorkspace } from 'sanity'
import { useRouter } from 'sanity/router'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { mapLive } from '../live/live.ts'
import { LiveContent } from '../live/live-content.tsx'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { toWaitingCampaigns } from './to-waiting-campaigns.ts'
import { WaitingMessages } from './waiting-messages.tsx'

/** The tool in which messages are decided about. */
const toolName = 'moderation'

const campaignsQuestion: LiveQuestion = {
  fetch: '*[_type == "messageCampaign"]{ _id, title }',
  listen: '*[_type == "messageCampaign"]',
  perspective: 'drafts',
}

/** Messages that readers have sent and that somebody must read before they go on. */
export function messagesItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, { id: 'messages', title: 'Messages to moderate', icon: EnvelopeIcon, pane: MessagesPane })
}

const MessagesPane: UserComponent = () => {
  const dataset = toPrivateDataset(useDataset())
  const messages = useLiveRows(
    useMemo(
      () => ({
        fetch: '*[_type == "message" && state == "waiting"]{ campaign, receivedOn }',
        listen: '*[_type == "message"]',
        perspective: 'raw',
        dataset,
      }),
      [dataset],
    ),
  )
  const campaigns = useLiveRows(campaignsQuestion)
  const titles = campaigns.state === 'found' ? campaigns.value : []
  const { basePath } = useWorkspace()
  const hasTool = useTools().some(({ name }) => name === toolName)
  const { navigateUrl } = useRouter()
  const address = `${basePath === '/' ? '' : basePath}/${toolName}`
  return (
    <LiveContent live={mapLive(messages, (waiting) => toWaitingCampaigns(waiting, titles))}>
      {(waiting) => (
        <WaitingMessages
          campaigns={waiting}
          address={hasTool ? address : null}
          onOpen={() => navigateUrl({ path: address })}
        />
      )}
    </LiveContent>
  )
}
