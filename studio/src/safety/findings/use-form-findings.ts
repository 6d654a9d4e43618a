import { useMemo } from 'react'
import { type DocumentActionProps, useValidationStatus } from 'sanity'
import { findingsOfForm, type ShownFinding } from './shown-finding.ts'

/** What the form of the open document finds, a moment after it is typed. */
export function useFormFindings({
  id,
  type,
  draft,
}: Pick<DocumentActionProps, 'id' | 'type' | 'draft'>): readonly ShownFinding[] {
  const { validation } = useValidationStatus(draft?._id ?? id, type, true)
  return useMemo(() => findingsOfForm(validation), [validation])
}
