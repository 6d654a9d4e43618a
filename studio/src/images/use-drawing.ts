import { useReducer } from 'react'
import type { PictureSize } from './area.ts'
import { applyDrawingAction, createDrawingHistory, type DrawingAction, type DrawingHistory } from './drawing-history.ts'

export interface DrawingBoard {
  readonly history: DrawingHistory
  readonly act: (action: DrawingAction) => void
}

/** What somebody draws on a picture, with the way back. */
export function useDrawing(picture: PictureSize): DrawingBoard {
  const [history, act] = useReducer(applyDrawingAction, picture, createDrawingHistory)
  return { history, act }
}
