import { useState } from 'react'
import { isEmptyDrawing, type Drawing } from './area.ts'
import { explainTrouble } from './explain-trouble.ts'
import type { FaceState, Redaction } from './figure-value.ts'
import type { ImageDesk } from './image-desk.ts'
import type { OpenPicture } from './open-picture.ts'
import type { PictureUsage } from './picture-usages.ts'
import type { renderPicture } from './render-picture.ts'
import type { NewPicture } from './replace-picture.ts'
import { findSha1 } from './to-sha1.ts'
import type { VaultChoice } from './vault.ts'

export type Storing =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: string; readonly percent: number | null }
  | { readonly state: 'failed'; readonly reason: string }
  /** It is stored; what could not be done beside it. */
  | { readonly state: 'stored'; readonly notes: readonly string[] }

export interface StoringWish {
  readonly drawing: Drawing
  readonly faces: FaceState
  readonly vault: VaultChoice | null
  /** The asset that the picture takes the place of, because it is that one redacted; null: it is a new picture. */
  readonly replaces: { readonly assetId: string; readonly earlier: Redaction | null } | null
  /** The other documents that show it, and are to show the redacted one. */
  readonly replacedIn: readonly PictureUsage[]
  readonly keptIn: readonly PictureUsage[]
}

interface StoringOptions {
  readonly desk: ImageDesk
  readonly render: typeof renderPicture
  /** Puts the picture into the form. */
  readonly onStored: (picture: NewPicture) => void
}

const notBanned =
  'You may not write to the list of pictures that must not be uploaded again, so somebody else could upload the original. Tell a guardian.'

/** Stores a picture step by step, and tells how far it is. */
export function useStoring({ desk, render, onStored }: StoringOptions) {
  const [storing, setStoring] = useState<Storing>({ state: 'idle' })
  const tell = (step: string, percent: number | null = null) => setStoring({ state: 'working', step, percent })

  async function run(picture: OpenPicture, wish: StoringWish): Promise<readonly string[]> {
    const { drawing, replaces, replacedIn, keptIn } = wish
    const original = new Blob([picture.bytes], { type: `image/${picture.format}` })
    tell('Making the picture…')
    const redacted = isEmptyDrawing(drawing) ? null : { drawing, rendered: await render(picture, drawing) }
    tell('Uploading…', 0)
    const stored = await desk.store(
      {
        original,
        redacted,
        faces: wish.faces,
        vault: wish.vault,
        documentId: desk.documentId,
        replacedSha1: replaces === null ? null : findSha1(replaces.assetId),
        earlier: replaces?.earlier ?? null,
        isKeptElsewhere: keptIn.length > 0,
      },
      (percent) => tell('Uploading…', percent),
    )
    const shown: NewPicture = { ...stored, isCut: drawing.cut !== null || replaces === null }
    onStored(shown)
    const notes = redacted !== null && !stored.isOriginalBanned ? [notBanned] : []
    if (replaces === null) return notes
    return [...notes, ...(await removeOriginal(replaces.assetId, shown, { replacedIn, keptIn }))]
  }

  /** From here on the redacted picture is in the form: trouble is told, and undoes nothing. */
  async function removeOriginal(
    assetId: string,
    shown: NewPicture,
    { replacedIn, keptIn }: Pick<StoringWish, 'replacedIn' | 'keptIn'>,
  ): Promise<readonly string[]> {
    try {
      if (replacedIn.length > 0) {
        tell('Replacing it in the other documents…')
        await desk.replaceEverywhere(assetId, replacedIn, shown)
      }
      if (keptIn.length > 0) return []
      tell('Destroying the original…')
      const left = await desk.deleteUnused(assetId)
      return left.map(({ label }) => `The original is still shown in ${label}, so it was not destroyed.`)
    } catch (error) {
      return [`The original could not be destroyed: ${explainTrouble(error)}`]
    }
  }

  return {
    storing,
    store(picture: OpenPicture, wish: StoringWish) {
      run(picture, wish).then(
        (notes) => setStoring({ state: 'stored', notes }),
        (error: unknown) => setStoring({ state: 'failed', reason: explainTrouble(error) }),
      )
    },
  }
}
