import type { Command } from 'commander'
import { resolve } from 'node:path'
import type { PublishGuard } from '../lake/lake.ts'
import type { ProgressOutput } from './progress.ts'

/** Documents and pictures that a new lake starts with. */
export interface Seed {
  /** A figure that shows a picture holds `_sanityAsset: 'image@demo:<key>'`. */
  readonly documents: readonly Readonly<Record<string, unknown>>[]
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** What an application adds to the lake's command line. */
export interface LakeProgramOptions {
  /** The project that clients name in their configuration. Default: `vigil`. */
  readonly projectId?: string
  /** Run before anything becomes public, whoever publishes it. Default: none. */
  readonly guards?: readonly PublishGuard[]
  /** What the pages of the lake are called. Default: `Content lake`. */
  readonly title?: string
  /** What `lake seed` writes. Default: there is no such command. */
  readonly seed?: () => Promise<Seed>
  /** Where results go. Default: standard output. */
  readonly print?: (line: string) => void
  /** Where progress is shown. Default: standard error. */
  readonly progress?: ProgressOutput
  /** Default: the environment of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** What every command works with. */
export interface CommandContext {
  readonly title: string
  readonly projectId: string
  readonly guards: readonly PublishGuard[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  readonly progress: ProgressOutput
}

/** The options that every command has. */
export interface CommonOptions {
  readonly data: string
  readonly json?: true
}

/** Adds `--data` and `--json`. */
export function withCommonOptions(command: Command, { environment }: CommandContext): Command {
  return command
    .option('--data <folder>', 'the folder of the lake', defaultDataFolder(environment))
    .option('--json', 'print the result as JSON, for programs')
}

/** Adds examples to the help of a command: what to type, and what it does. */
export function withExamples(
  command: Command,
  examples: readonly (readonly [line: string, meaning: string])[],
): Command {
  const lines = examples.map(([line, meaning]) => `  lake ${line}\n      ${meaning}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}

function defaultDataFolder(environment: CommandContext['environment']): string {
  return resolve(environment.VIGIL_DATA || '.data', 'lake')
}

/** Prints a result once for programs or once for people. */
export function report(
  { print }: CommandContext,
  { json }: { readonly json?: true },
  result: { readonly data: unknown; readonly lines: readonly string[] },
): void {
  if (json) print(JSON.stringify(result.data))
  else for (const line of result.lines) print(line)
}
