import { useMemo } from 'react'
import { type DocumentActionProps, useSyncState, useValidationStatus } from 'sanity'
import { findingsOfForm, type ShownFinding } from './shown-finding.ts'

interface FormFindings {
  readonly findings: readonly ShownFinding[]
  /** Whether they are about what is typed now, and all of it is saved. */
  readonly isSettled: boolean
}

/** What the form of the open document finds, as it is typed. */
export function useFormFindings({ id, type, draft }: Pick<DocumentActionProps, 'id' | 'type' | 'draft'>): FormFindings {
  const { validation, isValidating, revision } = useValidationStatus(draft?._id ?? id, type, true)
  const { isSyncing } = useSyncState(id, type)
  const findings = useMemo(() => findingsOfForm(validation), [validation])
  return { findings, isSettled: !isSyncing && !isValidating && (draft === null || revision === draft._rev) }
}
