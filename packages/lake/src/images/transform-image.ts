import type { Sharp } from 'sharp'
import { openImage } from './scrub-image.ts'
import { resolveGeometry, type Size } from './resolve-geometry.ts'
import { longestSide, type ImageTransform } from './transform-parameters.ts'

/** Makes one derived picture. The source is one that the lake scrubbed; of moving ones the first frame is taken. */
export async function transformImage(bytes: Uint8Array, source: Size, transform: ImageTransform): Promise<Uint8Array> {
  const { extract, size, canvas } = resolveGeometry(source, transform)
  const limited = limit(size)
  const isWhole = extract.width === source.width && extract.height === source.height
  let picture = openImage(bytes)
  // `entropy` has to look at the pixels: sharp cuts then, from the part that `rect` left.
  if (transform.focus === 'entropy' && transform.fit === 'crop') {
    if (transform.rect !== undefined) picture = picture.extract(transform.rect)
    picture = picture.resize({ ...limited, fit: 'cover', position: 'entropy' })
  } else {
    if (!isWhole) picture = picture.extract(extract)
    picture = picture.resize({ ...limited, fit: 'fill' })
  }
  if (canvas !== undefined) picture = centre(picture, limited, canvas, transform.background)
  if (transform.blur > 0) picture = picture.blur(Math.max(0.3, transform.blur / 10))
  return encode(picture, transform).toBuffer()
}

/** Without a size asked for, the result has the source's, which may be larger than what is sent. */
function limit({ width, height }: Size): Size {
  const factor = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

function centre(picture: Sharp, size: Size, canvas: Size, background: string): Sharp {
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  const right = canvas.width - size.width - left
  const bottom = canvas.height - size.height - top
  return picture.extend({ left, top, right, bottom, background })
}

function encode(picture: Sharp, { format, quality, background }: ImageTransform): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.flatten({ background }).jpeg({ quality, progressive: true })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality })
    case 'gif':
      return picture.gif()
    case 'avif':
      return picture.avif({ quality, effort: 2 })
  }
}
