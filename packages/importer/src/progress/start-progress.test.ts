import { startProgress, toDuration } from './start-progress.ts'

function show(isTerminal: boolean, steps: readonly [milliseconds: number, done: number][]) {
  let now = 0
  let text = ''
  const output = {
    isTerminal,
    width: 100,
    write(more: string) {
      text += more
    },
  }
  const progress = startProgress(output, { title: 'Articles', unit: 'articles', total: 1000, clock: () => now })
  for (const [milliseconds, done] of steps) {
    now = milliseconds
    progress.advance(done)
  }
  progress.finish()
  return text
}

it('draws one line again and again at a terminal', () => {
  const text = show(true, [
    [50, 1],
    [2000, 250],
    [2050, 260],
    [8000, 1000],
  ])
  const lines = text.split('\r\u001b[2K').slice(1)
  expect(lines).toEqual([
    'Articles ██████░░░░░░░░░░░░░░░░░░ 250 of 1,000 articles · 25 % · 125/s · 6 s left',
    'Articles ████████████████████████ 1,000 of 1,000 articles · 100 % · 125/s\n',
  ])
})

it('writes a plain line now and then elsewhere, and none for what is quick', () => {
  expect(
    show(false, [
      [1000, 100],
      [5000, 500],
      [6000, 600],
      [10_000, 1000],
    ]),
  ).toBe(
    [
      'Articles 500 of 1,000 articles · 50 % · 100/s · 5 s left\n',
      'Articles 1,000 of 1,000 articles · 100 % · 100/s\n',
    ].join(''),
  )
  expect(show(false, [[4000, 1000]])).toBe('')
})

it.each([
  [3, '3 s'],
  [59.2, '1 min 0 s'],
  [125, '2 min 5 s'],
  [4800, '1 h 20 min'],
])('says %s seconds as %s', (seconds, words) => {
  expect(toDuration(seconds)).toBe(words)
})
