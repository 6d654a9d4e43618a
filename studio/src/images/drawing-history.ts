import { type Area, type Box, type Drawing, emptyDrawing, type Fill, type PictureSize, type Shape } from './area.ts'
import { fitInto, toNewBox } from './box-geometry.ts'

/** The part to keep is moved and resized like an area, under this key. */
export const cutKey = 'cut'

/** A drawing with the way back and forth. */
export interface DrawingHistory {
  readonly picture: PictureSize
  readonly past: readonly Drawing[]
  readonly present: Drawing
  readonly future: readonly Drawing[]
  /** The key of the area that the fields and the keys act on; null: none. */
  readonly selected: string | null
  /** The gesture whose steps are one step back; null: none is under way. */
  readonly gesture: string | null
  /** For the keys of areas; never counts down. */
  readonly made: number
}

export type DrawingAction =
  /** Without a box: in the middle. */
  | { readonly type: 'add'; readonly shape: Shape; readonly fill: Fill; readonly box?: Box; readonly gesture?: string }
  | { readonly type: 'place'; readonly key: string; readonly box: Box; readonly gesture?: string }
  | { readonly type: 'restyle'; readonly key: string; readonly shape?: Shape; readonly fill?: Fill }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'cut'; readonly box?: Box; readonly gesture?: string }
  | { readonly type: 'select'; readonly key: string | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

export function createDrawingHistory(picture: PictureSize): DrawingHistory {
  return { picture, past: [], present: emptyDrawing, future: [], selected: null, gesture: null, made: 0 }
}

export function applyDrawingAction(history: DrawingHistory, action: DrawingAction): DrawingHistory {
  const { picture, present } = history
  switch (action.type) {
    case 'add': {
      const box = fitInto(picture, action.box ?? toNewBox(picture, present.areas.length))
      const area: Area = { ...box, key: `area-${history.made + 1}`, shape: action.shape, fill: action.fill }
      const added = step(history, { ...present, areas: [...present.areas, area] }, action.gesture)
      return { ...added, selected: area.key, made: history.made + 1 }
    }
    case 'cut': {
      const inset = { left: picture.width / 10, top: picture.height / 10 }
      const box = action.box ?? { ...inset, width: picture.width * 0.8, height: picture.height * 0.8 }
      return { ...step(history, { ...present, cut: fitInto(picture, box) }, action.gesture), selected: cutKey }
    }
    case 'place': {
      const box = fitInto(picture, action.box)
      const current = findBox(present, action.key)
      if (current === null || isSameBox(current, box)) return history
      const drawing =
        action.key === cutKey
          ? { ...present, cut: box }
          : changeArea(present, action.key, (area) => ({ ...area, ...box }))
      return step(history, drawing, action.gesture)
    }
    case 'restyle': {
      const { shape, fill } = action
      const restyle = (area: Area) => ({ ...area, shape: shape ?? area.shape, fill: fill ?? area.fill })
      return step(history, changeArea(present, action.key, restyle))
    }
    case 'remove': {
      if (findBox(present, action.key) === null) return history
      const drawing =
        action.key === cutKey
          ? { ...present, cut: null }
          : { ...present, areas: present.areas.filter(({ key }) => key !== action.key) }
      return { ...step(history, drawing), selected: null }
    }
    case 'select':
      return { ...history, selected: action.key, gesture: null }
    case 'undo':
      return travel(history, history.past.at(-1), {
        past: history.past.slice(0, -1),
        future: [present, ...history.future],
      })
    case 'redo':
      return travel(history, history.future[0], { past: [...history.past, present], future: history.future.slice(1) })
  }
}

/** @returns the box of an area, or of the part to keep; null when there is none */
export function findBox({ areas, cut }: Drawing, key: string | null): Box | null {
  if (key === cutKey) return cut
  return areas.find((area) => area.key === key) ?? null
}

function step(history: DrawingHistory, present: Drawing, gesture?: string): DrawingHistory {
  const continues = gesture !== undefined && gesture === history.gesture
  return {
    ...history,
    past: continues ? history.past : [...history.past, history.present],
    present,
    future: [],
    gesture: gesture ?? null,
  }
}

function travel(
  history: DrawingHistory,
  present: Drawing | undefined,
  rest: Pick<DrawingHistory, 'past' | 'future'>,
): DrawingHistory {
  if (present === undefined) return history
  const selected = findBox(present, history.selected) === null ? null : history.selected
  return { ...history, ...rest, present, selected, gesture: null }
}

function changeArea(drawing: Drawing, key: string, change: (area: Area) => Area): Drawing {
  return { ...drawing, areas: drawing.areas.map((area) => (area.key === key ? change(area) : area)) }
}

function isSameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
}
