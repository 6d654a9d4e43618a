import { parseH2loadReport, parseWrkReport } from './measure-load.ts'

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

describe('at a steady pace', () => {
  const paced = ({ failed = 0, serverErrors = 0 } = {}) => `finished in 4.00s, 800.00 req/s, 96.88KB/s
requests: 3200 total, 3208 started, 3200 done, 3200 succeeded, ${failed} failed, 0 errored, 0 timeout
status codes: 3200 2xx, 0 3xx, 0 4xx, ${serverErrors} 5xx
`

  it('reads how many answers came in a second', () => {
    expect(parseH2loadReport(paced())).toBe(800)
  })

  it.each([paced({ failed: 2 }), paced({ serverErrors: 1 }), 'usage: h2load'])(
    'takes no failure for an answer',
    (text) => {
      expect(() => parseH2loadReport(text)).toThrow(/not answered as it should be/)
    },
  )
})
