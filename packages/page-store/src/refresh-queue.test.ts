import { aPath } from './testing/a-page.ts'
import type { PagePath } from './page-path.ts'
import { createRefreshQueue, type RefreshResult } from './refresh-queue.ts'

const [a, b, c] = [aPath('/a'), aPath('/b'), aPath('/c')]

/** Renderings that end when the test says so. */
function aRenderer() {
  const started: PagePath[] = []
  const endings: { path: PagePath; end: (error?: Error) => void }[] = []
  return {
    started,
    refresh(path: PagePath): Promise<void> {
      started.push(path)
      return new Promise((resolve, reject) => {
        endings.push({ path, end: (error) => (error ? reject(error) : resolve()) })
      })
    },
    async end(path: PagePath, error?: Error) {
      const position = endings.findIndex((ending) => ending.path === path)
      endings.splice(position, 1)[0]?.end(error)
      await new Promise(setImmediate)
    },
  }
}

it('renders as many pages at a time as it may, in the order they came', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 2, later: 2 } })
  queue.add([a, b, c])
  expect(started).toEqual([a, b])
  expect(queue.counts()).toEqual({ waiting: 1, running: 2, retrying: 0 })
  await end(a)
  expect(started).toEqual([a, b, c])
  await end(b)
  await end(c)
  expect(queue.counts()).toEqual({ waiting: 0, running: 0, retrying: 0 })
})

it('renders what is wanted soon before what may come later, wherever it stood', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 1, later: 1 }, pause: 0 })
  const [d, e] = [aPath('/d'), aPath('/e')]
  queue.add([a, b, c, d], 'later')
  queue.add([e, c], 'soon')
  queue.add([e], 'later')
  expect(queue.counts()).toEqual({ waiting: 4, running: 2, retrying: 0 })
  for (const path of [a, e, c, b, d]) await end(path)
  // Added again while it was being rendered.
  expect(started).toEqual([a, e, c, b, d, e])
})

it('begins what is wanted soon although others are being rendered, and nothing else until it is done', async () => {
  const { refresh, started, end } = aRenderer()
  const [d, e] = [aPath('/d'), aPath('/e')]
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 1, later: 2 }, pause: 0 })
  queue.add([a, b, c], 'later')
  queue.add([d, e])
  expect(started).toEqual([a, b, d])
  await end(a)
  expect(started).toEqual([a, b, d])
  await end(d)
  expect(started).toEqual([a, b, d, e])
  await end(e)
  expect(started).toEqual([a, b, d, e, c])
})

it('renders first what matters most, also when it came last', async () => {
  const { refresh, started, end } = aRenderer()
  const [d, e] = [aPath('/d'), aPath('/e')]
  const ranks = new Map([
    [a, 1],
    [b, 1],
    [c, 2],
    [d, 3],
    [e, 9],
  ])
  const queue = createRefreshQueue({
    refresh,
    concurrency: { soon: 1, later: 1 },
    pause: 0,
    importance: (path) => ranks.get(path) ?? 0,
  })
  queue.add([a, b, c])
  queue.add([e], 'later')
  queue.add([d])
  for (const path of [c, d, a, b, e]) await end(path)
  expect(started).toEqual([c, d, a, b, e])
})

describe('after the last page that was wanted soon', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
  afterEach(() => jest.useRealTimers())

  it('waits a moment before the others, in case another edit follows', async () => {
    const { refresh, started, end } = aRenderer()
    const queue = createRefreshQueue({ refresh, pause: 250 })
    queue.add([b], 'later')
    expect(started).toEqual([b])
    await end(b)
    queue.add([a])
    queue.add([b], 'later')
    await end(a)
    jest.advanceTimersByTime(200)
    queue.add([a])
    await end(a)
    jest.advanceTimersByTime(249)
    expect(started).toEqual([b, a, a])
    expect(queue.counts()).toMatchObject({ waiting: 1 })
    jest.advanceTimersByTime(1)
    expect(started).toEqual([b, a, a, b])
  })

  it('lets none of them wait for ever', async () => {
    const { refresh, started, end } = aRenderer()
    const queue = createRefreshQueue({ refresh, pause: 250, mostPause: 2000 })
    queue.add([a])
    queue.add([b, c], 'later')
    for (let edit = 0; edit < 9; edit++) {
      jest.advanceTimersByTime(200)
      await end(a)
      queue.add([a])
    }
    expect(started).not.toContain(b)
    jest.advanceTimersByTime(200)
    await end(a)
    expect(started.slice(-2)).toEqual([b, c])
  })
})

