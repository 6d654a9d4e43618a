import { useCallback } from 'react'
import { type SanityDocument, useWorkspace, validateDocument } from 'sanity'
import { findingsOfForm, type ShownFinding } from './shown-finding.ts'

/**
 * Judges a document as its form does, now. What the open form says of itself is about what was typed a moment ago: it
 * does not tell whether it has looked at the last letter.
 */
export function useJudge(): (document: SanityDocument) => Promise<readonly ShownFinding[]> {
  const workspace = useWorkspace()
  return useCallback(
    async (document) => findingsOfForm(await validateDocument({ document, workspace, environment: 'studio' })),
    [workspace],
  )
}
