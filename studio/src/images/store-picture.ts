import type { Drawing } from './area.ts'
import type { BannedImages } from './banned-images.ts'
import { type FaceState, type Redaction, toMethod } from './figure-value.ts'
import { findSha1, toSha1 } from './to-sha1.ts'
import type { Vault, VaultChoice } from './vault.ts'

/** What there is to store, and how. */
export interface StoreRequest {
  /** The picture as it was chosen. */
  readonly original: Blob
  /** What was drawn on it; `rendered` has it burnt in, and is uploaded instead. Null: it is uploaded as it is. */
  readonly redacted: { readonly drawing: Drawing; readonly rendered: Blob } | null
  readonly faces: FaceState
  /** Null: the original is not kept. */
  readonly vault: VaultChoice | null
  /** The published id of the document. */
  readonly documentId: string
  /** The hash of the stored picture that the redacted one takes the place of; null: none. */
  readonly replacedSha1: string | null
  /** How that one was redacted itself; null: it was not. */
  readonly earlier: Redaction | null
  /** Other documents go on showing the picture that this one replaces. */
  readonly isKeptElsewhere: boolean
}

export interface StoreParts {
  readonly upload: (picture: Blob) => Promise<string>
  readonly banned: BannedImages
  readonly vault: Vault
  readonly userId: string
  readonly clock?: () => Date
}

/** What the figure shows from now on. */
export interface StoredPicture {
  readonly assetId: string
  readonly fields: { readonly faces: FaceState; readonly redaction?: Redaction }
  /** The original cannot be uploaded any more, by anybody. */
  readonly isOriginalBanned: boolean
}

/**
 * Stores a picture: the original in the vault first, if it is to be kept, then the redacted one where readers see it.
 * Whatever fails on the way, the original is never uploaded where readers could see it.
 *
 * @throws Error in words for editors, or what the lake answers
 */
export async function storePicture(request: StoreRequest, parts: StoreParts): Promise<StoredPicture> {
  const { original, redacted, faces } = request
  const { upload, banned, userId } = parts
  if (redacted === null) {
    const refusal = await banned.findRefusal(await sha1Of(original))
    if (refusal !== null) throw new Error(refusal)
    return { assetId: await upload(original), fields: { faces }, isOriginalBanned: false }
  }
  const keptAssetId = request.vault === null ? null : await parts.vault.keep(original)
  const assetId = await upload(redacted.rendered)
  const identityId = keptAssetId === null ? null : await fileOriginal(keptAssetId, assetId, request, parts.vault)
  const hashes = [await sha1Of(original), request.replacedSha1, keptAssetId === null ? null : findSha1(keptAssetId)]
  const isOriginalBanned = await banned.ban([...new Set(hashes.filter((hash) => hash !== null))], userId)
  return {
    assetId,
    fields: { faces, redaction: toRedaction(request, redacted.drawing, identityId, parts) },
    isOriginalBanned,
  }
}

async function fileOriginal(
  assetId: string,
  replacedBy: string,
  { vault, documentId }: StoreRequest,
  room: Vault,
): Promise<string | null> {
  return vault === null ? null : room.file({ assetId, replacedBy, storyId: documentId }, vault)
}

/** What was covered before stays covered, and an original that is in the vault stays there. */
function toRedaction(
  { isKeptElsewhere, earlier }: StoreRequest,
  { areas }: Drawing,
  identityId: string | null,
  { clock = () => new Date() }: StoreParts,
): Redaction {
  const isWeaker = earlier !== null && earlier.areas > 0 && earlier.method === 'mosaic'
  const facts = {
    _type: 'redaction',
    method: isWeaker ? 'mosaic' : toMethod(areas),
    areas: areas.length + (earlier?.areas ?? 0),
    redactedAt: clock().toISOString(),
  } as const
  const identity = identityId ?? earlier?.identity
  if (identity !== undefined) return { ...facts, original: 'vault', identity }
  return isKeptElsewhere ? facts : { ...facts, original: 'destroyed' }
}

async function sha1Of(picture: Blob): Promise<string> {
  return toSha1(new Uint8Array(await picture.arrayBuffer()))
}
