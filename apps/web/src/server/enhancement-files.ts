/** The little scripts of the pages, as browsers get them: without types, compressed once, from memory. */

import { readFileSync } from 'node:fs'
import { transformSync } from 'amaro'
import { enhancementPath, enhancements } from '../enhancements/enhancements.ts'
import { type CompressedFile, compressFile } from './compressed-file.ts'

/** @returns the files by their path */
export async function readEnhancementFiles(): Promise<ReadonlyMap<string, CompressedFile>> {
  return new Map(
    await Promise.all(
      enhancements.map(async (name): Promise<[string, CompressedFile]> => {
        const source = readFileSync(new URL(`../enhancements/${name}.ts`, import.meta.url), 'utf8')
        const { code } = transformSync(source, { mode: 'strip-only' })
        const script = Buffer.from(withoutComments(code))
        return [enhancementPath(name), await compressFile(script, 'text/javascript; charset=utf-8')]
      }),
    ),
  )
}

// Whole lines only: what stands behind code, or in a text, is not looked at.
function withoutComments(code: string): string {
  return code.replace(/^\s*\/\/.*\n/gm, '')
}
