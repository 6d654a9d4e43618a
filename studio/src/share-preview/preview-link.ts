import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The type of the documents that stand for links which work. The site reads them. */
export const previewLinkType = 'vigil.previewLink'

/** How long a link may work. The site believes in no link for longer than the longest. */
export const durations = [
  { hours: 1, text: '1 hour' },
  { hours: 24, text: '1 day' },
  { hours: 7 * 24, text: '7 days' },
] as const

export type Hours = (typeof durations)[number]['hours']

/** A link that works, as the newsroom may know it: nobody can open anything with it. */
export interface PreviewLinkDocument {
  readonly _id: string
  readonly _type: typeof previewLinkType
  /** The draft or version that it shows. */
  readonly documentId: string
  readonly publishedId: string
  readonly endsAt: string
  /** The id of a user, and the name it had. */
  readonly madeBy: string
  readonly madeByName: string
}

interface NewPreviewLink {
  /** 256 bits that nobody can guess. */
  readonly random: Uint8Array
  readonly siteOrigin: string
  readonly documentId: string
  readonly hours: Hours
  readonly madeBy: { readonly id: string; readonly name: string }
  readonly now: Date
}

/**
 * Makes a link. The address alone holds the token; the document holds its hash, as its id, so that whoever reads the
 * dataset cannot open a preview with what is stored.
 */
export function createPreviewLink(made: NewPreviewLink): { address: string; document: PreviewLinkDocument } {
  const token = toBase64Url(made.random)
  const address = new URL('/api/preview-link', made.siteOrigin)
  address.searchParams.set('token', token)
  return {
    address: address.href,
    document: {
      _id: `drafts.preview-link-${bytesToHex(sha256(utf8ToBytes(token)))}`,
      _type: previewLinkType,
      documentId: made.documentId,
      publishedId: made.documentId.slice(made.documentId.lastIndexOf('.') + 1),
      endsAt: new Date(made.now.getTime() + made.hours * 60 * 60 * 1000).toISOString(),
      madeBy: made.madeBy.id,
      madeByName: made.madeBy.name,
    },
  }
}

/** The links that work at this moment, those that end first in front. */
export function workingLinks<Link extends { readonly endsAt: string }>(links: readonly Link[], now: Date): Link[] {
  return links
    .filter(({ endsAt }) => Date.parse(endsAt) > now.getTime())
    .toSorted((a, b) => Date.parse(a.endsAt) - Date.parse(b.endsAt))
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
