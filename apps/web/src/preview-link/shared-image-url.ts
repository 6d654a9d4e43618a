import type { ImageUrl } from '@vigil/ui/image-url'
import { previewLinkPath } from './preview-link.ts'

/** Photos of an unpublished page, which only the page's own link opens. */
export function toSharedImageUrl(imageUrl: ImageUrl, token: string): ImageUrl {
  return (figure, options) => {
    const url = imageUrl(figure, options)
    return `${previewLinkPath}${url}${url.includes('?') ? '&' : '?'}token=${token}`
  }
}
