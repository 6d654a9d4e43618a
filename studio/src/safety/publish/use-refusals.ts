import { readRefusal } from '@vigil/content-model/validation/read-refusal'
import { useEffect, useRef } from 'react'
import { useDocumentOperationEvent } from 'sanity'
import { findingsOfRefusal, type ShownFinding } from '../findings/shown-finding.ts'

/**
 * Hears of a publish that the lake refused though it had nothing against it when it was asked: somebody withdrew a
 * consent in that second.
 */
export function useRefusals(id: string, type: string, onRefused: (findings: readonly ShownFinding[]) => void): void {
  const event = useDocumentOperationEvent(id, type)
  const heard = useRef(event)
  useEffect(() => {
    if (event === heard.current) return
    heard.current = event
    if (event?.type !== 'error' || event.op !== 'publish') return
    const refused = readRefusal(event.error)
    if (refused !== null) onRefused(findingsOfRefusal(refused, id))
  }, [event, id, onRefused])
}
