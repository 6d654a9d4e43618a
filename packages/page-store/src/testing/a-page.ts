/** Builders for tests: a temporary folder, a page path, a page. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewPage } from '../create-page-store.ts'
import { type PagePath, parsePagePath } from '../page-path.ts'

export function aPath(path: string): PagePath {
  const parsed = parsePagePath(path)
  if (parsed === null) throw new Error(`"${path}" is not a page path.`)
  return parsed
}

export function aPage(page: Partial<NewPage> = {}): NewPage {
  return {
    path: aPath('/stories/the-lighthouse'),
    body: '<!DOCTYPE html><p>The lighthouse</p>',
    tags: ['s1:a'],
    ...page,
  }
}

/** A folder of its own for one test, with what removes it. */
export function aFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-page-store-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
