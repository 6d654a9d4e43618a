import { type ImportedFile, type ImportOptions, importText } from './import-file.ts'
import { ImportError, type ImportErrorKind } from './import-error.ts'
import type { ExportReport } from './wordpress/export-report.ts'

export type FileReport = { readonly file: string } & (
  | ({ readonly outcome: 'done' } & ImportedFile)
  | { readonly outcome: 'doneExport'; readonly export: ExportReport }
  | { readonly outcome: 'failed'; readonly error: { readonly kind: ImportErrorKind; readonly message: string } }
)

/**
 * Imports files one after the other. A file that cannot be imported is reported, and the next one follows.
 *
 * @param options `readText` gets the text of a file; `importExport` imports it if it is an export of WordPress, and gives
 * null if it is none; `onReport` hears of each file as soon as it is done.
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions & {
    readonly readText: (file: string) => Promise<string>
    readonly importExport?: (file: string) => Promise<ExportReport | null>
    readonly signal?: AbortSignal
    readonly onReport?: (report: FileReport) => void
  },
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const file of files) {
    if (options.signal?.aborted) break
    const report = await importOne(file, options)
    reports.push(report)
    options.onReport?.(report)
  }
  return reports
}

async function importOne(file: string, options: Parameters<typeof importFiles>[1]): Promise<FileReport> {
  try {
    const exported = (await options.importExport?.(file)) ?? null
    if (exported !== null) return { file, outcome: 'doneExport', export: exported }
    return { file, outcome: 'done', ...(await importText(file, await options.readText(file), options)) }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return { file, outcome: 'failed', error: { kind: error.kind, message: error.message } }
  }
}
