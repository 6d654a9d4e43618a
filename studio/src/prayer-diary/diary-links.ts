import type { ComponentType, ReactNode } from 'react'

/** How the diary leads to documents: in the Studio both open beside it. */
export interface DiaryLinks {
  readonly PointLink: ComponentType<{ readonly id: string; readonly children: ReactNode }>
  /** Begins a prayer point for this day, `YYYY-MM-DD`. */
  readonly NewPointLink: ComponentType<{ readonly day: string; readonly children: ReactNode }>
}
