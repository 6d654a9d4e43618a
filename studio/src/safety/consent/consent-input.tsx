import { today } from '@vigil/content-model/today'
import { consentRecordDocument } from '@vigil/safeguarding/private/consent-record'
import { useState } from 'react'
import { set, type StringInputProps, unset, useCurrentUser, useFormValue } from 'sanity'
import { recordConsent, withdrawConsent } from '../../private-records/consent/consent-store.ts'
import { useStoriesWithConsent } from '../../private-records/consent/use-stories-with-consent.ts'
import { WithdrawConsentDialog } from '../../private-records/consent/withdraw-consent-dialog.tsx'
import { usePrivateClient } from '../../private-records/use-private-client.ts'
import { usePrivateDocuments } from '../../private-records/use-private-documents.ts'
import { type Permission, usePrivatePermission } from '../../private-records/use-private-permission.ts'
import { ChooseConsentDialog } from './choose-consent-dialog.tsx'
import { ConsentCard, type FoundConsent } from './consent-card.tsx'
import { RecordConsentDialog } from './record-consent-dialog.tsx'

/** In the place of the id of a consent record: the record itself, and what can be done about it. */
export function ConsentInput({ value = '', onChange, readOnly, elementProps }: StringInputProps) {
  const [dialog, setDialog] = useState<'closed' | 'record' | 'choose' | 'withdraw'>('closed')
  const client = usePrivateClient()
  const user = useCurrentUser()
  const reading = usePrivatePermission('read', 'consentRecord')
  const writing = usePrivatePermission('create', 'consentRecord')
  const all = usePrivateDocuments(consentRecordDocument, reading === 'granted' ? '_type == "consentRecord"' : null)
  const stories = useStoriesWithConsent()
  const openId = String(useFormValue(['_id']) ?? '').replace(/^(?:drafts|versions\.[^.]+)\./, '')

  const day = today()
  const records = all.state === 'found' ? all.documents : null
  const storiesOf = (id: string) => stories?.get(id) ?? []
  const close = () => setDialog('closed')
  const attach = (id: string) => {
    onChange(set(id))
    close()
  }
  const mayChange = readOnly !== true && writing === 'granted' && user !== null
  return (
    <>
      <ConsentCard
        consent={findConsent(value, reading, all)}
        today={day}
        otherStories={storiesOf(value).filter(({ id }) => id !== openId)}
        change={
          mayChange
            ? {
                onRecord: () => setDialog('record'),
                onChoose: () => setDialog('choose'),
                onWithdraw: () => setDialog('withdraw'),
                onDetach: () => onChange(unset()),
              }
            : null
        }
        focus={{ ref: elementProps.ref, onFocus: elementProps.onFocus }}
      />
      {dialog === 'record' && user !== null && (
        <RecordConsentDialog
          today={day}
          onSave={async (fields) => attach(await recordConsent(client, fields, user.id))}
          onClose={close}
        />
      )}
      {dialog === 'choose' && (
        <ChooseConsentDialog records={records} storiesOf={storiesOf} today={day} onChoose={attach} onClose={close} />
      )}
      {dialog === 'withdraw' && (
        <WithdrawConsentDialog
          stories={stories === null ? null : storiesOf(value)}
          onWithdraw={(note) => withdrawConsent(client, value, note).then(close)}
          onClose={close}
        />
      )}
    </>
  )
}

type Answer = ReturnType<typeof usePrivateDocuments<typeof consentRecordDocument>>

function findConsent(id: string, reading: Permission, all: Answer): FoundConsent {
  if (id === '') return { state: 'none' }
  if (reading === 'denied') return { state: 'hidden' }
  if (all.state === 'failed') return { state: 'failed', message: all.message }
  if (reading === 'unknown' || all.state === 'loading') return { state: 'loading' }
  const record = all.documents.find(({ _id }) => _id === id)
  return record === undefined ? { state: 'missing' } : { state: 'found', record }
}
