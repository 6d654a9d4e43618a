/** Shows what is being done and for how long: a running clock on a terminal, one line at the end elsewhere. */
export interface Progress {
  step<T>(title: string, work: () => Promise<T>): Promise<T>
}

/** @param output where to write, usually `process.stderr` */
export function createProgress(output: NodeJS.WriteStream): Progress {
  return {
    async step(title, work) {
      const startedAt = Date.now()
      const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
      const draw = () => output.write(`\r\x1b[2K  … ${title} ${elapsed()}`)
      const timer = output.isTTY ? setInterval(draw, 200) : undefined
      if (!output.isTTY) output.write(`  … ${title}\n`)
      try {
        const result = await work()
        output.write(`${output.isTTY ? '\r\x1b[2K' : ''}  ✓ ${title} (${elapsed()})\n`)
        return result
      } catch (error) {
        output.write(`${output.isTTY ? '\r\x1b[2K' : ''}  ✗ ${title} (${elapsed()})\n`)
        throw error
      } finally {
        clearInterval(timer)
      }
    },
  }
}
