/**
 * How Chromium is started in tests: nothing of its own goes out to the network.
 * Containers run as root, where its sandbox cannot start.
 */
export const chromiumArguments: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
