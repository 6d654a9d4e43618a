import { useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'
import type { FindingListProps } from './finding-list.tsx'
import { describePath } from './describe-path.ts'

/** How findings about a document of this type are named and linked. */
export function useFindingWords(type: string, document: unknown): Pick<FindingListProps, 'describe' | 'renderLink'> {
  const schemaType = useSchema().get(type)
  return {
    describe: ({ path, documentId }) =>
      documentId === null ? describePath(schemaType, document, path) : 'Another document',
    renderLink: (documentId) => (
      <IntentLink intent="edit" params={{ id: documentId }}>
        Open that document
      </IntentLink>
    ),
  }
}
