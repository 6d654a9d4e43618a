import { type CSSProperties, type KeyboardEvent, useId } from 'react'
import type { Area, Box, Fill, PictureSize } from './area.ts'
import { growBy, moveBy, toStep } from './box-geometry.ts'
import { describeBox, nameArea } from './describe-area.ts'
import { cutKey } from './drawing-history.ts'
import { Unseen } from './unseen.tsx'
import { type DrawingTool, useAreaDrag } from './use-area-drag.ts'
import type { DrawingBoard } from './use-drawing.ts'

interface RedactionStageProps {
  readonly url: string
  readonly board: DrawingBoard
  readonly tool: DrawingTool
  readonly fill: Fill
  /** 1: as large as there is room for. */
  readonly zoom: number
}

/** The picture, with what is drawn on it. Areas are drawn with a pointer; each can be moved and resized with keys. */
export function RedactionStage({ url, board, tool, fill, zoom }: RedactionStageProps) {
  const { history, act } = board
  const { picture, present, selected } = history
  const helpId = useId()
  const drag = useAreaDrag(board, { tool, fill })

  const onKeyDown = (event: KeyboardEvent, key: string, box: Box) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      act({ type: 'remove', key })
      return
    }
    const way = ways[event.key]
    if (way === undefined) return
    event.preventDefault()
    const step = event.altKey ? 1 : toStep(picture)
    const by = { x: way.x * step, y: way.y * step }
    const gesture = `keys ${key} ${event.shiftKey ? 'size' : 'place'}`
    act({ type: 'place', key, box: event.shiftKey ? growBy(picture, box, by) : moveBy(box, by), gesture })
  }

  const partProps = (key: string, box: Box, label: string) => ({
    'data-area': key,
    role: 'button',
    tabIndex: 0,
    'aria-label': `${label}. ${describeBox(box)}`,
    'aria-pressed': selected === key,
    'aria-describedby': helpId,
    onFocus: () => selected !== key && act({ type: 'select', key }),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, key, box),
  })

  return (
    <div style={frameStyle}>
      <Unseen id={helpId}>
        Arrow keys move, with Shift they change the size, with Alt they go pixel by pixel. Delete removes.
      </Unseen>
      <div
        role="application"
        aria-label="The picture, with the areas on it"
        style={toStageStyle(picture, zoom)}
        {...drag}
      >
        <img src={url} alt="" draggable={false} style={pictureStyle} data-testid="redaction-picture" />
        {present.cut !== null && (
          <div {...partProps(cutKey, present.cut, 'The part to keep')} style={toCutStyle(present.cut, picture)}>
            {selected === cutKey && <Handle />}
          </div>
        )}
        {present.areas.map((area, index) => (
          <div
            key={area.key}
            {...partProps(area.key, area, nameArea(area, index))}
            style={toAreaStyle(area, picture, selected === area.key)}
          >
            <span style={numberStyle} aria-hidden="true">
              {index + 1}
            </span>
            {selected === area.key && <Handle />}
          </div>
        ))}
      </div>
    </div>
  )
}

/** For pointers alone: keys and fields do the same. */
function Handle() {
  return (
    <span data-handle="" style={handleStyle}>
      <span style={knobStyle} />
    </span>
  )
}

const ways: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

const frameStyle: CSSProperties = { overflow: 'auto', maxHeight: '70vh', background: 'rgba(127, 127, 127, 0.15)' }
const pictureStyle: CSSProperties = { display: 'block', width: '100%', height: '100%', userSelect: 'none' }
const numberStyle: CSSProperties = { font: '600 13px/1.6 sans-serif', padding: '0 6px', pointerEvents: 'none' }

/** 24 pixels, so that fingers hit it. */
const handleStyle: CSSProperties = {
  position: 'absolute',
  right: -12,
  bottom: -12,
  width: 24,
  height: 24,
  display: 'grid',
  placeItems: 'center',
  cursor: 'nwse-resize',
}
const knobStyle: CSSProperties = { width: 12, height: 12, background: '#fff', border: '2px solid #1c5fd4' }

function toStageStyle({ width, height }: PictureSize, zoom: number): CSSProperties {
  return {
    position: 'relative',
    overflow: 'hidden',
    margin: '0 auto',
    aspectRatio: `${width} / ${height}`,
    width: `calc(min(100%, ${(60 * width) / height}vh) * ${zoom})`,
    cursor: 'crosshair',
    // A finger draws; two zoom.
    touchAction: 'pinch-zoom',
  }
}

function toBoxStyle({ left, top, width, height }: Box, picture: PictureSize): CSSProperties {
  return {
    position: 'absolute',
    boxSizing: 'border-box',
    left: `${(left / picture.width) * 100}%`,
    top: `${(top / picture.height) * 100}%`,
    width: `${(width / picture.width) * 100}%`,
    height: `${(height / picture.height) * 100}%`,
  }
}

const fillStyles: Readonly<Record<Fill, CSSProperties>> = {
  solid: { background: 'rgba(0, 0, 0, 0.78)' },
  mosaic: {
    background: 'repeating-conic-gradient(rgba(0, 0, 0, 0.85) 0 25%, rgba(90, 90, 90, 0.75) 0 50%) 0 0 / 25% 25%',
  },
}

function toAreaStyle(area: Area, picture: PictureSize, isSelected: boolean): CSSProperties {
  return {
    ...toBoxStyle(area, picture),
    ...fillStyles[area.fill],
    borderRadius: area.shape === 'ellipse' ? '50%' : 0,
    display: 'grid',
    placeItems: 'center',
    color: '#fff',
    cursor: 'move',
    // Two colours: one of them is seen on any picture.
    outline: isSelected ? '3px solid #fff' : '1px solid #fff',
    outlineOffset: 0,
    boxShadow: isSelected ? '0 0 0 5px #1c5fd4' : '0 0 0 2px rgba(0, 0, 0, 0.7)',
  }
}

function toCutStyle(cut: Box, picture: PictureSize): CSSProperties {
  return {
    ...toBoxStyle(cut, picture),
    cursor: 'move',
    outline: '2px dashed #fff',
    boxShadow: '0 0 0 9999px rgba(0, 0, 0, 0.72)',
  }
}
