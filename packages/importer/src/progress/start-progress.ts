/** Where progress is shown. Never standard output: that belongs to results. */
export interface ProgressOutput {
  readonly isTerminal: boolean
  /** Columns of the terminal. */
  readonly width: number
  write(text: string): void
}

export interface Progress {
  /** Sets how much is done, in the unit of the total. */
  advance(done: number): void
  /** Ends the line at a terminal. */
  finish(): void
}

interface ProgressOptions {
  readonly title: string
  /** What is counted: `articles`. */
  readonly unit: string
  readonly total: number
  /** Milliseconds. Default: the time of the machine. */
  readonly clock?: () => number
  /** Default: as it is, with commas. */
  readonly format?: (count: number) => string
}

const redrawEvery = 100
// A log file gets a line now and then; what is quick leaves none.
const lineEvery = 5000
const barWidth = 24

export const standardErrorOutput: ProgressOutput = {
  get isTerminal() {
    return process.stderr.isTTY === true
  },
  get width() {
    return process.stderr.columns ?? 80
  },
  write: (text) => void process.stderr.write(text),
}

export const noOutput: ProgressOutput = { isTerminal: false, width: 80, write() {} }

/** Shows how far a step is: a bar that is redrawn at a terminal, a plain line every few seconds elsewhere. */
export function startProgress(output: ProgressOutput, options: ProgressOptions): Progress {
  const { clock = Date.now } = options
  const startedAt = clock()
  let shownAt = startedAt
  let shownCount: number | null = null
  let done = 0
  const show = () => {
    const text = describe({ ...options, done, seconds: (clock() - startedAt) / 1000, withBar: output.isTerminal })
    output.write(output.isTerminal ? `\r\u001b[2K${text.slice(0, Math.max(20, output.width - 1))}` : `${text}\n`)
    shownCount = done
  }
  return {
    advance(count) {
      done = count
      const now = clock()
      if (now - shownAt < (output.isTerminal ? redrawEvery : lineEvery)) return
      shownAt = now
      show()
    },
    finish() {
      if (shownCount === null) return
      if (shownCount !== done) show()
      if (output.isTerminal) output.write('\n')
    },
  }
}

interface Figures extends ProgressOptions {
  readonly done: number
  readonly seconds: number
  readonly withBar: boolean
}

function describe({ title, unit, total, done, seconds, withBar, format = toCount }: Figures): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.round(share * barWidth)
  const bar = withBar ? `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ` : ''
  const rate = seconds > 0 ? done / seconds : 0
  const parts = [`${format(done)} of ${format(total)} ${unit}`.trimEnd(), `${Math.floor(share * 100)} %`]
  if (rate > 0) parts.push(`${format(Math.round(rate))}/s`)
  if (rate > 0 && done < total) parts.push(`${toDuration((total - done) / rate)} left`)
  return `${title} ${bar}${parts.join(' · ')}`
}

function toCount(count: number): string {
  return count.toLocaleString('en')
}

/** `8 s`, `2 min 5 s`, `1 h 20 min`: as precise as anybody wants to know. */
export function toDuration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

export function toMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
