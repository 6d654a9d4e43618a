import { until } from '../testing/a-server.ts'
import { PurgeError } from './purge-port.ts'
import { createPurgeQueue, type PurgeQueue, type PurgeQueueOptions } from './purge-queue.ts'

let queue: PurgeQueue
let purged: string[][]
let log: string[]
/** What the shared cache does when it is asked. */
let answer: () => Promise<void>

beforeEach(() => {
  purged = []
  log = []
  answer = async () => {}
})

afterEach(() => queue.close())

function open(options: Partial<PurgeQueueOptions> = {}): void {
  queue = createPurgeQueue({
    port: {
      async purge(keys) {
        purged.push([...keys])
        await answer()
      },
    },
    everythingKey: 'everything',
    log: { info: (message) => log.push(message), warn: (message) => log.push(message) },
    gathering: 1,
    secondAfter: 1,
    firstDelay: 1,
    mostDelay: 4,
    ...options,
  })
}

/** A shared cache that answers when the test says so. */
function hold(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  answer = () => promise
  return () => {
    answer = async () => {}
    resolve()
  }
}

it('asks once for what comes at the same time, each key once', async () => {
  open({ secondAfter: 3_600_000 })
  for (const key of ['a', 'b', 'a']) queue.add(key)
  await until(() => purged.length > 0)
  expect(purged).toEqual([['a', 'b']])
})

it('asks a second time, and no third', async () => {
  open()
  queue.add('a')
  await until(() => purged.length === 2)
  queue.add('b')
  await until(() => purged.length === 4)
  expect(purged).toEqual([['a'], ['a'], ['b'], ['b']])
})

it('gathers what changes while the shared cache is thinking, a key that is under way included', async () => {
  open({ secondAfter: 3_600_000 })
  const release = hold()
  queue.add('a')
  await until(() => purged.length === 1)
  for (const key of ['a', 'b']) queue.add(key)
  release()
  await until(() => purged.length === 2)
  expect(purged).toEqual([['a'], ['a', 'b']])
})

it('purges everything instead of gathering without end', async () => {
  open({ most: 3, secondAfter: 3_600_000 })
  const release = hold()
  queue.add('a')
  await until(() => purged.length === 1)
  for (const key of ['b', 'c', 'd', 'e', 'f']) queue.add(key)
  // The one under way, and the one that stands for all others.
  expect(queue.state().waiting).toBe(2)
  release()
  await until(() => purged.length === 2)
  expect(purged[1]).toEqual(['everything'])
})

it('tries until it went through, says each trouble once, and says when it works again', async () => {
  open({ secondAfter: 3_600_000 })
  let failures = 0
  answer = async () => {
    failures += 1
    if (failures <= 5) throw new PurgeError('Fastly answered 503')
    if (failures === 6) throw new PurgeError('Fastly answered 403')
  }
  queue.add('a')
  await until(() => failures > 1)
  queue.add('b')
  await until(() => !queue.state().isFailing)
  expect(purged[0]).toEqual(['a'])
  expect(purged.at(-1)).toEqual(expect.arrayContaining(['a', 'b']))
  expect(log).toEqual([
    expect.stringContaining('Fastly answered 503'),
    expect.stringContaining('Fastly answered 403'),
    'The shared cache takes purges again',
  ])
})

it('leaves a shared cache alone for as long as that asks, whatever changes meanwhile', async () => {
  open({ secondAfter: 3_600_000 })
  answer = async () => {
    throw new PurgeError('Cloudflare answered 429', { retryAfter: 3_600_000 })
  }
  queue.add('a')
  await until(() => queue.state().isFailing)
  queue.add('b')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(purged).toEqual([['a']])
  expect(queue.state()).toEqual({ waiting: 2, isFailing: true })
})

it('tries once more what waits when it is closed, and then lets go', async () => {
  open({ gathering: 3_600_000 })
  queue.add('a')
  await queue.close()
  queue.add('late')
  expect(purged).toEqual([['a']])
  purged.length = 0
  open({ firstDelay: 3_600_000, mostDelay: 3_600_000 })
  answer = () => Promise.reject(new Error('away'))
  queue.add('b')
  await until(() => queue.state().isFailing)
  await queue.close()
  expect(purged).toEqual([['b'], ['b']])
})
