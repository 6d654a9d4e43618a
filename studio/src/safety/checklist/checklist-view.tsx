import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import type { DocumentView } from '../../views/document-views.ts'
import { LiveChecklist } from './live-checklist.tsx'

/** The tab beside the form that says where the document stands with each rule of safety. */
export const checklistView: DocumentView = {
  id: 'safety',
  title: 'Safety checklist',
  icon: CheckmarkCircleIcon,
  component: ({ documentId, schemaType }) => (
    <LiveChecklist publishedId={documentId.replace(/^drafts\./, '')} type={schemaType.name} />
  ),
}
