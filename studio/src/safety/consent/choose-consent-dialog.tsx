import { Box, Button, Card, Dialog, Flex, Stack, Text, TextInput } from '@sanity/ui'
import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'
import { useId, useState } from 'react'
import { consentStateOf, sayConsentState } from '../../private-records/consent/consent-state.ts'
import { formTitles, giverTitles } from '../../private-records/consent/consent-words.ts'
import type { StoryWithConsent } from '../../private-records/consent/group-by-consent.ts'
import { formatDay } from '../format-moment.ts'
import { findConsents } from './find-consents.ts'

interface ChooseConsentDialogProps {
  /** Null: still being loaded. */
  readonly records: readonly ConsentRecord[] | null
  readonly storiesOf: (id: string) => readonly StoryWithConsent[]
  readonly today: string
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** Finds the record of somebody who has agreed already. */
export function ChooseConsentDialog({ records, storiesOf, today, onChoose, onClose }: ChooseConsentDialogProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const found = findConsents(records ?? [], words, storiesOf).filter(
    (record) => !['withdrawn', 'expired'].includes(consentStateOf(record, today)),
  )
  return (
    <Dialog
      id={id}
      header="Choose a record"
      width={1}
      onClose={onClose}
      footer={
        <Flex justify="flex-end" padding={3}>
          <Button text="Cancel" mode="bleed" onClick={onClose} />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <TextInput
            aria-label="Search in notes, languages, days and stories"
            placeholder="Search in notes, languages, days and stories"
            fontSize={1}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Text size={1} muted role="status">
            {records === null ? 'Loading…' : toCount(found.length)}
          </Text>
          <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {found.map((record) => (
              <li key={record._id}>
                <Card
                  as="button"
                  type="button"
                  border
                  radius={2}
                  padding={3}
                  style={{ width: '100%' }}
                  onClick={() => onChoose(record._id)}
                >
                  <Stack gap={3}>
                    <Text size={1} weight="medium">
                      {record.note ?? `Recorded on ${formatDay(record.recordedOn)}`}
                    </Text>
                    <Text size={1}>{sayConsentState(record, today)}</Text>
                    <Text size={1} muted>
                      By {giverTitles[record.givenBy]}, {formTitles[record.form]}, in {record.language}, on{' '}
                      {formatDay(record.recordedOn)}
                      {storiesOf(record._id).map(({ title }) => ` · “${title}”`)}
                    </Text>
                  </Stack>
                </Card>
              </li>
            ))}
          </Stack>
        </Stack>
      </Box>
    </Dialog>
  )
}

function toCount(count: number): string {
  if (count === 0) return 'No record that counts was found.'
  return count === 1 ? 'One record' : `${count} records`
}
