/** Puts and deletes pages as fast as it can until it is killed; the crash test runs it as a process of its own. */

import { aPath } from './a-page.ts'
import { createPageStore } from '../create-page-store.ts'

const [, , directory = ''] = process.argv
const store = createPageStore({ directory, buildId: 'build-1' })

for (let round = 0; ; round += 1) {
  if (round === 1) process.stdout.write('busy\n')
  await Promise.all(
    Array.from({ length: 8 }, async (_, page) => {
      const path = aPath(page % 2 === 0 ? `/stories/${page}` : `/Odd/${page}`)
      if ((round + page) % 11 === 0) store.delete(path)
      // The page says which tag it carries, so that a reader can tell whether files and index belong together.
      const tag = `s1:${round}-${page}`
      await store.put({ path, body: `${tag} ${'x'.repeat((round * 37) % 5000)}`, tags: [tag] })
    }),
  )
}
