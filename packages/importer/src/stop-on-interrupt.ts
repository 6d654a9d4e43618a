/**
 * A signal that Ctrl-C gives: the transaction that is under way is finished. Pressed again, it ends the program at
 * once, which harms nothing either: a transaction is written as a whole or not at all.
 */
export function stopOnInterrupt(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(130)
      process.stderr.write('\nStopping after what is being written. Press Ctrl-C again to stop at once.\n')
      stopping.abort()
    })
  }
  return stopping.signal
}
