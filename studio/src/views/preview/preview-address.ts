import { setSecretSearchParams } from '@sanity/preview-url-secret/without-secret-search-params'

interface PreviewAddress {
  readonly siteOrigin: string
  readonly path: string
  /** Proves to the site that somebody in the Studio opens this. */
  readonly secret: string
  /** What is seen on the page: `drafts`, `published`, or the names of releases in the order in which they count. */
  readonly perspective: readonly string[]
}

/** The address that turns a window to drafts and then shows a page of the site in it. */
export function toPreviewAddress({ siteOrigin, path, secret, perspective }: PreviewAddress): string {
  const enable = new URL('/api/draft-mode/enable', siteOrigin)
  return setSecretSearchParams(enable, secret, path, perspective.join(',')).href
}
