import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { repositoryFolder } from '../repository.ts'
import { runCommand } from '../start/child-process.ts'

/** The site's app once more, so that building it leaves the build of the checkout as it is. It goes when it is disposed. */
export interface CopiedApp extends Disposable {
  readonly folder: string
  /** Where the build lies. */
  readonly buildFolder: string
  /**
   * Builds it as `npm run build` does, and nothing of an earlier build is used.
   *
   * @param environment variables on top of this process's
   * @throws UserError with the last lines it printed, when it fails
   */
  build(environment?: Readonly<Record<string, string>>): Promise<void>
}

const appFolder = join(repositoryFolder, 'apps/web')

/** What a build, and the site's own program, do without. */
const leftOut = ['.next', 'e2e', 'test-results', 'node_modules']

/** Two folders below the repository, as the app itself, so that everything outside of it is found where it is. */
export function copyApp(): CopiedApp {
  const parent = join(repositoryFolder, '.builds')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'web-'))
  cpSync(appFolder, folder, { recursive: true, filter: (source) => !leftOut.includes(basename(source)) })
  const buildFolder = join(folder, '.next')
  return {
    folder,
    buildFolder,
    async build(environment = {}) {
      rmSync(buildFolder, { recursive: true, force: true })
      await runCommand('next build', [join(repositoryFolder, 'node_modules/next/dist/bin/next'), 'build'], {
        cwd: folder,
        environment: { ...definedEnvironment(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...environment },
        signal: new AbortController().signal,
      })
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Gives it the style sheet of the pages as files of its own, with another colour of what readers press on. */
export function repaint({ folder }: Pick<CopiedApp, 'folder'>, colour: string): void {
  cpSync(join(repositoryFolder, 'packages/ui/src/styles'), join(folder, 'src/styles'), { recursive: true })
  replaceIn(join(folder, 'src/styles/tokens.css'), /(?<=--accent: )#[0-9a-f]{6}/g, colour)
  replaceIn(join(folder, 'src/app/[locale]/layout.tsx'), '@vigil/ui/styles.css', '../../styles/styles.css')
  replaceIn(join(folder, 'src/app/global-error.tsx'), '@vigil/ui/styles.css', '../styles/styles.css')
}

function replaceIn(file: string, what: string | RegExp, by: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(what, by)
  if (after === before) throw new Error(`${file} has changed, and cannot be changed like this any more.`)
  writeFileSync(file, after)
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
