import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inspectCrash } from './inspect-crash.ts'

export interface CrashReport {
  readonly rounds: number
  /** Transactions that the killed processes had acknowledged. */
  readonly acknowledged: number
  /** Acknowledged transactions that are not there. */
  readonly lost: readonly string[]
  /** Transactions of which only a part is there, documents or indexes that history does not explain, lost messages. */
  readonly broken: readonly string[]
}

/** Each folder is killed so often; then a new one keeps what there is to look at small. */
const roundsPerFolder = 10

/**
 * Kills a process again and again while several writers commit in it, and looks each time at what is on the disk:
 * everything that it acknowledged, and nothing by halves.
 * @param rounds how often to kill
 * @param onRound called after each round
 */
export async function runCrashRounds(
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<CrashReport> {
  const lost: string[] = []
  const broken: string[] = []
  let acknowledged = 0
  const cache = mkdtempSync(join(tmpdir(), 'lake-crash-cache-'))
  await once(startWriter(cache, []), 'exit')
  for (let first = 1; first <= rounds; first += roundsPerFolder) {
    const folder = mkdtempSync(join(tmpdir(), 'lake-crash-'))
    const inFolder: string[] = []
    try {
      for (let round = first; round < Math.min(first + roundsPerFolder, rounds + 1); round++) {
        inFolder.push(...(await writeUntilKilled(cache, folder, round)))
        const found = inspectCrash(folder, inFolder)
        lost.push(...found.lost)
        broken.push(...found.broken)
        onRound(round)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    acknowledged += inFolder.length
  }
  rmSync(cache, { recursive: true, force: true })
  return { rounds, acknowledged, lost, broken }
}

/** @param cache where its compiled code is; a process that is killed leaves none */
function startWriter(cache: string, args: readonly string[]) {
  const script = new URL('./crash-writer.ts', import.meta.url).pathname
  const env = { ...process.env, NODE_COMPILE_CACHE: cache }
  return spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Starts a writer and kills it in the middle of its work, at a different moment in each round. */
async function writeUntilKilled(cache: string, folder: string, round: number): Promise<readonly string[]> {
  const writer = startWriter(cache, [folder, String(round)])
  const exited = once(writer, 'exit')
  const acknowledged: string[] = []
  const enough = 1 + ((round * 7) % 60)
  for await (const id of createInterface({ input: writer.stdout })) {
    acknowledged.push(id)
    // What it acknowledges until it is dead counts as well. Not right after an answer, but anywhere.
    if (acknowledged.length === enough) setTimeout(() => writer.kill('SIGKILL'), (round * 13) % 11)
  }
  const [, signal] = await exited
  if (signal !== 'SIGKILL') throw new Error('The writer ended by itself.')
  return acknowledged
}
