import { CopyIcon } from '@sanity/icons/Copy'
import { Box, Button, Card, Flex, Heading, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { useId, useRef, useState } from 'react'
import { durations, type Hours, type PreviewLinkDocument } from './preview-link.ts'

interface SharePreviewPanelProps {
  readonly links: readonly PreviewLinkDocument[] | undefined
  readonly make: (hours: Hours) => Promise<string>
  readonly end: (id: string) => Promise<void>
  /** Said before a link is made, when somebody could be hurt. */
  readonly warning: string | null
}

/** Makes links to a preview, and ends those that work. */
export function SharePreviewPanel({ links, make, end, warning }: SharePreviewPanelProps) {
  const [hours, setHours] = useState<Hours>(24)
  const [address, setAddress] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isMaking, setIsMaking] = useState(false)
  const groupName = useId()
  const questionId = useId()

  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act()
      setTrouble(null)
    } catch (error) {
      setTrouble(`${what} ${error instanceof Error ? error.message : ''}`)
    }
  }
  const makeLink = async () => {
    if (isMaking) return
    setIsMaking(true)
    await attempt('The link could not be made.', async () => setAddress(await make(hours)))
    setIsMaking(false)
  }

  return (
    <Stack gap={5}>
      <Text size={1}>
        Whoever has the link sees this one page as it is drafted, until the link ends. They need no account, and see no
        other draft.
      </Text>
      {warning !== null && (
        <Card tone="caution" border radius={2} padding={3}>
          <Text size={1}>{warning}</Text>
        </Card>
      )}
      <Stack role="radiogroup" aria-labelledby={questionId} gap={4}>
        <Text size={1} weight="semibold" id={questionId}>
          How long should it work?
        </Text>
        <Flex gap={4} wrap="wrap">
          {durations.map((duration) => (
            <Flex as="label" key={duration.hours} align="center" gap={2}>
              <Radio
                name={groupName}
                checked={duration.hours === hours}
                onChange={() => setHours(duration.hours)}
                value={String(duration.hours)}
              />
              <Text size={1}>{duration.text}</Text>
            </Flex>
          ))}
        </Flex>
      </Stack>
      <Flex>
        <Button text={isMaking ? 'Making…' : 'Make link'} onClick={() => void makeLink()} />
      </Flex>
      {address !== null && <NewLink address={address} />}
      {trouble !== null && (
        <Card tone="critical" border radius={2} padding={3} role="alert">
          <Text size={1}>{trouble}</Text>
        </Card>
      )}
      <WorkingLinks links={links} onEnd={(id) => void attempt('The link could not be ended.', () => end(id))} />
    </Stack>
  )
}

function NewLink({ address }: { readonly address: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setMessage('Copied.')
    } catch {
      // Browsers give the clipboard to pages over HTTPS only, and may ask.
      setMessage('The link is selected: copy it with Ctrl+C, or ⌘C on a Mac.')
    }
  }
  return (
    <Card tone="positive" border radius={2} padding={3}>
      <Stack gap={3}>
        <Flex gap={2}>
          <Box flex={1}>
            <TextInput ref={input} readOnly value={address} aria-label="Link to the preview" fontSize={1} padding={2} />
          </Box>
          <Button icon={CopyIcon} text="Copy" mode="ghost" fontSize={1} padding={2} onClick={() => void copy()} />
        </Flex>
        <Text size={1}>Copy it now: it is stored nowhere and cannot be shown again.</Text>
        <div role="status" aria-live="polite">
          {message !== '' && (
            <Text size={1} weight="semibold">
              {message}
            </Text>
          )}
        </div>
      </Stack>
    </Card>
  )
}

interface WorkingLinksProps extends Pick<SharePreviewPanelProps, 'links'> {
  readonly onEnd: (id: string) => void
}

function WorkingLinks({ links, onEnd }: WorkingLinksProps) {
  const headingId = useId()
  return (
    <Stack as="section" gap={4} aria-labelledby={headingId}>
      <Heading as="h3" size={0} id={headingId}>
        Links that work
      </Heading>
      {links === undefined || links.length === 0 ? (
        <Text size={1} muted>
          {links === undefined ? 'Asking the content lake…' : 'None.'}
        </Text>
      ) : (
        <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {links.map(({ _id, endsAt, madeByName }) => {
            const description = `made by ${madeByName}, works until ${new Date(endsAt).toLocaleString()}`
            return (
              <Card as="li" key={_id} border radius={2} padding={2} paddingLeft={3}>
                <Flex align="center" gap={3}>
                  <Box flex={1}>
                    <Text size={1}>
                      Made by {madeByName}, works until{' '}
                      <time dateTime={endsAt}>{new Date(endsAt).toLocaleString()}</time>
                    </Text>
                  </Box>
                  <Button
                    text="End now"
                    aria-label={`End now: link ${description}`}
                    mode="ghost"
                    tone="critical"
                    fontSize={1}
                    padding={2}
                    onClick={() => onEnd(_id)}
                  />
                </Flex>
              </Card>
            )
          })}
        </Stack>
      )}
    </Stack>
  )
}
