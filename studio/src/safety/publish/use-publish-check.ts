import { useEffect, useRef, useState } from 'react'
import { type DocumentActionProps, useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { askLake } from '../findings/ask-lake.ts'
import type { ShownFinding } from '../findings/shown-finding.ts'
import { useFormFindings } from '../findings/use-form-findings.ts'
import { idle, type PublishFlow, resolveAnswer } from './publish-flow.ts'

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
  const { findings: found, isSettled } = useFormFindings({ id, type, draft })
  const findings = isIgnored === undefined ? found : found.filter((finding) => !isIgnored(finding))
  const [flow, setFlow] = useState<PublishFlow>(idle)
  const latest = useRef({ findings, isIgnored, onFree })
  useEffect(() => {
    latest.current = { findings, isIgnored, onFree }
  })

  const mayAsk = flow.step === 'waiting' && isSettled
  useEffect(() => {
    if (mayAsk) setFlow({ step: 'asking' })
  }, [mayAsk])

  const isAsking = flow.step === 'asking'
  useEffect(() => {
    if (!isAsking) return
    let isCurrent = true
    void askLake(client, id).then((refused) => {
      if (!isCurrent) return
      const { findings: ofForm, isIgnored: isOut = () => false, onFree: goOn } = latest.current
      const answer = resolveAnswer(ofForm, refused?.filter((finding) => !isOut(finding)) ?? null)
      setFlow(answer.state === 'free' ? idle : { step: 'shown', findings: answer.findings })
      if (answer.state === 'free') goOn()
    })
    return () => {
      isCurrent = false
    }
  }, [isAsking, client, id])

  return {
    flow,
    findings,
    start: () => setFlow({ step: 'waiting' }),
    show: (shown) => setFlow({ step: 'shown', findings: shown }),
    stop: () => setFlow(idle),
  }
}
