import { Command, CommanderError } from 'commander'
import { LakeError } from '../core/errors.ts'
import { addExamples } from './command-examples.ts'
import type { CommandContext, LakeProgramOptions } from './command-context.ts'
import { InterruptedError } from './interruptible.ts'
import { standardErrorOutput } from './progress.ts'
import { backupCommand } from './commands/backup-command.ts'
import { checkCommand } from './commands/check-command.ts'
import { compactCommand } from './commands/compact-command.ts'
import { corsCommand } from './commands/cors-command.ts'
import { datasetCommand } from './commands/dataset-command.ts'
import { exportCommand } from './commands/export-command.ts'
import { importCommand } from './commands/import-command.ts'
import { restoreCommand } from './commands/restore-command.ts'
import { roleCommand } from './commands/role-command.ts'
import { seedCommand } from './commands/seed-command.ts'
import { serveCommand } from './commands/serve-command.ts'
import { tokenCommand } from './commands/token-command.ts'
import { userCommand } from './commands/user-command.ts'
import { webhookCommand } from './commands/webhook-command.ts'

export type { LakeProgramOptions, Seed } from './command-context.ts'

/** The lake's command line. Run it with `runLakeProgram`. */
export function createLakeProgram({
  title = 'Content lake',
  projectId = 'vigil',
  guards = () => [],
  derivations = () => [],
  refuseAsset,
  roles = [],
  authors = [],
  restrictedSuffix,
  services = [],
  routes = [],
  commands: moreCommands = [],
  seed,
  print,
  progress = standardErrorOutput,
  environment,
}: LakeProgramOptions = {}): Command {
  const context: CommandContext = {
    title,
    projectId,
    guards,
    derivations,
    refuseAsset,
    roles,
    authors,
    restrictedSuffix,
    services,
    routes,
    print: print ?? ((line) => process.stdout.write(`${line}\n`)),
    progress,
    environment: environment ?? process.env,
  }
  const program = new Command('lake')
    .description('The content lake: documents, assets, people. Every command has --help.')
    .showHelpAfterError('Run it with --help to see how it is used.')
    .exitOverride()
  const commands = [
    serveCommand(context),
    tokenCommand(context),
    userCommand(context),
    roleCommand(context),
    corsCommand(context),
    datasetCommand(context),
    webhookCommand(context),
    ...(seed === undefined ? [] : [seedCommand(context, seed)]),
    exportCommand(context),
    importCommand(context),
    checkCommand(context),
    backupCommand(context),
    restoreCommand(context),
    compactCommand(context),
    ...moreCommands.map((create) => create(context)),
  ]
  for (const command of commands) program.addCommand(command)
  addExamples(program)
  return program
}

/**
 * Runs one command line to its end.
 *
 * @param args - What follows the name of the program.
 * @returns the exit code: 1 when it could not be done, with one sentence on standard error that says why; 130 when it
 * was interrupted.
 */
export async function runLakeProgram(program: Command, args: readonly string[]): Promise<number> {
  try {
    inheritExitOverride(program)
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    // Commander has printed its own errors, and the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode
    if (error instanceof LakeError) {
      process.stderr.write(`${[error.message, ...describeFindings(error)].join('\n')}\n`)
      return 1
    }
    if (error instanceof InterruptedError) {
      process.stderr.write(`${error.message}\n`)
      return 130
    }
    throw error
  }
}

const mostFindings = 50

function describeFindings({ details: { findings = [] } }: LakeError): readonly string[] {
  const lines = findings
    .slice(0, mostFindings)
    .map(({ documentId, path, message }) => `  ${documentId} ${path}: ${message}`)
  const more = findings.length - lines.length
  return more > 0 ? [...lines, `  and ${more} more`] : lines
}

// Commander hands settings down to commands made with `.command()`, not to those added later.
function inheritExitOverride(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride()
    inheritExitOverride(child)
  }
}
