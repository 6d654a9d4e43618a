import { LockIcon } from '@sanity/icons/Lock'
import { useRef } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { useEmbargo } from '../embargo/use-embargo.tsx'
import { useFindingWords } from '../findings/use-finding-words.tsx'
import { useOpenField } from '../findings/use-open-field.ts'
import { groupFindings } from '../findings/shown-finding.ts'
import { toTooltip } from './publish-flow.ts'
import { PublishProblemsDialog } from './publish-problems-dialog.tsx'
import { useMayPublish } from './use-may-publish.ts'
import { usePublishCheck } from './use-publish-check.ts'
import { useRefusals } from './use-refusals.ts'

/** Of every wrapped action the same wrapper each time: the Studio keeps the state of an action by its identity. */
const wrappers = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * Puts an explanation before Sanity's own Publish: what must be solved first, what somebody should look at, and what
 * only the lake knows. While the embargo of a draft lasts, it becomes “Publish when the embargo ends”.
 */
export function explainPublish(publishAction: DocumentActionComponent): DocumentActionComponent {
  const existing = wrappers.get(publishAction)
  if (existing !== undefined) return existing

  const useExplainedPublish: DocumentActionComponent = (props) => {
    const { id, type, draft, published } = props
    const described = publishAction(props)
    const mayPublish = useMayPublish(props)
    const publish = useRef(described?.onHandle)
    publish.current = described?.onHandle
    const check = usePublishCheck({ ...props, onFree: () => publish.current?.() })
    const showRefusal = useRef(check.show)
    const embargo = useEmbargo(props)
    const words = useFindingWords(type, draft ?? published)
    const openField = useOpenField()
    useRefusals(id, type, showRefusal.current)

    if (described === null) return null
    if (embargo !== null) return embargo
    if (!mayPublish) return described
    const { flow } = check
    const isBlocked = groupFindings(check.findings).mustBeSolved.length > 0
    return {
      ...described,
      ...(isBlocked ? { icon: LockIcon, tone: 'neutral', title: toTooltip(check.findings) } : {}),
      shortcut: 'Ctrl+Alt+P',
      // Sanity disables it while there are errors. Here it says which.
      disabled: isBlocked ? flow.step !== 'idle' : described.disabled === true || flow.step !== 'idle',
      onHandle: check.start,
      dialog: flow.step === 'shown' && {
        type: 'custom',
        component: (
          <PublishProblemsDialog
            action="Publish"
            findings={flow.findings}
            isBusy={false}
            onClose={check.stop}
            onConfirm={() => {
              check.stop()
              publish.current?.()
            }}
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
  useExplainedPublish.action = 'publish'
  useExplainedPublish.displayName = 'ExplainedPublishAction'
  wrappers.set(publishAction, useExplainedPublish)
  return useExplainedPublish
}
