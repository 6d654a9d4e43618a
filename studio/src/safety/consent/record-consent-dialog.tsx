import { Box, Dialog } from '@sanity/ui'
import { useId } from 'react'
import { type ConsentDraft, type ConsentFields, emptyConsent } from '../../private-records/consent/consent-draft.ts'
import { ConsentForm } from '../../private-records/consent/consent-form.tsx'

interface RecordConsentDialogProps {
  readonly today: string
  /** The record that is changed. Default: a new one. */
  readonly initial?: ConsentDraft
  readonly onSave: (fields: ConsentFields) => Promise<void>
  readonly onClose: () => void
}

/** The form for a consent, over what is open. */
export function RecordConsentDialog({ today, initial, onSave, onClose }: RecordConsentDialogProps) {
  const id = useId()
  return (
    <Dialog id={id} header={initial === undefined ? 'Record consent' : 'Change the record'} width={1} onClose={onClose}>
      <Box padding={4}>
        <ConsentForm
          initial={initial ?? emptyConsent(today)}
          today={today}
          saveText={initial === undefined ? 'Record consent' : 'Save'}
          onSave={onSave}
          onCancel={onClose}
        />
      </Box>
    </Dialog>
  )
}
