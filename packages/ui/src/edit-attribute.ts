/**
 * For previews: the `data-sanity` attribute of the element that shows a document's field, so that an editor can click
 * through to the field. Readers' pages are given no such function, and so have no such attribute.
 */
export type EditAttribute = (document: { id: string; type: string }, field: string) => string
