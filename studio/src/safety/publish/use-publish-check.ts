import { useEffect, useRef, useState } from 'react'
import { type DocumentActionProps, useClient, useSyncState } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { askLake } from '../findings/ask-lake.ts'
import { mergeFindings, type ShownFinding } from '../findings/shown-finding.ts'
import { useFormFindings } from '../findings/use-form-findings.ts'
import { useJudge } from '../findings/use-judge.ts'
import { idle, type PublishFlow } from './publish-flow.ts'

interface PublishCheckOptions extends Pick<DocumentActionProps, 'id' | 'type' | 'draft'> {
  /** Findings that do not count for what is about to be done. */
  readonly isIgnored?: (finding: ShownFinding) => boolean
  /** Nothing speaks against it. */
  readonly onFree: () => void
}

interface PublishCheck {
  readonly flow: PublishFlow
  /** What the form finds at the moment. */
  readonly findings: readonly ShownFinding[]
  start(): void
  /** Shows what somebody else found. */
  show(findings: readonly ShownFinding[]): void
  stop(): void
}

/** What happens between pressing Publish and publishing: what is typed is saved and judged, then the lake is asked. */
export function usePublishCheck({ id, type, draft, isIgnored, onFree }: PublishCheckOptions): PublishCheck {
  const client = useClient({ apiVersion })
  const judge = useJudge()
  const { isSyncing } = useSyncState(id, type)
  const found = useFormFindings({ id, type, draft })
  const findings = isIgnored === undefined ? found : found.filter((finding) => !isIgnored(finding))
  const [flow, setFlow] = useState<PublishFlow>(idle)
  const latest = useRef({ draft, isIgnored, onFree })
  useEffect(() => {
    latest.current = { draft, isIgnored, onFree }
  })

  const mayAsk = flow.step === 'waiting' && !isSyncing
  useEffect(() => {
    if (mayAsk) setFlow({ step: 'asking' })
  }, [mayAsk])

  const isAsking = flow.step === 'asking'
  useEffect(() => {
    if (!isAsking) return
    let isCurrent = true
    const { draft: asked } = latest.current
    void Promise.all([asked === null ? [] : judge(asked), askLake(client, id)]).then(([ofForm, refused]) => {
      if (!isCurrent) return
      const { isIgnored: isOut = () => false, onFree: goOn } = latest.current
      const [form, lake] = [ofForm, refused ?? []].map((list) => list.filter((finding) => !isOut(finding)))
      const merged = mergeFindings(form ?? [], lake ?? [])
      setFlow(merged.length === 0 ? idle : { step: 'shown', findings: merged })
      if (merged.length === 0) goOn()
    })
    return () => {
      isCurrent = false
    }
  }, [isAsking, client, id, judge])

  return {
    flow,
    findings,
    start: () => setFlow({ step: 'waiting' }),
    show: (shown) => setFlow({ step: 'shown', findings: shown }),
    stop: () => setFlow(idle),
  }
}
