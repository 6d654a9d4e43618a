import type { Focus } from './parameter-readers.ts'
import type { ImageTransform } from './transform-parameters.ts'

/**
 * What a transform asks of the picture before it is turned and mirrored: sides swapped where it will lie on its side,
 * and the focus where its place comes from. `rect` is in the pixels of the source anyway.
 */
export function toSourceFrame(transform: ImageTransform): ImageTransform {
  const { width, height, bounds, rotation, ...rest } = transform
  const focus = toSourceFocus(transform)
  if (rotation !== 90 && rotation !== 270) return { ...transform, focus }
  return {
    ...rest,
    rotation,
    focus,
    ...(height === undefined ? {} : { width: height }),
    ...(width === undefined ? {} : { height: width }),
    ...(bounds === undefined
      ? {}
      : {
          bounds: {
            minWidth: bounds.minHeight,
            maxWidth: bounds.maxHeight,
            minHeight: bounds.minWidth,
            maxHeight: bounds.maxWidth,
          },
        }),
  }
}

function toSourceFocus({ focus, rotation, flip }: ImageTransform): Focus {
  if (focus === 'entropy') return focus
  const x = flip.horizontal ? 1 - focus.x : focus.x
  const y = flip.vertical ? 1 - focus.y : focus.y
  switch (rotation) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: 1 - x }
    case 180:
      return { x: 1 - x, y: 1 - y }
    case 270:
      return { x: 1 - y, y: x }
  }
}
