import { open, rename } from 'node:fs/promises'
import type { FileReport } from './import-files.ts'
import { ImportError } from './import-error.ts'
import { isFine } from './report.ts'
import type { ArticleReport } from './wordpress/export-report.ts'

/** The whole report as a JSON file: every article with every note, written while they come, however many they are. */
export interface ReportFile extends AsyncDisposable {
  addArticle(report: ArticleReport): void
  addFile(report: FileReport): void
  /** Puts the report where it was asked for. Until then it has another name: half a report would be taken for one. */
  finish(): Promise<void>
}

/** Opens the file at once: that it cannot be written should not show after an hour. */
export async function openReportFile(path: string): Promise<ReportFile> {
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600).catch((error: unknown) => {
    throw new ImportError('settings', `The report cannot be written to ${path}. Name another place with --report.`, {
      cause: error,
    })
  })
  let queue: Promise<unknown> = file.appendFile('{"articles":[')
  const write = (text: string) => {
    queue = queue.then(() => file.appendFile(text))
  }
  let articles = 0
  const files: FileReport[] = []
  return {
    addArticle(report) {
      write(`${articles === 0 ? '\n' : ',\n'}${JSON.stringify(report)}`)
      articles += 1
    },
    addFile: (report) => void files.push(report),
    async finish() {
      write(`\n],\n"ok":${files.every(isFine)},"files":${JSON.stringify(files, null, 2)}}\n`)
      await queue
      await rename(unfinished, path)
    },
    async [Symbol.asyncDispose]() {
      await queue
      await file.close()
    },
  }
}
