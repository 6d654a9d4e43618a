import { createTestLake, type TestLake } from '../http/test-lake.ts'
import type { RoleName } from '../auth/roles.ts'
import { startLakeServer } from './lake-server.ts'

/** A lake in memory that listens on a port. Only in tests. */
export interface ServedTestLake extends Omit<TestLake, 'close'> {
  /** For the real client, with a token of this role. */
  clientConfigOf(role: RoleName): ReturnType<typeof toClientConfig>
  close(): Promise<void>
}

/** Starts a lake as `createTestLake` makes it. */
export async function serveTestLake(options: Parameters<typeof createTestLake>[0] = {}): Promise<ServedTestLake> {
  const test = createTestLake(options)
  const server = await startLakeServer({ handler: test.handler, port: 0 })
  return {
    ...test,
    clientConfigOf: (role) => toClientConfig(server.port, test.tokens[role]),
    async close() {
      // Streams end with the lake; the server then has nothing left to wait for.
      const closed = server.close()
      test.close()
      await closed
    },
  }
}

function toClientConfig(port: number, token: string) {
  return {
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    token,
  }
}
