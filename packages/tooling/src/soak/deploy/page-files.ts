import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page as a reader's browser gets it, and what it has to fetch to show it. */
export interface ReadPage {
  readonly status: number
  readonly html: string
  /** Paths of style sheets, faces, icons and scripts that the page names, in their order. */
  readonly files: readonly string[]
}

const namedFile = /(?:href|src)="(\/(?:_next\/static|enhance)\/[^"]+)"/g

export async function readPage(url: string): Promise<ReadPage> {
  const response = await fetch(url)
  const html = await response.text()
  return {
    status: response.status,
    html,
    files: [...new Set([...html.matchAll(namedFile)].map(([, file = '']) => file))],
  }
}

export const isStyleSheet = (file: string): boolean => /\.css(?:\?|$)/.test(file)

/** Paths of the faces that a style sheet names. */
export function findFaces(styleSheet: string, css: string): readonly string[] {
  return [...css.matchAll(/url\(["']?([^"')]+\.woff2?)/g)].map(
    ([, face = '']) => new URL(face, `http://site${styleSheet}`).pathname,
  )
}

/** The files of one build on disk; null for one that it does not have. */
export function openBuild(buildFolder: string) {
  return {
    read(file: string): Buffer | null {
      try {
        return readFileSync(join(buildFolder, 'static', decodeURIComponent(file.slice('/_next/static/'.length))))
      } catch {
        return null
      }
    },
  }
}

export type Build = ReturnType<typeof openBuild>
