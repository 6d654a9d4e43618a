import type { SanityClient } from '@sanity/client'
import type { Build } from './page-files.ts'

/** A build that can be started, and looked into. */
export interface StartableBuild extends Build {
  readonly appFolder: string
}

/** What is brought out, and what it shows. */
export interface Trial {
  /** May write. */
  readonly editor: SanityClient
  readonly lakeUrl: string
  readonly readToken: string
  readonly environment: Readonly<Record<string, string>>
  readonly old: StartableBuild
  readonly next: StartableBuild
  readonly paths: readonly string[]
}

/** Of one attempt. */
export interface TrialReport {
  readonly requests: number
  /** A sentence for each thing that a reader would have missed. */
  readonly problems: readonly string[]
}
