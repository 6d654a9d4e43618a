/** A rectangle of a picture, in its own pixels. Sides need not be whole numbers, nor inside the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

export const shapes = ['rectangle', 'ellipse'] as const
export type Shape = (typeof shapes)[number]

export const fills = ['solid', 'mosaic'] as const
export type Fill = (typeof fills)[number]

/** A part of a picture that nobody is to see. */
export interface Area extends Box {
  readonly key: string
  readonly shape: Shape
  readonly fill: Fill
}

/** What somebody drew on a picture: parts to cover, and the part to keep. */
export interface Drawing {
  readonly areas: readonly Area[]
  /** Null: the whole picture. */
  readonly cut: Box | null
}

export const emptyDrawing: Drawing = { areas: [], cut: null }

export function isEmptyDrawing({ areas, cut }: Drawing): boolean {
  return areas.length === 0 && cut === null
}
