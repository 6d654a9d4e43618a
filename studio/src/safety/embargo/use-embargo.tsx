import { CalendarIcon } from '@sanity/icons/Calendar'
import { ClockIcon } from '@sanity/icons/Clock'
import { LockIcon } from '@sanity/icons/Lock'
import { Text } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { type DocumentActionDescription, type DocumentActionProps, useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { groupFindings } from '../findings/shown-finding.ts'
import { useFindingWords } from '../findings/use-finding-words.tsx'
import { useOpenField } from '../findings/use-open-field.ts'
import { formatMoment } from '../format-moment.ts'
import { toTooltip } from '../publish/publish-flow.ts'
import { PublishProblemsDialog } from '../publish/publish-problems-dialog.tsx'
import { useMayPublish } from '../publish/use-may-publish.ts'
import { usePublishCheck } from '../publish/use-publish-check.ts'
import { embargoOf, isAboutEmbargo } from './embargo-of.ts'
import { cancelSchedule, scheduleDraft } from './schedule-draft.ts'
import { ScheduledDialog } from './scheduled-dialog.tsx'
import { useNewerChanges } from './use-newer-changes.ts'
import { useSchedule } from './use-schedule.ts'

/** What stands in the place of Publish while a draft has an embargo or a schedule; null: it has neither. */
export function useEmbargo(props: DocumentActionProps): DocumentActionDescription | null {
  const schedule = useSchedule(props.id)
  const planned = usePlannedPublish(props)
  const scheduled = useScheduled(props, schedule)
  return schedule === null ? planned : scheduled
}

/** “Publish when the embargo ends”. */
function usePlannedPublish({ id, type, draft }: DocumentActionProps): DocumentActionDescription | null {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const mayPublish = useMayPublish({ id, type, draft })
  const words = useFindingWords(type, draft)
  const openField = useOpenField()
  const [isBusy, setBusy] = useState(false)
  const check = usePublishCheck({
    id,
    type,
    draft,
    isIgnored: isAboutEmbargo,
    // Also where nothing is to be looked at: what is scheduled happens when nobody is here.
    onFree: () => check.show([]),
  })
  const publishAt = embargoOf(draft, new Date())
  if (publishAt === null || draft === null || !mayPublish) return null

  const schedule = async () => {
    setBusy(true)
    try {
      const refused = await scheduleDraft(client, { publishedId: id, publishAt, draftRevision: draft._rev })
      if (refused.length > 0) {
        check.show(refused)
      } else {
        toast.push({ status: 'success', title: `Scheduled for ${formatMoment(publishAt)}` })
        check.stop()
      }
    } catch (error) {
      toast.push({ status: 'error', title: 'Nothing was scheduled', description: toText(error), closable: true })
      check.stop()
    }
    setBusy(false)
  }

  const isBlocked = groupFindings(check.findings).mustBeSolved.length > 0
  const { flow } = check
  return {
    label: 'Publish when the embargo ends',
    title: toTooltip(check.findings) ?? `The embargo ends on ${formatMoment(publishAt)}.`,
    icon: isBlocked ? LockIcon : CalendarIcon,
    tone: isBlocked ? 'neutral' : 'default',
    shortcut: 'Ctrl+Alt+P',
    disabled: flow.step === 'waiting' || flow.step === 'asking',
    onHandle: check.start,
    dialog: flow.step === 'shown' && {
      type: 'custom',
      component: (
        <PublishProblemsDialog
          action="Publish when the embargo ends"
          introduction={
            <Text size={1}>
              Readers will see this from {formatMoment(publishAt)} on, as it is now. Later changes to the draft are not
              part of it.
            </Text>
          }
          findings={flow.findings}
          isBusy={isBusy}
          onClose={check.stop}
          onConfirm={() => void schedule()}
          onOpen={({ path }) => {
            check.stop()
            openField(path)
          }}
          {...words}
        />
      ),
    },
  }
}

/** “Scheduled for …”. */
function useScheduled(
  { id, draft }: DocumentActionProps,
  schedule: ReturnType<typeof useSchedule>,
): DocumentActionDescription | null {
  const client = useClient({ apiVersion })
  const toast = useToast()
  const [dialog, setDialog] = useState<'closed' | 'open' | 'cancelling'>('closed')
  const hasNewerChanges = useNewerChanges(dialog === 'open' ? schedule : null, id, draft)
  if (schedule === null) return null

  const cancel = async () => {
    setDialog('cancelling')
    try {
      await cancelSchedule(client, schedule)
      toast.push({ status: 'success', title: 'The schedule is cancelled', description: 'The draft stays as it is.' })
    } catch (error) {
      toast.push({ status: 'error', title: 'It is still scheduled', description: toText(error), closable: true })
    }
    setDialog('closed')
  }

  const isScheduled = schedule.state === 'scheduled'
  return {
    label: isScheduled ? `Scheduled for ${formatMoment(schedule.publishAt)}` : 'Not published: see why',
    title: isScheduled ? 'Press to see more, or to cancel it.' : 'It was scheduled, and is not public.',
    icon: ClockIcon,
    tone: isScheduled ? 'positive' : 'critical',
    onHandle: () => setDialog('open'),
    dialog: dialog !== 'closed' && {
      type: 'custom',
      component: (
        <ScheduledDialog
          schedule={schedule}
          hasNewerChanges={hasNewerChanges}
          isBusy={dialog === 'cancelling'}
          onClose={() => setDialog('closed')}
          onCancelSchedule={() => void cancel()}
        />
      ),
    },
  }
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
