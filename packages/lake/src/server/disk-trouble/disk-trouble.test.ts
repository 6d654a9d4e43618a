import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DiskTroubleReport } from './disk-trouble-lake.ts'

/** A real way to make the disk fail for one lake. Which of them there are depends on the system and on who runs this. */
interface Trouble {
  readonly name: string
  readonly isPossible: boolean
  /** Starts the lake, `"$@"`, in a shell. */
  shell(folder: string): string
  /** A file in the folder that takes the room until the trouble ends. */
  readonly ballast?: string
  /** Called once the lake writes. Default: it was so from the start. */
  begin?(folder: string): void
  end?(folder: string, processId: number): void
}

const script = join(__dirname, 'disk-trouble-lake.ts')
const succeeds = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0
const unshare = ['unshare --mount', 'unshare --mount --map-root-user'].find((command) =>
  succeeds('sh', '-c', `${command} mount -t tmpfs tmpfs /mnt`),
)
const filesOf = (folder: string) => ['lake.sqlite', 'lake.sqlite-wal'].map((name) => join(folder, name))

const troubles: readonly Trouble[] = [
  {
    name: 'the disk is full',
    isPossible: unshare !== undefined,
    // A disk of its own, which only this process sees.
    shell: (folder) =>
      `${unshare} sh -c 'mount -t tmpfs -o size=24m tmpfs ${folder} && head -c 12M /dev/zero > ${folder}/ballast && exec "$@"' sh "$@"`,
    ballast: 'ballast',
  },
  {
    name: 'a file may not grow any more',
    isPossible: succeeds('prlimit', '--version'),
    // Without the trap the signal would end the process.
    shell: () => `trap '' XFSZ; ulimit -S -f 6144; exec "$@"`,
    end: (_, processId) => void spawnSync('prlimit', [`--pid=${processId}`, '--fsize=unlimited']),
  },
  {
    name: 'the data folder has become read-only',
    isPossible: canForbidWriting(),
    shell: () => 'exec "$@"',
    begin: (folder) => void spawnSync('chattr', ['+i', ...filesOf(folder)]),
    end: (folder) => void spawnSync('chattr', ['-i', ...filesOf(folder)]),
  },
]

describe.each(troubles.filter(({ isPossible }) => isPossible))('when $name', (trouble) => {
  it('refuses writes with 503, reads on, keeps listeners, and writes again afterwards, without a restart', async () => {
    const report = await run(trouble)
    expect(report.bugs).toEqual([])
    expect(report.beforeTrouble.length).toBeGreaterThan(5)
    expect(new Set(report.beforeTrouble.map(({ status }) => status))).toEqual(new Set([200]))
    // The Studio throws an editor's text away on any 4xx.
    expect(report.inTrouble.filter(({ status }) => status !== 503 && status !== 200)).toEqual([])
    const refused = report.inTrouble.filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(({ retryAfter }) => retryAfter === null)).toEqual([])
    expect(report.readsInTrouble).toEqual([200, 200, 200])
    expect(report.countInTrouble).toBeGreaterThanOrEqual(report.beforeTrouble.length)
    expect(report.afterTrouble.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const documents = report.kept.filter((id) => !id.startsWith('file-'))
    expect([...documents].sort()).toEqual([...report.acknowledged].sort())
    expect(report.heard).toEqual(report.acknowledged.filter((id) => id.startsWith('big-')))
  }, 60_000)
})

it('has a way to make the disk fail on this system', () => {
  const isLinux = process.platform === 'linux'
  expect(troubles.some(({ isPossible }) => isPossible)).toBe(isLinux)
})

async function run(trouble: Trouble): Promise<DiskTroubleReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-trouble-'))
  const ballast = trouble.ballast === undefined ? [] : [join(folder, trouble.ballast)]
  const args = ['-c', trouble.shell(folder), 'sh', process.execPath, script, folder, ...ballast]
  const child = spawn('sh', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const waiting = trouble.begin && setInterval(() => beginOnceWriting(), 50)
  let startedAt = 0
  function beginOnceWriting(): void {
    if (!existsSync(join(folder, 'lake.sqlite-wal'))) return
    startedAt ||= Date.now()
    if (Date.now() - startedAt < 1500) return
    clearInterval(waiting)
    trouble.begin?.(folder)
  }
  try {
    let last = ''
    for await (const line of createInterface({ input: child.stdout })) {
      last = line
      if (line !== 'trouble') continue
      trouble.end?.(folder, child.pid ?? 0)
      child.stdin.write('go on\n')
    }
    await ended
    return JSON.parse(last)
  } finally {
    clearInterval(waiting)
    child.kill('SIGKILL')
    trouble.end?.(folder, child.pid ?? 0)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether a file can be forbidden even to those who have it open; that needs an administrator, and some file systems. */
function canForbidWriting(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'lake-immutable-'))
  const path = join(folder, 'file')
  const file = openSync(path, 'w')
  try {
    if (!succeeds('chattr', '+i', path)) return false
    try {
      writeSync(file, 'x')
      return false
    } catch {
      return true
    }
  } finally {
    spawnSync('chattr', ['-i', path])
    closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}
