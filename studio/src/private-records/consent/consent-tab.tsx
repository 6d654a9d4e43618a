import { Box, Button, Card, Flex, Select, Stack, Text, TextInput } from '@sanity/ui'
import { today } from '@vigil/content-model/today'
import { type ConsentRecord, consentRecordDocument } from '@vigil/safeguarding/private/consent-record'
import { useState } from 'react'
import { useCurrentUser } from 'sanity'
import { IntentLink } from 'sanity/router'
import { findConsents } from '../../safety/consent/find-consents.ts'
import { RecordConsentDialog } from '../../safety/consent/record-consent-dialog.tsx'
import { formatDay } from '../../safety/format-moment.ts'
import { RecordList } from '../record-list.tsx'
import { usePrivateClient } from '../use-private-client.ts'
import { usePrivateDocuments } from '../use-private-documents.ts'
import { usePrivatePermission } from '../use-private-permission.ts'
import { UserName } from '../user-name.tsx'
import { toConsentDraft } from './consent-draft.ts'
import { type ConsentFilter, consentFilters, filterConsents } from './consent-filters.ts'
import { sayConsentState } from './consent-state.ts'
import { changeConsent, recordConsent, withdrawConsent } from './consent-store.ts'
import { formTitles, giverTitles, useTitles } from './consent-words.ts'
import type { StoryWithConsent } from './group-by-consent.ts'
import { useStoriesWithConsent } from './use-stories-with-consent.ts'
import { WithdrawConsentDialog } from './withdraw-consent-dialog.tsx'

type Dialog =
  | { readonly step: 'closed' | 'record' }
  | { readonly step: 'change' | 'withdraw'; readonly record: ConsentRecord }

/** All consents: what they allow, until when, and which stories stand on them. */
export function ConsentTab() {
  const client = usePrivateClient()
  const user = useCurrentUser()
  const mayWrite = usePrivatePermission('create', 'consentRecord') === 'granted'
  const all = usePrivateDocuments(consentRecordDocument, '_type == "consentRecord"')
  const stories = useStoriesWithConsent()
  const [filter, setFilter] = useState<ConsentFilter>('all')
  const [words, setWords] = useState('')
  const [dialog, setDialog] = useState<Dialog>({ step: 'closed' })
  const close = () => setDialog({ step: 'closed' })

  const day = today()
  const storiesOf = (id: string) => stories?.get(id) ?? []
  const shown =
    all.state === 'found'
      ? { ...all, documents: findConsents(filterConsents(all.documents, filter, day), words, storiesOf) }
      : all
  return (
    <Stack gap={4}>
      <Flex gap={3} wrap="wrap" align="flex-end">
        <Box flex={1} style={{ minWidth: '12rem' }}>
          <TextInput
            aria-label="Search in notes, languages, days and stories"
            placeholder="Search"
            fontSize={1}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </Box>
        <Box>
          <Select
            aria-label="Which records"
            fontSize={1}
            value={filter}
            onChange={({ currentTarget }) =>
              setFilter(consentFilters.find(({ id }) => id === currentTarget.value)?.id ?? 'all')
            }
          >
            {consentFilters.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Box>
        {mayWrite && <Button text="Record consent" fontSize={1} onClick={() => setDialog({ step: 'record' })} />}
      </Flex>
      <RecordList found={shown} emptyText="No record is like that." keyOf={({ _id }) => _id}>
        {(record) => (
          <ConsentRow
            record={record}
            today={day}
            stories={storiesOf(record._id)}
            onChange={mayWrite ? () => setDialog({ step: 'change', record }) : null}
            onWithdraw={mayWrite ? () => setDialog({ step: 'withdraw', record }) : null}
          />
        )}
      </RecordList>
      {dialog.step === 'record' && user !== null && (
        <RecordConsentDialog
          today={day}
          onSave={async (fields) => void (await recordConsent(client, fields, user.id).then(close))}
          onClose={close}
        />
      )}
      {dialog.step === 'change' && (
        <RecordConsentDialog
          today={day}
          initial={toConsentDraft(dialog.record)}
          onSave={(fields) => changeConsent(client, dialog.record._id, fields).then(close)}
          onClose={close}
        />
      )}
      {dialog.step === 'withdraw' && (
        <WithdrawConsentDialog
          stories={stories === null ? null : storiesOf(dialog.record._id)}
          onWithdraw={(note) => withdrawConsent(client, dialog.record._id, note).then(close)}
          onClose={close}
        />
      )}
    </Stack>
  )
}

interface ConsentRowProps {
  readonly record: ConsentRecord
  readonly today: string
  readonly stories: readonly StoryWithConsent[]
  /** Null: only to be read. */
  readonly onChange: (() => void) | null
  readonly onWithdraw: (() => void) | null
}

function ConsentRow({ record, today: day, stories, onChange, onWithdraw }: ConsentRowProps) {
  const name = record.note ?? `Recorded on ${formatDay(record.recordedOn)}`
  return (
    <Flex gap={3} align="flex-start" wrap="wrap">
      <Card flex={1} style={{ minWidth: '14rem' }}>
        <Stack gap={3}>
          <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size={1}>{sayConsentState(record, day)}</Text>
          <Text size={1} muted>
            For {new Intl.ListFormat('en-GB').format(record.uses.map((use) => useTitles[use]))}. Given by{' '}
            {giverTitles[record.givenBy]}, {formTitles[record.form]}, in {record.language}, on{' '}
            {formatDay(record.recordedOn)}. Recorded by <UserName id={record.recordedBy} />.
          </Text>
          {stories.length > 0 && (
            <Stack
              as="ul"
              gap={2}
              style={{ listStyle: 'none', margin: 0, padding: 0 }}
              aria-label="Stories that use it"
            >
              {stories.map(({ id, title, isPublic }) => (
                <li key={id}>
                  <Text size={1}>
                    <IntentLink intent="edit" params={{ id, type: 'story' }}>
                      {title}
                    </IntentLink>
                    {isPublic ? '' : ' (draft)'}
                  </Text>
                </li>
              ))}
            </Stack>
          )}
        </Stack>
      </Card>
      {onChange !== null && record.withdrawnAt === undefined && (
        <Button text="Change" aria-label={`Change: ${name}`} mode="ghost" fontSize={1} padding={2} onClick={onChange} />
      )}
      {onWithdraw !== null && record.withdrawnAt === undefined && (
        <Button
          text="Withdraw"
          aria-label={`Withdraw: ${name}`}
          mode="ghost"
          tone="critical"
          fontSize={1}
          padding={2}
          onClick={onWithdraw}
        />
      )}
    </Flex>
  )
}
