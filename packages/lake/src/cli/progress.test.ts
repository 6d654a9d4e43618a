import { formatBytes, startProgress } from './progress.ts'

function watch(isTerminal: boolean) {
  let now = 0
  const written: string[] = []
  const output = { isTerminal, write: (text: string) => void written.push(text) }
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  return { output, written, clock: () => now, pass }
}

describe('progress', () => {
  it('redraws one line at a terminal, and leaves it standing', () => {
    const { output, written, clock, pass } = watch(true)
    const progress = startProgress('Documents', output, { unit: 'documents', total: 2000, clock })
    pass(500)
    progress.add({ items: 1000, bytes: 1_500_000 })
    pass(500)
    progress.add({ items: 1000, bytes: 500_000 })
    progress.finish()
    expect(written).toEqual([
      '\r\u001b[2KDocuments: 1,000 of 2,000 documents · 2,000/s · 1.5 MB',
      '\r\u001b[2KDocuments: 2,000 of 2,000 documents · 2,000/s · 2.0 MB',
      '\r\u001b[2KDocuments: 2,000 of 2,000 documents · 2,000/s · 2.0 MB',
      '\n',
    ])
  })

  it('writes a line every few seconds elsewhere, and nothing when it was quick', () => {
    const { output, written, clock, pass } = watch(false)
    const quick = startProgress('Assets', output, { unit: 'assets', clock })
    quick.add()
    quick.finish()
    expect(written).toEqual([])
    const slow = startProgress('Assets', output, { unit: 'assets', clock })
    for (let second = 0; second < 11; second += 1) {
      pass(1000)
      slow.add()
    }
    expect(written).toEqual(['Assets: 5 assets · 1/s\n', 'Assets: 10 assets · 1/s\n'])
  })

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '1.5 kB'],
    [2_000_000_000, '2.0 GB'],
  ])('%d bytes are written %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))
})
