import type { FigureContent } from '@vigil/content-queries/figure'
import { type ImageUrl, toFigureSize } from './image-url.ts'

/** Few widths, so that few sizes of each photo are ever made. */
const widths = [480, 800, 1200, 1600]

export type PictureProps = {
  figure: FigureContent
  imageUrl: ImageUrl
  /** How wide the photo is shown, as in `<img sizes>`. */
  sizes: string
  /** Cuts the photo to this width divided by height, around what the editor marked as important. */
  aspectRatio?: number
  /** Loads the photo first: for the one at the top of a page. */
  isFirst?: boolean
}

/** A photo without its caption. */
export function Picture({ figure, imageUrl, sizes, aspectRatio, isFirst = false }: PictureProps) {
  const natural = toFigureSize(figure)
  const size = aspectRatio ? { width: natural.width, height: Math.round(natural.width / aspectRatio) } : natural
  const shape = aspectRatio ? { aspectRatio } : {}
  // A photo is never blown up: widths beyond its own are left out, and its own takes their place.
  const ownWidths = [...widths.filter((width) => width < natural.width), Math.min(natural.width, 1600)]
  const fallbackWidth = ownWidths.findLast((width) => width <= 1200) ?? natural.width

  return (
    <span className="picture">
      {figure.placeholder && (
        <img
          className="picture-placeholder"
          src={figure.placeholder}
          alt=""
          aria-hidden="true"
          loading={isFirst ? 'eager' : 'lazy'}
        />
      )}
      <img
        className="picture-image"
        src={imageUrl(figure, { width: fallbackWidth, ...shape })}
        srcSet={[...new Set(ownWidths)].map((width) => `${imageUrl(figure, { width, ...shape })} ${width}w`).join(', ')}
        sizes={sizes}
        width={size.width}
        height={size.height}
        alt={figure.alt ?? ''}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
      />
    </span>
  )
}

/** A photo with its caption and credit. */
export function Figure(props: PictureProps) {
  const { caption, credit } = props.figure
  return (
    <figure className="figure">
      <Picture {...props} />
      {(caption || credit) && (
        <figcaption className="figure-caption">
          {caption} {credit && <span className="figure-credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
