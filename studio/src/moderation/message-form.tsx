import type { StoredMessage } from '@vigil/safeguarding/messages/decide'
import { MergeForm } from './merge-form.tsx'
import { RedactForm } from './redact-form.tsx'
import { RejectForm } from './reject-form.tsx'
import type { Moderation } from './use-moderation.ts'

interface MessageFormProps {
  readonly message: StoredMessage
  readonly moderation: Moderation
}

/** The form that is open below a message, if one is. */
export function MessageForm({ message, moderation }: MessageFormProps) {
  const { form, closeForm, hintsOf, queue } = moderation
  if (form?.id !== message._id) return null
  switch (form.action) {
    case 'reject':
      return <RejectForm onCancel={closeForm} onReject={(reason) => moderation.reject(message, reason)} />
    case 'redact':
      return (
        <RedactForm
          message={message}
          hints={hintsOf(message)}
          onCancel={closeForm}
          onRedact={(text) => moderation.redact(message, text)}
        />
      )
    case 'merge': {
      const duplicates = queue.duplicatesOf(message._id)
      if (duplicates === null) return null
      return <MergeForm {...duplicates} onCancel={closeForm} onMerge={moderation.mergeInto} />
    }
  }
}
