import { isPagePath, type PagePath } from '@vigil/page-store/page-path'
import { mayLieOpen } from './may-lie-open.ts'

const redirects = { peek: (path: PagePath) => (path === '/stories/old' ? { to: path, isPermanent: true } : null) }

test.each([
  ['/', true],
  ['/stories/new', true],
  ['/ar/stories/new', true],
  ['/stories/save', true],
  ['/stories/old', false],
  ['/stories/new/save', false],
  ['/ar/stories/new/save', false],
  ['/not-found', false],
  ['/fr/not-found', false],
])('whether %s may lie open is %s', (path, isOpen) => {
  if (!isPagePath(path)) throw new Error(`"${path}" is not a page path.`)
  expect(mayLieOpen(path, redirects)).toBe(isOpen)
})
