import type { DocumentActionComponent, DocumentActionsContext } from 'sanity'
import { explainPublish } from './explained-publish.tsx'

/** Every type's Publish explains itself. Scheduled drafts and releases have actions of their own. */
export function withExplainedPublish(
  actions: DocumentActionComponent[],
  { versionType }: Pick<DocumentActionsContext, 'versionType'>,
): DocumentActionComponent[] {
  if (versionType === 'scheduled-draft' || versionType === 'version') return actions
  return actions.map((action) => (action.action === 'publish' ? explainPublish(action) : action))
}
