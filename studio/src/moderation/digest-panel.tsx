import { DownloadIcon } from '@sanity/icons/Download'
import { Button, Card, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import type { DigestFormat } from '@vigil/safeguarding/messages/digest'
import { useId, useState } from 'react'
import { countMessages, type Notice } from './queue-notice.ts'
import { useKeptSetting } from './use-kept-setting.ts'

export interface DigestRequest {
  readonly format: DigestFormat
  /** Only what was approved after this time. */
  readonly since?: string
}

export interface SavedDigest {
  readonly count: number
  /** When the last of its messages was approved; null when there was none. */
  readonly upTo: string | null
}

interface DigestPanelProps {
  readonly campaignId: string
  /** Makes the file, and gives it to the browser to save. */
  readonly onSave: (request: DigestRequest) => Promise<SavedDigest>
  readonly onNotice: (notice: Notice) => void
  readonly explain: (error: unknown) => string
}

/** Saves the approved messages of a campaign as they are sent. */
export function DigestPanel({ campaignId, onSave, onNotice, explain }: DigestPanelProps) {
  const inputId = useId()
  const [last, keepLast] = useKeptSetting(`digest.${campaignId}`)
  const [isOnlyNew, setOnlyNew] = useState(false)
  const [isSaving, setSaving] = useState(false)

  const save = async (format: DigestFormat) => {
    setSaving(true)
    try {
      const { count, upTo } = await onSave({ format, ...(isOnlyNew && last !== null ? { since: last } : {}) })
      if (upTo !== null) keepLast(upTo)
      onNotice({ tone: 'done', text: `${countMessages(count)} in the ${format === 'csv' ? 'CSV' : 'NDJSON'} file.` })
    } catch (error) {
      onNotice({ tone: 'trouble', text: explain(error) })
    }
    setSaving(false)
  }

  return (
    <Card as="section" aria-label="Digest" border padding={4} radius={3}>
      <Stack gap={4}>
        <Text size={1} muted>
          The approved messages of this campaign: the words as they are sent, what the campaign allows to tell about the
          sender, the title of the campaign and the day. Nobody’s ids.
        </Text>
        {last !== null && (
          <Flex gap={2} align="center">
            <Checkbox id={inputId} checked={isOnlyNew} onChange={(event) => setOnlyNew(event.currentTarget.checked)} />
            <Text as="label" htmlFor={inputId} size={1}>
              Only what was approved after the last one from this browser (
              <time dateTime={last}>{toReadableTime(last)}</time>)
            </Text>
          </Flex>
        )}
        <Flex gap={2} wrap="wrap">
          {(['csv', 'ndjson'] as const).map((format) => (
            <Button
              key={format}
              icon={DownloadIcon}
              text={format === 'csv' ? 'Save as CSV' : 'Save as NDJSON'}
              mode="ghost"
              fontSize={1}
              padding={3}
              disabled={isSaving}
              onClick={() => void save(format)}
            />
          ))}
        </Flex>
      </Stack>
    </Card>
  )
}

function toReadableTime(time: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))
}
