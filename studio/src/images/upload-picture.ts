import type { SanityClient } from '@sanity/client'
import { filter, lastValueFrom, map, tap } from 'rxjs'

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
}

/**
 * Uploads a picture under a name that tells nothing: names of files tell who, where and when.
 *
 * @param onProgress - Gets how much is sent, in percent.
 * @returns the id of its asset
 */
export function uploadPicture(
  client: SanityClient,
  picture: Blob,
  onProgress: (percent: number) => void = () => {},
): Promise<string> {
  const filename = `picture.${extensions[picture.type] ?? 'jpg'}`
  const events = client.observable.assets.upload('image', picture, { filename, contentType: picture.type })
  return lastValueFrom(
    events.pipe(
      tap((event) => {
        if (event.type === 'progress' && event.stage === 'upload') onProgress(event.percent)
      }),
      filter((event) => event.type === 'response'),
      map(({ body }) => body.document._id),
    ),
  )
}
