/** The files of the build at hand and of earlier ones, kept for as long as this process runs. */

import type { NextApp } from '../next/next-app.ts'
import type { SiteLog } from '../site-log.ts'
import { type BuildFiles, openBuildFiles } from './build-files.ts'
import { keepBuildFiles } from './kept-build-files.ts'

export interface OpenBuildFiles extends BuildFiles {
  close(): void
}

export interface KeptBuildFilesOptions {
  app: Pick<NextApp, 'staticFolder'>
  /** Where files of all builds are kept. */
  folder: string
  log: SiteLog
}

const dayMilliseconds = 24 * 60 * 60_000

/** A disk that is full, or may not be written, is no reason to serve nothing: then earlier builds are missing. */
export function openKeptBuildFiles({ app, folder, log }: KeptBuildFilesOptions): OpenBuildFiles {
  const keep = (): boolean => {
    try {
      keepBuildFiles({ from: app.staticFolder, to: folder })
      return true
    } catch (error) {
      log.warn(
        'The files of this build cannot be kept for pages that outlive it; look at the disk with VIGIL_DATA',
        error,
      )
      return false
    }
  }
  keep()
  // A process may run for longer than files are kept.
  const daily = setInterval(keep, dayMilliseconds)
  daily.unref()
  return { ...openBuildFiles([app.staticFolder, folder]), close: () => clearInterval(daily) }
}
