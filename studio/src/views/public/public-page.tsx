import { RefreshIcon } from '@sanity/icons/Refresh'
import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useMemo, useState } from 'react'
import type { DocumentLocation } from 'sanity/presentation'
import { DeviceChoice } from '../device/device-choice.tsx'
import { DeviceFrame } from '../device/device-frame.tsx'
import type { Device } from '../device/fit-frame.ts'
import { PageChoice } from '../page-choice.tsx'
import { describeLook, isOlderThan } from './describe-look.ts'
import type { Look } from './look-as-reader.ts'
import { toFrameHtml } from './to-frame-html.ts'

interface PublicPageProps {
  readonly address: string
  readonly look: Look | null
  readonly onLookAgain: () => void
  /** When the document was published last; undefined when it is not published. */
  readonly publishedAt: string | undefined
  readonly pages: readonly DocumentLocation[]
  readonly path: string
  readonly onChoosePage: (path: string) => void
}

/** The page that readers get at an address, with what the site says about it. */
export function PublicPage({ address, look, onLookAgain, publishedAt, ...choice }: PublicPageProps) {
  const [device, setDevice] = useState<Device>('phone')
  const html = look?.state === 'seen' ? look.html : null
  const frameHtml = useMemo(() => (html === null ? null : toFrameHtml(html, address)), [html, address])
  return (
    <Flex direction="column" height="fill">
      <Card borderBottom padding={3}>
        <Stack gap={3}>
          <Flex align="center" gap={3} wrap="wrap" justify="space-between">
            <DeviceChoice device={device} onChoose={setDevice} />
            <PageChoice pages={choice.pages} path={choice.path} onChoose={choice.onChoosePage} />
            <Button icon={RefreshIcon} text="Look again" mode="ghost" fontSize={1} padding={2} onClick={onLookAgain} />
          </Flex>
          <Stack gap={3} role="status" aria-live="polite">
            {look === null ? (
              <Text size={1} muted>
                Looking…
              </Text>
            ) : (
              <Outcome look={look} address={address} publishedAt={publishedAt} />
            )}
          </Stack>
          <Facts look={look} address={address} />
        </Stack>
      </Card>
      {frameHtml !== null && (
        <DeviceFrame
          // No scripts, no windows, no forms; the site's origin rules do not apply to what has none.
          sandbox="allow-same-origin"
          srcDoc={frameHtml}
          device={device}
          title={`What readers get at ${choice.path}, as wide as a ${device}`}
        />
      )}
    </Flex>
  )
}

function Outcome({ look, address, publishedAt }: Pick<PublicPageProps, 'address' | 'publishedAt'> & { look: Look }) {
  const { tone, text } = describeLook(look, address)
  return (
    <>
      <Flex>
        <Badge tone={tone} fontSize={1} padding={2}>
          {text}
        </Badge>
      </Flex>
      {isOlderThan(look, publishedAt) && (
        <Text size={1}>This page is older than the last publish. The site is rendering it again.</Text>
      )}
    </>
  )
}

function Facts({ look, address }: Pick<PublicPageProps, 'address' | 'look'>) {
  const renderedAt = look?.state === 'seen' ? look.renderedAt : null
  return (
    <Stack gap={2}>
      <Text size={1} muted style={{ overflowWrap: 'anywhere' }}>
        Address: {address}
      </Text>
      <Text size={1} muted>
        {renderedAt !== null && (
          <>
            Rendered <Moment at={renderedAt} /> ·{' '}
          </>
        )}
        {look !== null && (
          <>
            Looked at <Moment at={look.lookedAt} />, without any session. Links do not work here.
          </>
        )}
      </Text>
    </Stack>
  )
}

function Moment({ at }: { readonly at: Date }) {
  const isToday = at.toDateString() === new Date().toDateString()
  const text = isToday ? at.toLocaleTimeString() : at.toLocaleString()
  return <time dateTime={at.toISOString()}>{text}</time>
}
