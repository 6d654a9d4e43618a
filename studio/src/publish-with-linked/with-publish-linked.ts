import type { DocumentActionComponent, DocumentActionsContext } from 'sanity'
import { publishWithLinkedAction } from './publish-with-linked-action.tsx'

/** Offers “Publish with linked items” for stories, right below the normal Publish, which stays the main action. */
export function withPublishLinked(
  actions: DocumentActionComponent[],
  { schemaType }: Pick<DocumentActionsContext, 'schemaType'>,
): DocumentActionComponent[] {
  if (schemaType !== 'story') return actions
  const publish = actions.findIndex(({ action }) => action === 'publish')
  return actions.toSpliced(publish + 1, 0, publishWithLinkedAction)
}
