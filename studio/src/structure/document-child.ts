import type { ChildResolver, StructureBuilder } from 'sanity/structure'

/** Opens the document that was chosen in one of our own panes; the pane's link says which type it has. */
export function documentChild(S: StructureBuilder): ChildResolver {
  return (documentId, { params }) =>
    params.type === undefined ? undefined : S.defaultDocument({ documentId, schemaType: params.type })
}
