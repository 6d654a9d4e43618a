import { realpathSync, statSync } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ImportError } from '../import-error.ts'
import { type FoundImage, type ImageSource, largestImage } from './image-source.ts'
import { sniffImage } from './sniff-image.ts'

/**
 * Pictures from a copy of the uploads of the old site. `…/wp-content/uploads/2019/05/photo.jpg` is looked for as
 * `2019/05/photo.jpg`, also below `uploads` or `wp-content/uploads`; nothing outside of the folder is ever read.
 */
export function openMediaFolder(folder: string): ImageSource {
  const root = requireFolder(folder)
  return {
    isRemote: false,
    async find(addresses) {
      for (const address of addresses) {
        const path = await findFile(root, address)
        if (path !== null) return await readImage(path, address)
      }
      return { state: 'missing', reason: missing(addresses) }
    },
    async findObstacle(addresses) {
      for (const address of addresses) if ((await findFile(root, address)) !== null) return null
      return missing(addresses)
    },
  }
}

function missing([address = '']: readonly string[]): string {
  return address === '' ? 'The export does not say where its file is.' : 'Its file is not in the folder of images.'
}

function requireFolder(folder: string): string {
  try {
    const root = realpathSync(folder)
    if (statSync(root).isDirectory()) return root
  } catch (error) {
    throw new ImportError('settings', `There is no folder ${folder} with images. Name it with --media.`, {
      cause: error,
    })
  }
  throw new ImportError('settings', `${folder} is no folder. Name the folder with the images with --media.`)
}

async function findFile(root: string, address: string): Promise<string | null> {
  for (const path of candidatesOf(address)) {
    const file = join(root, path)
    if (!file.startsWith(root + sep)) continue
    const real = await realpath(file).catch(() => null)
    // A link out of the folder is not followed.
    if (real === null || !real.startsWith(root + sep)) continue
    if ((await stat(real)).isFile()) return real
  }
  return null
}

function candidatesOf(address: string): string[] {
  const path = toRelativePath(address)
  if (path === null) return []
  const uploads = /(?:^|\/)(?:uploads|files)\/(.+)$/.exec(path)?.[1]
  return uploads === undefined ? [path] : [uploads, `uploads/${uploads}`, `wp-content/uploads/${uploads}`, path]
}

function toRelativePath(address: string): string | null {
  try {
    const path = URL.canParse(address) ? new URL(address).pathname : address.replace(/[?#].*$/, '')
    const decoded = decodeURIComponent(path).replace(/^[/\\]+/, '')
    return decoded === '' || decoded.includes('\0') || /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(decoded) ? null : decoded
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

async function readImage(path: string, address: string): Promise<FoundImage> {
  await using file = await open(path, 'r')
  if ((await file.stat()).size > largestImage) return { state: 'missing', reason: 'Its file is larger than 50 MB.' }
  const bytes = new Uint8Array(await file.readFile())
  if (sniffImage(bytes) === null) return { state: 'missing', reason: 'Its file is no picture that a browser can show.' }
  return { state: 'found', bytes, address }
}
