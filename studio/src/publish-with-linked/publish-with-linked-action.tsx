import { PublishIcon } from '@sanity/icons/Publish'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  useClient,
  useDocumentPairPermissions,
  useSyncState,
  useValidationStatus,
  useWorkspace,
  validateDocument,
} from 'sanity'
import { apiVersion } from '../api-version.ts'
import { explainRefusal } from './explain-refusal.ts'
import { findUnfinished } from './find-unfinished.ts'
import { LinkedDraftList } from './linked-draft-list.tsx'
import { publishTogether } from './publish-together.ts'
import { useLinkedDrafts } from './use-linked-drafts.ts'

/** Publishes a story and everything it links to that readers do not see yet, in one transaction. */
export const publishWithLinkedAction: DocumentActionComponent = (props) => {
  const { id, draft, published, release } = props
  const [dialog, setDialog] = useState<'closed' | 'open' | 'publishing'>('closed')
  const linked = useLinkedDrafts(draft ?? published)
  const obstacle = useObstacle(props)
  const client = useClient({ apiVersion })
  const judge = useJudge()
  const toast = useToast()

  // Beside a release the story is published with the release, not from here.
  if (release !== undefined || (linked.length === 0 && dialog === 'closed')) return null

  const publish = async () => {
    if (dialog === 'publishing') return
    setDialog('publishing')
    const story = draft === null ? [] : [{ id, draftRevision: draft._rev, publishedRevision: published?._rev ?? null }]
    try {
      const unfinished = await findUnfinished(linked, judge)
      if (unfinished.length > 0) throw new Error(unfinished.join(' '))
      await publishTogether(client, [...linked, ...story])
      toast.push({ status: 'success', title: 'Published with linked items', description: 'Readers see all of it now.' })
    } catch (error) {
      const labels = new Map([...linked.map((item) => [item.id, item.label] as const), [id, 'This story']])
      const description = explainRefusal(error, labels)
      toast.push({ status: 'error', title: 'Nothing was published', description, closable: true, duration: 20_000 })
    }
    setDialog('closed')
  }

  return {
    label: 'Publish with linked items',
    title: obstacle ?? 'Publish this story together with its prayer points, prayer and calls to action',
    icon: PublishIcon,
    tone: 'positive',
    disabled: obstacle !== null || dialog === 'publishing',
    onHandle: () => setDialog('open'),
    dialog: dialog !== 'closed' && {
      type: 'confirm',
      tone: 'positive',
      message: <LinkedDraftList drafts={linked} hasStoryDraft={draft !== null} />,
      confirmButtonText: dialog === 'publishing' ? 'Publishing…' : 'Publish all',
      onCancel: () => setDialog('closed'),
      onConfirm: () => void publish(),
    },
  }
}

publishWithLinkedAction.displayName = 'PublishWithLinkedAction'

/** Why the story cannot be published right now, or null. */
function useObstacle({ id, type, draft }: DocumentActionProps): string | null {
  const { validation, isValidating } = useValidationStatus(draft?._id ?? id, type, true)
  const { isSyncing } = useSyncState(id, type)
  const [permissions, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  if (isLoading) return 'Checking what you may do…'
  if (permissions?.granted !== true) return 'You may edit this story, but not publish it. Ask an editor.'
  if (draft !== null && validation.some(({ level }) => level === 'error'))
    return 'Solve the problems that the form shows first.'
  if (isValidating || isSyncing) return 'Saving your changes first…'
  return null
}

/** Judges documents by the schema and the rules of this Studio. */
function useJudge(): Parameters<typeof findUnfinished>[1] {
  const workspace = useWorkspace()
  const client = useClient({ apiVersion })
  return {
    fetchDrafts: (ids) => client.fetch('*[_id in $ids]', { ids }, { perspective: 'raw', tag: 'publish-with-linked' }),
    validate: (document) => validateDocument({ document, workspace, environment: 'studio' }),
  }
}
