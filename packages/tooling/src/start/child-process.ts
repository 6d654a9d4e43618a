import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { UserError } from '../user-error.ts'

export interface CommandOptions {
  /** Working folder. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  /** Ends the command early. */
  readonly signal: AbortSignal
}

/**
 * Runs a command to its end and gives what it printed on standard output.
 *
 * @throws UserError with the last lines it printed, when it fails
 */
export async function runCommand(title: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => child.kill('SIGTERM')
  options.signal.addEventListener('abort', end)
  let output = ''
  let everything = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    everything += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    everything += text
  })
  const [code, signal] = await once(child, 'close')
  options.signal.removeEventListener('abort', end)
  options.signal.throwIfAborted()
  if (code === 0) return output
  const lastLines = everything.trim().split('\n').slice(-15).join('\n')
  throw new UserError(`${title} failed (${signal ?? `exit code ${code}`}).\n${lastLines}`)
}

/** A program that keeps running. It is started again, ever more slowly, when it dies by itself. */
export class Service {
  readonly name: string
  #child: ChildProcess | undefined
  #isStopping = false
  #deaths = 0
  readonly #start: () => ChildProcess
  readonly #report: (message: string) => void

  constructor(name: string, start: () => ChildProcess, report: (message: string) => void) {
    this.name = name
    this.#start = start
    this.#report = report
    this.#run()
  }

  /** True once the first start ended by itself: what it printed says why. */
  get hasDied(): boolean {
    return this.#deaths > 0
  }

  #run(): void {
    const startedAt = Date.now()
    const child = this.#start()
    this.#child = child
    child.once('exit', (code, signal) => {
      if (this.#isStopping) return
      // A long healthy run forgives what was before.
      this.#deaths = Date.now() - startedAt > 60_000 ? 1 : this.#deaths + 1
      const delay = Math.min(250 * 2 ** (this.#deaths - 1), 15_000)
      this.#report(
        `The ${this.name} ended unexpectedly (${signal ?? `exit code ${code}`}); starting it again in ${delay / 1000} s.`,
      )
      setTimeout(() => this.#isStopping || this.#run(), delay)
    })
  }

  /** From now on an end is not unexpected: Ctrl-C in a terminal reaches every program at the same time. */
  expectEnd(): void {
    this.#isStopping = true
  }

  /** Asks the program to end, and ends it after `patience` milliseconds if it does not. */
  async stop(patience = 8000): Promise<void> {
    this.expectEnd()
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    await ended
    clearTimeout(timer)
  }
}
