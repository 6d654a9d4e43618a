import { emptyDrawing } from './area.ts'
import { openPicture } from './open-picture.ts'
import { renderPicture } from './render-picture.ts'

/** The same pixels in a new file, without anything that stood beside them. */
export async function reencode(picture: Blob): Promise<Blob> {
  const opened = await openPicture(picture)
  if (opened.state === 'refused') throw new Error(opened.reason)
  try {
    return await renderPicture(opened.picture, emptyDrawing)
  } finally {
    opened.picture.close()
  }
}
