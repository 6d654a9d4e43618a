import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { UndoIcon } from '@sanity/icons/Undo'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { type ComponentType, type KeyboardEvent, useId, useState } from 'react'
import { BulkApproval } from './bulk-approval.tsx'
import { DigestPanel, type DigestRequest, type SavedDigest } from './digest-panel.tsx'
import { MessageQueue } from './message-queue.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { actionOfKey, type ShortcutAction } from './shortcuts.ts'
import { StateTabs } from './state-tabs.tsx'
import { useKeptSetting } from './use-kept-setting.ts'
import { type ModerationOptions, useModeration } from './use-moderation.ts'

interface ModerationDeskProps extends ModerationOptions {
  readonly campaignId: string
  readonly hasMore: boolean
  readonly saveDigest: (request: DigestRequest) => Promise<SavedDigest>
  readonly UserName: ComponentType<{ readonly id: string }>
}

/** The messages of a campaign, and everything that moderators do with them. */
export function ModerationDesk({ campaignId, hasMore, saveDigest, UserName, ...options }: ModerationDeskProps) {
  const id = useId()
  const moderation = useModeration(options)
  const { queue, counts, clean, progress, notice, setNotice, undo, lastDone } = moderation
  const [panel, setPanel] = useState<'help' | 'digest' | null>(null)
  const toggle = (name: 'help' | 'digest') => setPanel(panel === name ? null : name)
  const [singleKeys, keepSingleKeys] = useKeptSetting('single-keys')
  const hasSingleKeys = singleKeys !== 'off'

  const runShortcut = (action: ShortcutAction) => {
    if (action === 'next') moderation.move(1)
    else if (action === 'previous') moderation.move(-1)
    else if (action === 'undo') void undo()
    else if (action === 'help') toggle('help')
    else if (queue.current !== null) moderation.act(queue.current, action)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && moderation.form !== null) return moderation.closeForm()
    const action = actionOfKey(event.nativeEvent, { hasSingleKeys })
    if (action === null) return
    event.preventDefault()
    runShortcut(action)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the messages inside; the help lists them.
    <div onKeyDown={onKeyDown}>
      <Stack gap={4}>
        <StateTabs id={id} state={queue.state} counts={counts} onState={moderation.chooseState} />
        <Flex gap={2} wrap="wrap" align="center">
          {queue.state === 'waiting' && (
            <BulkApproval count={clean?.length ?? null} progress={progress} onApprove={moderation.approveClean} />
          )}
          <Button
            {...quiet}
            icon={UndoIcon}
            text="Undo"
            aria-label={lastDone === null ? 'Undo' : `Undo: ${lastDone}`}
            disabled={lastDone === null}
            onClick={() => void undo()}
          />
          <Button
            {...quiet}
            icon={HelpCircleIcon}
            text="Keyboard"
            aria-expanded={panel === 'help'}
            onClick={() => toggle('help')}
          />
          <Button {...quiet} text="Digest" aria-expanded={panel === 'digest'} onClick={() => toggle('digest')} />
        </Flex>
        {panel === 'help' && (
          <ShortcutHelp isOn={hasSingleKeys} onChange={(isOn) => keepSingleKeys(isOn ? 'on' : 'off')} />
        )}
        {panel === 'digest' && (
          <DigestPanel
            campaignId={campaignId}
            onSave={saveDigest}
            onNotice={setNotice}
            explain={options.store.explain}
          />
        )}
        <div>
          <div role="status">{notice?.tone === 'done' && <NoticeCard tone="positive" text={notice.text} />}</div>
          <div role="alert">{notice?.tone === 'trouble' && <NoticeCard tone="critical" text={notice.text} />}</div>
        </div>
        <Box role="tabpanel" id={`${id}-list`} aria-labelledby={`${id}-tab-${queue.state}`}>
          <MessageQueue moderation={moderation} UserName={UserName} />
        </Box>
        {hasMore && (
          <Text as="p" size={1} muted>
            More messages wait than are listed here. They come when these are decided.
          </Text>
        )}
      </Stack>
    </div>
  )
}

const quiet = { mode: 'ghost', fontSize: 1, padding: 3 } as const

function NoticeCard({ tone, text }: { readonly tone: 'positive' | 'critical'; readonly text: string }) {
  return (
    <Card tone={tone} border padding={3} radius={2}>
      <Text size={1}>{text}</Text>
    </Card>
  )
}
