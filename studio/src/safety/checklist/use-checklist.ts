import { useEffect, useMemo, useState } from 'react'
import { useClient, useEditState, useSyncState } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { askLake } from '../findings/ask-lake.ts'
import { mergeFindings, type ShownFinding } from '../findings/shown-finding.ts'
import { useFormFindings } from '../findings/use-form-findings.ts'
import { type Checklist, checklistOf } from './checklist-of.ts'

/** How long nothing is typed before the lake is asked again. */
const pause = 600

interface LakeAnswer {
  /** The state of the draft that it is about. */
  readonly revision: string
  readonly findings: readonly ShownFinding[] | null
}

interface LiveChecklist {
  readonly checklist: Checklist
  readonly lake: 'asking' | 'known' | 'unknown'
  /** The document that it is about. */
  readonly document: Readonly<Record<string, unknown>>
}

/** The checklist of the open document, as it is typed. Null: the document is still being loaded, or there is none. */
export function useChecklist(publishedId: string, type: string): LiveChecklist | null {
  const client = useClient({ apiVersion })
  const { draft, published } = useEditState(publishedId, type)
  const findings = useFormFindings({ id: publishedId, type, draft })
  const { isSyncing } = useSyncState(publishedId, type)
  const [answer, setAnswer] = useState<LakeAnswer | null>(null)
  const revision = draft?._rev ?? null

  useEffect(() => {
    if (revision === null || isSyncing) return
    let isCurrent = true
    const timer = setTimeout(() => {
      void askLake(client, publishedId).then((found) => isCurrent && setAnswer({ revision, findings: found }))
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, publishedId, revision, isSyncing])

  const document = draft ?? published
  const isKnown = answer !== null && answer.revision === revision && answer.findings !== null
  const hasNoAnswer = revision === null || (answer?.revision === revision && answer.findings === null)
  return useMemo(() => {
    if (document === null) return null
    // While something is typed, what the lake said last stands until it says something else.
    const ofLake = revision === null ? [] : (answer?.findings ?? [])
    const merged = mergeFindings(findings, ofLake)
    return {
      checklist: checklistOf({ document, findings: merged, isLakeAsked: isKnown }),
      lake: isKnown ? 'known' : hasNoAnswer ? 'unknown' : 'asking',
      document,
    }
  }, [document, revision, answer, findings, isKnown, hasNoAnswer])
}
