/** Stories as files to keep: the page at `/stories/<slug>/save`, with everything that it needs written into it. */

import type { PagePath } from '@vigil/page-store/page-path'
import type { InProcessClient } from '../next/in-process-client.ts'
import type { MediaLibrary } from '../media/media-library.ts'
import { parseMediaUrl } from '../media/parse-media-url.ts'
import { toSingleFile } from './to-single-file.ts'

export interface SavedFile {
  body: Buffer
  headers: Readonly<Record<string, string>>
}

export interface SavedStories {
  /** The page at this address as a file. Rejects when it could not be made whole. */
  toFile(path: PagePath, html: string): Promise<SavedFile>
}

export interface SavedStoriesOptions {
  /** For the style sheets of the build. */
  ask: InProcessClient
  media: Pick<MediaLibrary, 'find'>
  siteUrl: URL
}

const pattern = /^(?:\/\w+)?\/stories\/([^/]+)\/save$/

/** Whether what is at this address leaves as a file. */
export function isSavedStory(path: string): boolean {
  return pattern.test(path)
}

export function createSavedStories({ ask, media, siteUrl }: SavedStoriesOptions): SavedStories {
  async function readStyles(address: string): Promise<string> {
    const { status, body } = await ask({
      method: 'GET',
      url: address,
      headers: { host: siteUrl.host, 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(20_000),
    })
    if (status !== 200) throw new Error(`The style sheet ${address} was answered with ${status}.`)
    return body.toString('utf8')
  }

  async function readPicture(address: string): Promise<string | null> {
    const parsed = parseMediaUrl(toSmall(address))
    if (parsed.state !== 'valid') return null
    // What the picture was stored as, mostly JPEG: the oldest telephone can show that.
    const found = await media.find(parsed.request, 'image/*')
    if (found.state === 'unavailable') throw new Error(`The picture ${address} cannot be had at the moment.`)
    if (found.state !== 'found') return null
    const { contentType, bytes } = found.picture
    return `data:${contentType};base64,${bytes.toString('base64')}`
  }

  return {
    async toFile(path, html) {
      const file = await toSingleFile(html, { readStyles, readPicture, siteUrl })
      const slug = pattern.exec(path)?.[1] ?? ''
      const name = /^[a-z0-9-]{1,96}$/.test(slug) ? slug : 'story'
      return {
        body: Buffer.from(file),
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}.html"`,
          'X-Robots-Tag': 'noindex',
          // Nothing on the way keeps a copy: the story may have to leave.
          'Cache-Control': 'private, no-store',
        },
      }
    },
  }
}

function toSmall(address: string): string {
  const [path = '', query = ''] = address.split('?', 2)
  const parameters = new URLSearchParams(query)
  const [width, height] = [Number(parameters.get('w')), Number(parameters.get('h'))]
  const small = Math.min(width || smallWidth, smallWidth)
  // What was cut to a shape keeps it.
  if (width > 0 && height > 0) parameters.set('h', String(Math.round((height * small) / width)))
  parameters.set('w', String(small))
  parameters.set('q', '60')
  return `${path}?${parameters}`
}

const smallWidth = 640
