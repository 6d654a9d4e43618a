import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { aFolder } from './testing/a-page.ts'
import { createPageStore } from './create-page-store.ts'
import { toPageFolder } from './page-path.ts'

it('has an index and files that agree, however often the process is killed in the middle of writing', async () => {
  const { folder, remove } = aFolder()
  try {
    for (let round = 0; round < 8; round += 1) {
      const writer = spawn(process.execPath, [join(__dirname, 'testing/crash-writer.ts'), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(writer.stdout, 'data')
      // The only sleep: kills have to fall at different points of the work, and no event marks those.
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 13))
      writer.kill('SIGKILL')
      await once(writer, 'close')

      const store = createPageStore({ directory: folder, buildId: 'build-1', memory: 0 })
      const paths = store.paths()
      expect(paths.length + store.wantedPaths().length).toBeGreaterThan(0)
      for (const path of paths) {
        const page = store.get(path)
        const [tag] = page?.variants.identity.toString().split(' ') ?? []
        expect(page?.tags).toEqual([tag])
        expect(store.pathsWithTags([tag ?? ''])).toEqual([path])
        expect(gunzipSync(page?.variants.gzip ?? '')).toEqual(page?.variants.identity)
        expect(readFileSync(join(folder, toPageFolder(path), 'index.html'))).toEqual(page?.variants.identity)
      }
      expect(store.paths()).toEqual(paths)
      expect(countPages(folder)).toBe(paths.length)
      expect(readdirSync(join(folder, 'incoming'))).toEqual([])
      store.close()
    }
  } finally {
    remove()
  }
}, 30_000)

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('index.html')).length
}
