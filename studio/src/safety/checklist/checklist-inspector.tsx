import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Card, Flex } from '@sanity/ui'
import { defineDocumentInspector, type DocumentInspectorProps } from 'sanity'
import { DocumentInspectorHeader } from 'sanity/structure'
import { LiveChecklist } from './live-checklist.tsx'

/** The checklist beside the form, to watch while typing. */
export const checklistInspector = defineDocumentInspector({
  name: 'safety-checklist',
  component: ChecklistInspector,
  useMenuItem: () => ({ title: 'Safety checklist', icon: CheckmarkCircleIcon, showAsAction: true }),
})

function ChecklistInspector({ documentId, documentType, onClose }: DocumentInspectorProps) {
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title="Safety checklist"
        closeButtonLabel="Close the safety checklist"
        onClose={onClose}
      />
      <Card flex={1} overflow="auto">
        <LiveChecklist publishedId={documentId} type={documentType} />
      </Card>
    </Flex>
  )
}
