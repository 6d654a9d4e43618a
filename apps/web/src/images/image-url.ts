import { createImageUrlBuilder } from '@sanity/image-url'
import type { ImageUrl } from '@vigil/ui/image-url'

// Only the last part of an address that the builder makes is used, so these names lead nowhere.
const builder = createImageUrlBuilder({ projectId: 'site', dataset: 'media', baseUrl: 'https://site.invalid' })

/**
 * The address of a photo on the site itself, which fetches it from the content server:
 * `/media/<sha1>-<width>x<height>.<extension>?rect=…&w=800&…`. Readers never meet another host.
 */
export const imageUrl: ImageUrl = ({ assetId, crop, hotspot }, { width, aspectRatio }) => {
  const image = builder
    .image({ asset: { _ref: assetId }, ...(crop && { crop }), ...(hotspot && { hotspot }) })
    .width(width)
    .quality(75)
    .auto('format')
  const shaped =
    aspectRatio === undefined ? image.fit('max') : image.height(Math.round(width / aspectRatio)).fit('crop')
  const { pathname, search } = new URL(shaped.url())
  return `/media/${pathname.slice(pathname.lastIndexOf('/') + 1)}${search}`
}