it('renders a page once, however often it was added before its turn', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 1, later: 1 } })
  queue.add([a, b])
  queue.add([b])
  queue.add([b])
  await end(a)
  await end(b)
  expect(started).toEqual([a, b])
})

it('renders a page once more when it was added while it was being rendered, and never twice at a time', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 4, later: 4 } })
  queue.add([a])
  queue.add([a])
  queue.add([a])
  expect(started).toEqual([a])
  await end(a)
  expect(started).toEqual([a, a])
  await end(a)
  expect(started).toEqual([a, a])
  expect(queue.counts()).toEqual({ waiting: 0, running: 0, retrying: 0 })
})

it('goes on with other pages when one fails, and tries that one again later and later, at random', async () => {
  const results: RefreshResult[] = []
  const failing = new Error('The lake is down.')
  let failures = 0
  const queue = createRefreshQueue({
    refresh: async (path) => {
      if (path === a && failures++ < 4) throw failing
    },
    firstDelay: 4,
    mostDelay: 16,
    random: () => 0.5,
    onResult: (result) => results.push(result),
  })
  queue.add([a, b])
  await until(() => results.some(({ state, path }) => state === 'done' && path === a))
  expect(results).toEqual([
    { state: 'failed', path: a, error: failing, attempt: 1, retryIn: 3 },
    { state: 'done', path: b },
    { state: 'failed', path: a, error: failing, attempt: 2, retryIn: 6 },
    { state: 'failed', path: a, error: failing, attempt: 3, retryIn: 12 },
    { state: 'failed', path: a, error: failing, attempt: 4, retryIn: 12 },
    { state: 'done', path: a },
  ])
})

it('does not wait for the next try when the page is added again', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, firstDelay: 1_000_000, mostDelay: 1_000_000 })
  queue.add([a])
  await end(a, new Error('once'))
  expect(queue.counts()).toEqual({ waiting: 0, running: 0, retrying: 1 })
  queue.add([a])
  expect(started).toEqual([a, a])
  await end(a)
  expect(queue.counts()).toEqual({ waiting: 0, running: 0, retrying: 0 })
})

it('survives a renderer that throws at once', async () => {
  const results: RefreshResult[] = []
  const queue = createRefreshQueue({
    refresh: () => {
      throw new Error('broken')
    },
    firstDelay: 1_000_000,
    mostDelay: 1_000_000,
    onResult: (result) => results.push(result),
  })
  queue.add([a, b, c])
  await queue.idle()
  expect(results.map(({ state, path }) => [state, path])).toEqual([
    ['failed', a],
    ['failed', b],
    ['failed', c],
  ])
  await queue.close()
})

it('is idle when nothing waits or runs', async () => {
  const { refresh, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 1, later: 1 } })
  await queue.idle()
  queue.add([a, b])
  let isIdle = false
  const idle = queue.idle().then(() => {
    isIdle = true
  })
  await end(a)
  expect(isIdle).toBe(false)
  await end(b)
  await idle
})

it('waits on closing for what is under way and starts nothing more', async () => {
  const { refresh, started, end } = aRenderer()
  const queue = createRefreshQueue({ refresh, concurrency: { soon: 1, later: 1 } })
  queue.add([a, b])
  const closed = queue.close()
  await end(a)
  await closed
  queue.add([c])
  expect(started).toEqual([a])
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate)
}
