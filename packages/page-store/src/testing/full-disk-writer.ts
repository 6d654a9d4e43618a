/** Uses a page store on a disk that becomes full and gets room again, and prints what it saw as one line of JSON. */

import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createPageStore } from '../create-page-store.ts'
import { aPage, aPath } from './a-page.ts'

export interface FullDiskReport {
  readonly refused: string
  readonly troubles: readonly string[]
  readonly marked: readonly string[]
  /** Texts that readers get while the disk is full; null where they get none. */
  readonly inTrouble: Readonly<Record<'kept' | 'changed' | 'withdrawn' | 'deleted', string | null>>
  readonly filesInTrouble: readonly boolean[]
  readonly isDeletedGone: boolean
  readonly bookmarks: readonly (string | null)[]
  /** After a restart on a disk with room. */
  readonly afterwards: FullDiskReport['inTrouble']
  readonly isDeletedGoneAfterwards: boolean
}

const [directory = ''] = process.argv.slice(2)
const ballast = join(directory, 'ballast')
const paths = {
  kept: aPath('/kept'),
  changed: aPath('/changed'),
  withdrawn: aPath('/withdrawn'),
  deleted: aPath('/deleted'),
}
const troubles: string[] = []
const open = () =>
  createPageStore({ directory, buildId: 'build', onDiskTrouble: (error) => troubles.push(String(error)) })
const read = () => ({
  kept: textOf(paths.kept),
  changed: textOf(paths.changed),
  withdrawn: textOf(paths.withdrawn),
  deleted: textOf(paths.deleted),
})
const textOf = (path: (typeof paths)['kept']) => store.get(path)?.variants.identity.toString() ?? null

let store = open()
for (const [name, path] of Object.entries(paths)) await store.put(aPage({ path, body: name, tags: [`s1:${name}`] }))
store.writeBookmark('before')

fill()
const refused = await store.put(aPage({ path: aPath('/new'), body: 'x'.repeat(100_000) })).then(() => 'stored', String)
const marked = [store.markStale(['s1:changed']), store.markStale(['s1:withdrawn'])].flat()
store.writeBookmark('after')
const written = store.readBookmark()
store.withdraw(paths.withdrawn)
// What that has made room for is taken again.
fill()
store.delete(paths.deleted)
const inTrouble = read()
const filesInTrouble = ['kept', 'withdrawn', 'deleted'].map((name) => existsSync(join(directory, 'pages', name)))
const isDeletedGone = store.isGone(paths.deleted)

rmSync(ballast)
await store.put(aPage({ path: paths.changed, body: 'changed again', tags: ['s1:changed'] }))
const bookmarks = [written, store.readBookmark()]
store.close()
store = open()
const report: FullDiskReport = {
  ...{ refused, troubles, marked, inTrouble, filesInTrouble, isDeletedGone, bookmarks },
  afterwards: read(),
  isDeletedGoneAfterwards: store.isGone(paths.deleted),
}
store.close()
process.stdout.write(`${JSON.stringify(report)}\n`)

/** Writes until there is no room at all. Never on the machine's own disk, which everything else stands on. */
function fill(): void {
  const { bsize, blocks } = statfsSync(directory)
  if (bsize * blocks > 8 * 1024 * 1024) throw new Error(`"${directory}" is not a small disk of this test's own.`)
  const handle = openSync(ballast, 'a')
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
  closeSync(handle)
}
