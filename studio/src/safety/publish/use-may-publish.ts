import { type DocumentActionProps, useDocumentOperation, useDocumentPairPermissions } from 'sanity'

/** Whether there is something to publish, and the editor is allowed to, whatever the rules say about it. */
export function useMayPublish({ id, type, draft }: Pick<DocumentActionProps, 'id' | 'type' | 'draft'>): boolean {
  const [permissions, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' })
  const { publish } = useDocumentOperation(id, type)
  return draft !== null && !isLoading && permissions?.granted === true && publish.disabled === false
}
