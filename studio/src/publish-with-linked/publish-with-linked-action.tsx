import { PublishIcon } from '@sanity/icons/Publish'
import { useToast } from '@sanity/ui/toast'
import { readRefusal } from '@vigil/content-model/validation/read-refusal'
import { useState } from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type SanityDocument,
  useClient,
  useDocumentPairPermissions,
  useSyncState,
} from 'sanity'
import { apiVersion } from '../api-version.ts'
import { askLake } from '../safety/findings/ask-lake.ts'
import { findingsOfRefusal, mergeFindings, type ShownFinding } from '../safety/findings/shown-finding.ts'
import { useFindingWords } from '../safety/findings/use-finding-words.tsx'
import { useJudge } from '../safety/findings/use-judge.ts'
import { useOpenField } from '../safety/findings/use-open-field.ts'
import { PublishProblemsDialog } from '../safety/publish/publish-problems-dialog.tsx'
import { explainRefusal } from './explain-refusal.ts'
import { findUnfinished } from './find-unfinished.ts'
import { LinkedDraftList } from './linked-draft-list.tsx'
import { publishTogether } from './publish-together.ts'
import { useLinkedDrafts } from './use-linked-drafts.ts'

type Dialog =
  | { readonly step: 'closed' }
  | { readonly step: 'checking' }
  | { readonly step: 'shown'; readonly findings: readonly ShownFinding[] }
  | { readonly step: 'publishing'; readonly findings: readonly ShownFinding[] }

const closed: Dialog = { step: 'closed' }

/** Publishes a story and everything it links to that readers do not see yet, in one transaction. */
export const publishWithLinkedAction: DocumentActionComponent = (props) => {
  const { id, type, draft, published, release } = props
  const [dialog, setDialog] = useState<Dialog>(closed)
  const linked = useLinkedDrafts(draft ?? published)
  const obstacle = useObstacle(props)
  const client = useClient({ apiVersion })
  const judge = useJudge()
  const fetchDrafts = (ids: readonly string[]) =>
    client.fetch<SanityDocument[]>('*[_id in $ids]', { ids }, { perspective: 'raw', tag: 'publish-with-linked' })
  const toast = useToast()
  const words = useFindingWords(type, draft ?? published)
  const openField = useOpenField()

  // Beside a release the story is published with the release, not from here.
  if (release !== undefined || (linked.length === 0 && dialog.step === 'closed')) return null

  const labels = new Map(linked.map((item) => [item.id, `${item.kind} ${item.label}`]))
  const story = draft === null ? [] : [{ id, draftRevision: draft._rev, publishedRevision: published?._rev ?? null }]
  const fail = (error: unknown) => {
    const refused = readRefusal(error)
    if (refused !== null) return setDialog({ step: 'shown', findings: findingsOfRefusal(refused, id) })
    toast.push({
      status: 'error',
      title: 'Nothing was published',
      description: explainRefusal(error, labels),
      closable: true,
    })
    setDialog(closed)
  }

  const check = async () => {
    setDialog({ step: 'checking' })
    try {
      const unfinished = await findUnfinished(linked, { fetchDrafts, judge })
      const refused = await askLake(
        client,
        id,
        [...linked, ...story].map((item) => item.id),
      )
      // What is not published yet is about to be.
      const ofForm = draft === null ? [] : await judge(draft)
      const own = ofForm.filter(({ rule }) => rule !== 'linked-document-is-draft')
      setDialog({ step: 'shown', findings: mergeFindings([...own, ...unfinished], refused ?? []) })
    } catch (error) {
      fail(error)
    }
  }

  const publish = async (findings: readonly ShownFinding[]) => {
    setDialog({ step: 'publishing', findings })
    try {
      await publishTogether(client, [...linked, ...story])
      toast.push({ status: 'success', title: 'Published with linked items', description: 'Readers see all of it now.' })
      setDialog(closed)
    } catch (error) {
      fail(error)
    }
  }

  return {
    label: 'Publish with linked items',
    title: obstacle ?? 'Publish this story together with its prayer points, prayer and calls to action',
    icon: PublishIcon,
    tone: 'positive',
    disabled: obstacle !== null || dialog.step !== 'closed',
    onHandle: () => void check(),
    dialog: (dialog.step === 'shown' || dialog.step === 'publishing') && {
      type: 'custom',
      component: (
        <PublishProblemsDialog
          action="Publish all"
          introduction={<LinkedDraftList drafts={linked} hasStoryDraft={draft !== null} />}
          findings={dialog.findings}
          isBusy={dialog.step === 'publishing'}
          onClose={() => setDialog(closed)}
          onConfirm={() => void publish(dialog.findings)}
          onOpen={({ path }) => {
            setDialog(closed)
            openField(path)
          }}
          renderLink={words.renderLink}
          describe={(finding) => labels.get(finding.documentId ?? '') ?? words.describe(finding)}
        />
      ),
    },
  }
}

publishWithLinkedAction.displayName = 'PublishWithLinkedAction'

/** Why nothing can be published right now, or null. What speaks against publishing is said when it is pressed. */
function useObstacle({ id, type }: DocumentActionProps): string | null {
  const [permissions, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const { isSyncing } = useSyncState(id, type)
  if (isLoading) return 'Checking what you may do…'
  if (permissions?.granted !== true) return 'You may edit this story, but not publish it. Ask an editor.'
  return isSyncing ? 'Saving your changes first…' : null
}
