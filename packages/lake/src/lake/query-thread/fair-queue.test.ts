import { createFairQueue } from './fair-queue.ts'

/** Work that is done when the test says so, and a record of the order in which it began. */
function createWork() {
  const begun: string[] = []
  const ends: (() => void)[] = []
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.push(() => resolve(name)))
    },
    async endOne(): Promise<void> {
      ends.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

describe('the fair queue', () => {
  it('does one thing after the other, and lets users take turns', async () => {
    const { begun, work, endOne } = createWork()
    const queue = createFairQueue({ most: 10, mostOfOne: 5 })
    const all = ['a1', 'a2', 'a3', 'b1', 'b2'].map((name) => queue.add(name.slice(0, 1), work(name)))
    expect(begun).toEqual(['a1'])
    for (const _ of all) await endOne()
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2'])
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2'])
  })

  it('goes on after a failure', async () => {
    const queue = createFairQueue({ most: 10, mostOfOne: 5 })
    const failed = queue.add('a', () => Promise.reject(new Error('No.')))
    const done = queue.add('a', async () => 'Yes.')
    await expect(failed).rejects.toThrow('No.')
    expect(await done).toBe('Yes.')
  })

  it('asks those who want too much, and all when there is too much, to come back', async () => {
    const { work, endOne } = createWork()
    const queue = createFairQueue({ most: 3, mostOfOne: 2 })
    const waiting = ['a', 'a', 'a', 'b'].map((user) => queue.add(user, work(user)))
    const retry = { details: { retryAfter: expect.any(Number) } }
    await expect(queue.add('a', work('a'))).rejects.toMatchObject({ kind: 'tooManyRequests', ...retry })
    await expect(queue.add('c', work('c'))).rejects.toMatchObject({ kind: 'unavailable', ...retry })
    await endOne()
    const late = queue.add('c', work('c'))
    for (const _ of waiting) await endOne()
    expect(await Promise.all([...waiting, late])).toEqual(['a', 'a', 'a', 'b', 'c'])
  })
})
