import { AddIcon } from '@sanity/icons/Add'
import { RedoIcon } from '@sanity/icons/Redo'
import { UndoIcon } from '@sanity/icons/Undo'
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { type KeyboardEvent, useState } from 'react'
import type { Fill } from './area.ts'
import { AreaPanel, Choice } from './area-panel.tsx'
import { describeBox, nameArea } from './describe-area.ts'
import { cutKey, type DrawingHistory, findBox } from './drawing-history.ts'
import { Unseen } from './unseen.tsx'
import { RedactionStage } from './redaction-stage.tsx'
import type { DrawingTool } from './use-area-drag.ts'
import type { DrawingBoard } from './use-drawing.ts'

interface RedactionEditorProps {
  readonly url: string
  readonly board: DrawingBoard
}

const tools: readonly { readonly value: DrawingTool; readonly title: string }[] = [
  { value: 'rectangle', title: 'Rectangle' },
  { value: 'ellipse', title: 'Ellipse' },
  { value: 'cut', title: 'Part to keep' },
]

const fillChoices: readonly { readonly value: Fill; readonly title: string }[] = [
  { value: 'solid', title: 'Solid colour (safest)' },
  { value: 'mosaic', title: 'Coarse mosaic' },
]

const largestZoom = 8

/** Where somebody covers what a picture must not show. */
export function RedactionEditor({ url, board }: RedactionEditorProps) {
  const { history, act } = board
  const [tool, setTool] = useState<DrawingTool>('rectangle')
  const [fill, setFill] = useState<Fill>('solid')
  const [zoom, setZoom] = useState(1)

  const add = () => act(tool === 'cut' ? { type: 'cut' } : { type: 'add', shape: tool, fill })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
    const isRedo = event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)
    if (!isRedo && event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    act({ type: isRedo ? 'redo' : 'undo' })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of what the buttons inside do
    <div onKeyDown={onKeyDown}>
      <Stack gap={4}>
        <Flex gap={3} wrap="wrap" align="flex-end">
          <Choice label="Draw" value={tool} options={tools} onChange={setTool} />
          {tool !== 'cut' && <Choice label="Cover with" value={fill} options={fillChoices} onChange={setFill} />}
          <Button
            icon={AddIcon}
            text={tool === 'cut' ? 'Cut to a part' : 'Add area'}
            mode="ghost"
            fontSize={1}
            padding={2}
            onClick={add}
          />
          <Flex gap={1}>
            <Button
              icon={UndoIcon}
              aria-label="Undo"
              mode="ghost"
              padding={2}
              disabled={history.past.length === 0}
              onClick={() => act({ type: 'undo' })}
            />
            <Button
              icon={RedoIcon}
              aria-label="Redo"
              mode="ghost"
              padding={2}
              disabled={history.future.length === 0}
              onClick={() => act({ type: 'redo' })}
            />
          </Flex>
          <Flex gap={1}>
            <ZoomButton
              label="Zoom out"
              text="−"
              isDisabled={zoom === 1}
              onClick={() => setZoom(Math.max(1, zoom / 1.5))}
            />
            <ZoomButton label="Zoom to fit" text="Fit" isDisabled={zoom === 1} onClick={() => setZoom(1)} />
            <ZoomButton
              label="Zoom in"
              text="+"
              isDisabled={zoom >= largestZoom}
              onClick={() => setZoom(Math.min(largestZoom, zoom * 1.5))}
            />
          </Flex>
        </Flex>
        <Text size={1} muted>
          {tool === 'cut' ? cutAdvice : fill === 'mosaic' ? mosaicAdvice : solidAdvice}
        </Text>
        <Flex gap={4} direction={['column', 'column', 'row']}>
          <Box flex={1} style={{ minWidth: 0 }}>
            <RedactionStage url={url} board={board} tool={tool} fill={fill} zoom={zoom} />
          </Box>
          <Card style={{ flex: 'none', width: 300, maxWidth: '100%' }}>
            <AreaPanel board={board} />
          </Card>
        </Flex>
      </Stack>
      <Unseen role="status">{announce(history)}</Unseen>
    </div>
  )
}

const solidAdvice =
  'Cover more than the face: clothing, tattoos, number plates, papers, shop signs and views from windows tell as much.'
const mosaicAdvice =
  'A mosaic still shows rough shapes and colours. Where somebody could be harmed, use a solid colour.'
const cutAdvice =
  'What is outside this part is cut off for good, unlike with the crop of the image field, which anybody can undo.'

interface ZoomButtonProps {
  readonly label: string
  readonly text: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

function ZoomButton({ label, text, isDisabled, onClick }: ZoomButtonProps) {
  return (
    <Button
      aria-label={label}
      text={text}
      mode="ghost"
      fontSize={1}
      padding={2}
      disabled={isDisabled}
      onClick={onClick}
    />
  )
}

function announce({ present, selected }: DrawingHistory): string {
  const count = present.areas.length === 1 ? '1 area is covered' : `${present.areas.length} areas are covered`
  const box = findBox(present, selected)
  if (box === null) return `${count}.`
  const index = present.areas.findIndex(({ key }) => key === selected)
  const area = present.areas[index]
  const name = selected === cutKey || area === undefined ? 'The part to keep' : nameArea(area, index)
  return `${name}: ${describeBox(box)}. ${count}.`
}

/** Fields have their own undo. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
