import { createTestLake } from '../../http/test-lake.ts'
import { startLakeServer } from '../lake-server.ts'
import { runListenerLoad } from './run-listener-load.ts'

it('gives every listener each of its events once and in order, over connections and over sockets', async () => {
  const test = createTestLake()
  const server = await startLakeServer({ handler: test.handler, port: 0 })
  try {
    const report = await runListenerLoad({
      lakeUrl: `http://127.0.0.1:${server.port}`,
      token: test.tokens.administrator,
      listeners: 24,
      commitsPerSecond: 100,
      commits: 60,
    })
    expect(report.wrong).toEqual([])
    expect(report.delivered).toBe(report.expected)
    // 12 listeners of everything, and 12 of one document out of 20 each.
    expect(report.expected).toBe(12 * 60 + 12 * 3)
  } finally {
    const closed = server.close()
    test.close()
    await closed
  }
}, 30_000)
