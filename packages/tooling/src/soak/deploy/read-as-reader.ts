import type { Build, ReadPage } from './page-files.ts'
import { findFaces, isStyleSheet, readPage } from './page-files.ts'

/** What a reader has found who opened pages and loaded everything that they name. */
export interface Reading {
  /** Style sheets of each page, by its path. */
  readonly styleSheets: ReadonlyMap<string, readonly string[]>
  /** Everything that was named below `/_next/static`. */
  readonly files: ReadonlySet<string>
  readonly requests: number
  /** A sentence for each page that is not there, and each file that is not there or not what a build made. */
  readonly problems: readonly string[]
}

export interface ReadingOptions {
  /** Where pages are asked for. */
  readonly url: string
  /** Where what they name is asked for. Default: there as well. */
  readonly filesUrl?: string
  readonly paths: readonly string[]
  /** One of them must have made each file. */
  readonly builds: readonly Build[]
  /** How often each file is asked for. Default: once. */
  readonly times?: number
}

/** Opens each page, loads what it names, and what its style sheets name. */
export async function readAsReader({
  url,
  filesUrl = url,
  paths,
  builds,
  times = 1,
}: ReadingOptions): Promise<Reading> {
  const styleSheets = new Map<string, readonly string[]>()
  const files = new Set<string>()
  const problems: string[] = []
  let requests = 0

  async function load(file: string, page: string): Promise<string> {
    let text = ''
    for (let time = 0; time < times; time++) {
      requests += 1
      const response = await fetch(filesUrl + file)
      const bytes = Buffer.from(await response.arrayBuffer())
      text = bytes.toString()
      if (response.status !== 200) problems.push(`${file}, which ${page} names, is ${response.status}.`)
      else if (!isAsBuilt(file, bytes)) problems.push(`${file}, which ${page} names, is not what a build made.`)
    }
    return text
  }

  function isAsBuilt(file: string, bytes: Buffer): boolean {
    // The little scripts have no build; they must be something.
    if (file.startsWith('/enhance/')) return bytes.byteLength > 0
    files.add(file)
    return builds.some((build) => build.read(file)?.equals(bytes))
  }

  for (const path of paths) {
    const page: ReadPage = await readPage(url + path)
    requests += 1
    if (page.status !== 200) problems.push(`${path} is ${page.status}.`)
    const sheets = page.files.filter(isStyleSheet)
    if (sheets.length === 0) problems.push(`${path} names no style sheet.`)
    styleSheets.set(path, sheets)
    for (const file of page.files) {
      const text = await load(file, path)
      if (!isStyleSheet(file)) continue
      for (const face of findFaces(file, text)) if (!files.has(face)) await load(face, file)
    }
  }
  return { styleSheets, files, requests, problems }
}
