/** Where progress is shown. Never standard output: that belongs to results. */
export interface ProgressOutput {
  readonly isTerminal: boolean
  write(text: string): void
}

/** Counts what is done of one step and tells people how far it is. */
export interface Progress {
  /** Some more is done. Default: one item without bytes. */
  add(done?: { readonly items?: number; readonly bytes?: number }): void
  /** The step is over. At a terminal its line stays. */
  finish(): void
}

export interface ProgressOptions {
  /** What is counted, such as `documents`. Default: only bytes are. */
  readonly unit?: string
  /** How many there are in all, where that is known. */
  readonly total?: number
  /** Default: the time of the machine. */
  readonly clock?: () => number
}

export const standardErrorOutput: ProgressOutput = {
  get isTerminal() {
    return process.stderr.isTTY === true
  },
  write: (text) => void process.stderr.write(text),
}

const redrawEvery = 100
// A log file gets a line now and then; what is quick leaves none.
const lineEvery = 5000

/** Starts to show one step, such as `Documents`: a line that is redrawn at a terminal, one every few seconds elsewhere. */
export function startProgress(
  title: string,
  output: ProgressOutput,
  { unit, total, clock = Date.now }: ProgressOptions = {},
): Progress {
  const startedAt = clock()
  let shownAt = startedAt
  let isDrawn = false
  let items = 0
  let bytes = 0

  function show(): void {
    const seconds = (clock() - startedAt) / 1000
    const text = describe({ title, unit, total, items, bytes, seconds })
    output.write(output.isTerminal ? `\r\u001b[2K${text}` : `${text}\n`)
    isDrawn = true
  }

  return {
    add(done = { items: 1 }) {
      items += done.items ?? 0
      bytes += done.bytes ?? 0
      const now = clock()
      if (now - shownAt < (output.isTerminal ? redrawEvery : lineEvery)) return
      shownAt = now
      show()
    },
    finish() {
      if (!isDrawn) return
      show()
      if (output.isTerminal) output.write('\n')
    },
  }
}

interface Figures {
  readonly title: string
  readonly unit: string | undefined
  readonly total: number | undefined
  readonly items: number
  readonly bytes: number
  readonly seconds: number
}

function describe({ title, unit, total, items, bytes, seconds }: Figures): string {
  const parts: string[] = []
  if (unit !== undefined) {
    const count = items.toLocaleString('en')
    parts.push(total === undefined ? `${count} ${unit}` : `${count} of ${total.toLocaleString('en')} ${unit}`)
    if (seconds > 0) parts.push(`${Math.round(items / seconds).toLocaleString('en')}/s`)
  }
  if (bytes > 0) parts.push(formatBytes(bytes))
  return `${title}: ${parts.join(' · ')}`
}

/** `512 B`, `1.5 MB`: for people, in steps of a thousand. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, Math.abs(bytes))) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`
}
