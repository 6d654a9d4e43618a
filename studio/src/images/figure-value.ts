import { type FaceState, faceStates } from '@vigil/content-model/lists/face-states'
import { fieldOf, textOf } from '@vigil/content-model/field-of'
import type { Area, Fill } from './area.ts'

/** What the redaction tool notes in a figure. Editors see it, readers never. */
export interface Redaction {
  readonly _type: 'redaction'
  readonly method: Fill
  readonly areas: number
  readonly redactedAt: string
  /** Absent: other documents still show it. */
  readonly original?: 'destroyed' | 'vault'
  readonly identity?: string
}

export type { FaceState }

/** What is known of the picture in a figure, as far as it is there. */
export interface FigureValue {
  readonly assetId: string | null
  readonly faces: FaceState | null
  readonly redaction: Redaction | null
  readonly isCropped: boolean
}

export function readFigure(value: unknown): FigureValue {
  const faces = textOf(value, 'faces')
  const crop = fieldOf(value, 'crop')
  return {
    assetId: textOf(fieldOf(value, 'asset'), '_ref') || null,
    faces: faceStates.find((state) => state.value === faces)?.value ?? null,
    redaction: readRedaction(fieldOf(value, 'redaction')),
    isCropped: ['left', 'right', 'top', 'bottom'].some((side) => Number(fieldOf(crop, side) ?? 0) > 0),
  }
}

/** Mixed methods are named by the weaker one. */
export function toMethod(areas: readonly Area[]): Fill {
  return areas.some(({ fill }) => fill === 'mosaic') ? 'mosaic' : 'solid'
}

/** "2 areas covered, original destroyed" */
export function describeRedaction({ areas, method, original }: Redaction): string {
  const count = areas === 1 ? '1 area covered' : `${areas} areas covered`
  const how = areas === 0 ? 'Cut' : `${count} ${method === 'solid' ? 'with a solid colour' : 'with a mosaic'}`
  switch (original) {
    case 'destroyed':
      return `${how}, original destroyed.`
    case 'vault':
      return `${how}, original in the private vault.`
    default:
      return `${how}. Other documents still show the original; it is removed when none does any more.`
  }
}

function readRedaction(value: unknown): Redaction | null {
  const areas = fieldOf(value, 'areas')
  if (typeof areas !== 'number') return null
  const original = textOf(value, 'original')
  const identity = textOf(value, 'identity')
  return {
    _type: 'redaction',
    method: textOf(value, 'method') === 'mosaic' ? 'mosaic' : 'solid',
    areas,
    redactedAt: textOf(value, 'redactedAt'),
    ...(original === 'destroyed' || original === 'vault' ? { original } : {}),
    ...(identity === '' ? {} : { identity }),
  }
}
