import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createLakeProgram, type LakeProgramOptions, runLakeProgram } from './create-lake-program.ts'

/** What one command line printed, and how it ended. */
export interface CommandRun {
  readonly code: number
  readonly lines: readonly string[]
  readonly last: string
  readonly error: string
}

/** A folder, and command lines that work on the lake in it. Only in tests. */
export interface TestCommandLine {
  readonly folder: string
  /** @param line - A list of arguments, or a text in which one space separates them. */
  run(line: string | readonly string[], options?: LakeProgramOptions): Promise<CommandRun>
  /** The documents of a dataset, without what differs from one commit to the next. */
  exportedDocuments(dataset?: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** Call it at the top of a test file: every test gets a new folder, and errors are caught instead of shown. */
export function useCommandLine(): TestCommandLine {
  let folder = ''
  let errors: string[] = []
  let writeError: jest.SpyInstance

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lake-cli-'))
    errors = []
    writeError = jest.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0)
  })
  afterEach(() => {
    writeError.mockRestore()
    rmSync(folder, { recursive: true, force: true })
  })

  async function run(line: string | readonly string[], options: LakeProgramOptions = {}): Promise<CommandRun> {
    const lines: string[] = []
    errors = []
    const environment = { VIGIL_DATA: folder }
    const program = createLakeProgram({ environment, print: (text) => lines.push(text), ...options })
    const code = await runLakeProgram(program, typeof line === 'string' ? line.split(' ') : line)
    return { code, lines, last: lines.at(-1) ?? '', error: errors.join('') }
  }

  return {
    get folder() {
      return folder
    },
    run,
    async exportedDocuments(dataset = 'production') {
      const { lines } = await run(`export --dataset ${dataset}`)
      return lines.map((line) => {
        const { _rev, _createdAt, _updatedAt, ...content } = JSON.parse(line)
        return content
      })
    },
  }
}

/** The bytes of a small picture of one colour. */
export function aPicture(background = '#842'): Promise<Buffer> {
  return sharp({ create: { width: 4, height: 3, channels: 3, background } })
    .png()
    .toBuffer()
}
