import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What Next would serve below `/_next/static`, in a folder `static` of this one. Defaults to one style sheet. */
export function aBuild(folder: string, files: Readonly<Record<string, string>> = { 'css/a.css': 'p{}' }): string {
  const root = join(folder, 'static')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}
