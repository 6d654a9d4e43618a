import type { Command } from 'commander'
import { resolve } from 'node:path'
import type { Hono } from 'hono'
import type { Author } from '../auth/create-auth.ts'
import type { RoleExtension } from '../auth/roles.ts'
import type { LakeEnv } from '../http/lake-env.ts'
import type { Derivation, Lake, PublishGuard, RefuseAsset } from '../lake/lake.ts'
import type { Scheduler } from '../lake/schedule/scheduler.ts'
import type { ProgressOutput } from './progress.ts'

/** Documents and pictures that a new lake starts with. */
export interface Seed {
  /** A figure that shows a picture holds `_sanityAsset: 'image@demo:<key>'`. */
  readonly documents: readonly Readonly<Record<string, unknown>>[]
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Records for the restricted dataset beside it. Default: none. */
  readonly restrictedDocuments?: readonly Readonly<Record<string, unknown>>[]
}

/** Something that runs while the lake is served. */
export interface LakeService {
  start(): void
  /** Starts nothing more. What is under way comes to its end first. */
  close(): Promise<void>
}

/** Makes a service for a lake that is about to be served. */
export type CreateService = (parts: {
  readonly lake: Lake
  readonly clock: () => Date
  readonly scheduler: Scheduler
  /** One line for whoever runs the lake: nothing that editors wrote. */
  readonly log: (line: string) => void
  /** Gets what should not have happened. */
  readonly logError: (error: unknown) => void
}) => LakeService

/** Makes routes of the application; `c.var.principal` is who asks. */
export type CreateRoutes = (parts: { readonly lake: Lake; readonly folder: string }) => Hono<LakeEnv>

/** What an application adds to the lake's command line. */
export interface LakeProgramOptions {
  /** The project that clients name in their configuration. Default: `vigil`. */
  readonly projectId?: string
  /** Run before anything becomes public, whoever publishes it; made for the folder of a lake. Default: none. */
  readonly guards?: (folder: string) => readonly PublishGuard[]
  /** Write in the same transaction what follows from published documents; as `guards`. Default: none. */
  readonly derivations?: (folder: string) => readonly Derivation[]
  /** Refuses pictures and files that must not be stored. Default: everything may be. */
  readonly refuseAsset?: RefuseAsset
  /** Roles besides those of every lake, or more for those. Default: none. */
  readonly roles?: readonly RoleExtension[]
  /** Who the application itself is, where its services write. Default: nobody. */
  readonly authors?: readonly Author[]
  /** The end of the names of datasets with private records: see `LakeOptions.restrictedSuffix`. Default: there are none. */
  readonly restrictedSuffix?: string
  /** What runs beside the server. Default: nothing. */
  readonly services?: readonly CreateService[]
  /** More that is answered over HTTP, for signed-in people and programs. Default: nothing. */
  readonly routes?: readonly CreateRoutes[]
  /** More commands. Default: none. */
  readonly commands?: readonly ((context: CommandContext) => Command)[]
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
  readonly guards: (folder: string) => readonly PublishGuard[]
  readonly derivations: (folder: string) => readonly Derivation[]
  readonly refuseAsset?: RefuseAsset | undefined
  readonly roles: readonly RoleExtension[]
  readonly authors: readonly Author[]
  readonly restrictedSuffix: string | undefined
  readonly services: readonly CreateService[]
  readonly routes: readonly CreateRoutes[]
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
