import { definePlugin } from 'sanity'
import { sharePreviewAction } from './share-preview-action.tsx'

/** The types that have a page of their own, which the site can show by a link. */
const sharedTypes: ReadonlySet<string> = new Set(['story'])

/** Offers “Share preview” in the menu of documents that have a page of their own. */
export const sharePreview = definePlugin({
  name: 'vigil-share-preview',
  document: {
    actions: (actions, { schemaType }) => (sharedTypes.has(schemaType) ? [...actions, sharePreviewAction] : actions),
  },
})
