/** The little scripts of the pages, as browsers get them: without types, compressed once, from memory. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'amaro'
import { enhancementPath, enhancements } from '../enhancements/enhancements.ts'

export interface EnhancementFile {
  etag: string
  variants: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>
}

/** @returns the files by their path */
export function readEnhancementFiles(): ReadonlyMap<string, EnhancementFile> {
  return new Map(
    enhancements.map((name) => {
      const source = readFileSync(new URL(`../enhancements/${name}.ts`, import.meta.url), 'utf8')
      const { code } = transformSync(source, { mode: 'strip-only' })
      const identity = Buffer.from(withoutComments(code))
      const variants = { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) }
      return [
        enhancementPath(name),
        { etag: `"${createHash('sha256').update(identity).digest('hex').slice(0, 16)}"`, variants },
      ]
    }),
  )
}

// Whole lines only: what stands behind code, or in a text, is not looked at.
function withoutComments(code: string): string {
  return code.replace(/^\s*\/\/.*\n/gm, '')
}
