/** What a shared preview link is made of. */

import { createHash } from 'node:crypto'

/** The type of the documents that stand for links which work. */
export const previewLinkType = 'vigil.previewLink'

/** The longest time that a link works, whatever its document says. */
export const longestPreviewMilliseconds = 7 * 24 * 60 * 60 * 1000

/** How the site's server hands the token to the page that renders the preview. Never taken from outside. */
export const previewLinkHeader = 'x-vigil-preview-link'

export const previewLinkPath = '/api/preview-link'

/** 256 random bits, as they stand in a link. */
export function isPreviewToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/**
 * The id of the document that stands for a link. It holds the token's hash, so that whoever reads the dataset, a backup
 * or the history does not get links that work; and it is a draft, so that readers' tokens do not even see that.
 */
export function toPreviewLinkId(token: string): string {
  return `drafts.preview-link-${createHash('sha256').update(token).digest('hex')}`
}
