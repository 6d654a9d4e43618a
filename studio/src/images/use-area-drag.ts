import { type PointerEvent, useRef } from 'react'
import type { Box, Fill, Shape } from './area.ts'
import { clamp, growBy, moveBy, toBox } from './box-geometry.ts'
import { cutKey, findBox } from './drawing-history.ts'
import type { DrawingBoard } from './use-drawing.ts'

/** What dragging over the picture makes. */
export type DrawingTool = Shape | 'cut'

type Drag =
  | { readonly kind: 'draw'; readonly start: Point; readonly gesture: string; readonly key: string | null }
  | {
      readonly kind: 'move' | 'resize'
      readonly start: Point
      readonly gesture: string
      readonly key: string
      readonly box: Box
    }

interface Point {
  readonly x: number
  readonly y: number
}

/** Shorter ways are clicks. In pixels of the screen. */
const shortestDrag = 4
let gestures = 0

/**
 * Draws, moves and resizes areas with a mouse, a pen or a finger.
 * @returns handlers for the element that lies over the picture, exactly as large as it is shown
 */
export function useAreaDrag({ history, act }: DrawingBoard, { tool, fill }: { tool: DrawingTool; fill: Fill }) {
  const drag = useRef<Drag | null>(null)
  const { picture, present, made } = history

  const toPicture = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point & { scale: number } => {
    const shown = currentTarget.getBoundingClientRect()
    const scale = picture.width / Math.max(1, shown.width)
    return { x: (clientX - shown.left) * scale, y: (clientY - shown.top) * scale, scale }
  }

  /** A box that is drawn beyond the edge ends there. */
  const inside = ({ x, y }: Point) => ({ x: clamp(x, 0, picture.width), y: clamp(y, 0, picture.height) })

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      const part = event.target instanceof Element ? event.target.closest('[data-area]') : null
      const key = part?.getAttribute('data-area') ?? null
      const box = findBox(present, key)
      const start = toPicture(event)
      const gesture = `drag ${++gestures}`
      if (key !== null && box !== null) {
        const isHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null
        drag.current = { kind: isHandle ? 'resize' : 'move', start, gesture, key, box }
        act({ type: 'select', key })
      } else {
        drag.current = { kind: 'draw', start, gesture, key: null }
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },

    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = drag.current
      if (current === null) return
      const { scale, ...point } = toPicture(event)
      const way = { x: point.x - current.start.x, y: point.y - current.start.y }
      const { gesture } = current
      if (current.kind === 'move') {
        act({ type: 'place', key: current.key, box: moveBy(current.box, way), gesture })
      } else if (current.kind === 'resize') {
        act({ type: 'place', key: current.key, box: growBy(picture, current.box, way), gesture })
      } else if (current.key !== null) {
        act({ type: 'place', key: current.key, box: toBox(current.start, inside(point)), gesture })
      } else if (Math.hypot(way.x, way.y) > shortestDrag * scale) {
        const box = toBox(current.start, inside(point))
        drag.current = { ...current, key: tool === 'cut' ? cutKey : `area-${made + 1}` }
        act(tool === 'cut' ? { type: 'cut', box, gesture } : { type: 'add', shape: tool, fill, box, gesture })
      }
    },

    onPointerUp() {
      drag.current = null
    },
    onPointerCancel() {
      drag.current = null
    },
  }
}
