import { parseWrkReport } from './measure-load.ts'

const report = `Running 8s test @ http://127.0.0.1:8080/
  2 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.02ms    1.10ms  27.40ms   92.51%
  410213 requests in 8.10s, 1.22GB read
`

it('reads how many answers came in a second', () => {
  expect(parseWrkReport(`${report}Requests/sec:  50643.58\nTransfer/sec:    154.00MB\n`)).toBe(50643.58)
})

it.each(['  Non-2xx or 3xx responses: 3\n', '  Socket errors: connect 0, read 12, write 0, timeout 0\n'])(
  'takes nothing for fast that failed: %j',
  (line) => {
    expect(() => parseWrkReport(`${report}${line}Requests/sec:  50643.58\n`)).toThrow(/not answered as it should be/)
  },
)
