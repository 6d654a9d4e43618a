import { LakeError } from '../core/errors.ts'
import type { Transaction } from '../core/transaction.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { type CommitJob, type CommitQueue, createCommitQueue } from './commit-queue.ts'

let store: DocumentStore
let queue: CommitQueue
let told: string[]
/** What a lake keeps in memory: the ids of what was committed. */
let memory: string[]
let writes: number

beforeEach(() => {
  store = countingWrites(createMemoryDocumentStore())
  store.createDataset({ name: 'production', aclMode: 'private', createdAt: '2026-01-01T00:00:00.000Z' })
  queue = createCommitQueue({ store, onError: (error) => told.push(String(error)) })
  told = []
  memory = []
  writes = 0
})

describe('the commit queue', () => {
  it('writes what arrives together with one wait for the disk, in the order of arrival', async () => {
    const results = await Promise.all([queue.add(aJob('a')), queue.add(aJob('b')), queue.add(aJob('c'))])
    expect(results).toEqual(['a', 'b', 'c'])
    expect(told).toEqual(['a', 'b', 'c'])
    expect(stored()).toEqual(['a', 'b', 'c'])
    expect(writes).toBe(1)
  })

  it('tells and answers nothing before all of it is durable', async () => {
    const seen: string[] = []
    const looking: CommitJob<null> = {
      run() {
        seen.push(...told)
        return { result: null }
      },
    }
    const first = queue.add(aJob('a')).then(() => seen.push('answered'))
    await Promise.all([first, queue.add(looking)])
    expect(seen).toEqual(['answered'])
  })

  it('lets each see what those before it have done, and refuses one without harm to the others', async () => {
    const results = await Promise.allSettled([queue.add(aJob('a')), queue.add(aJob('a')), queue.add(aJob('b'))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(stored()).toEqual(['a', 'b'])
  })

  it('judges again, each alone, when the group could not be written', async () => {
    failAt((count) => count === 1)
    const results = await Promise.allSettled([
      queue.add(aJob('a', { isTooLarge: true })),
      queue.add(aJob('a')),
      queue.add(aJob('b')),
    ])
    // The second was refused as a repetition of the first, which then did not happen.
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(results[0]).toMatchObject({ reason: { kind: 'unavailable' } })
    expect(stored()).toEqual(['a', 'b'])
    expect(memory).toEqual(['a', 'b'])
    expect(told).toEqual(['a', 'b'])
  })

  it('takes back what is in memory when the end of the write fails', async () => {
    failAt((count) => count <= 3)
    const results = await Promise.allSettled([queue.add(aJob('a')), queue.add(aJob('b'))])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect([stored(), memory, told]).toEqual([[], [], []])
    await expect(queue.add(aJob('a'))).resolves.toBe('a')
  })

  it('lets a bug in one request fail that one alone', async () => {
    const bug: CommitJob<string> = {
      run() {
        throw new TypeError('a bug')
      },
    }
    const results = await Promise.allSettled([queue.add(aJob('a')), queue.add(bug), queue.add(aJob('b'))])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: expect.any(TypeError) })
    expect(stored()).toEqual(['a', 'b'])
  })

  it('tries again, in order, while another process writes', async () => {
    failAt((count) => count <= 5, { isBusy: true })
    const late = queue.add(aJob('a'))
    const results = await Promise.all([late, queue.add(aJob('b'))])
    expect(results).toEqual(['a', 'b'])
    expect(told).toEqual(['a', 'b'])
  })

  it('gives up when the other process does not let go', async () => {
    queue = createCommitQueue({ store, onError: () => {}, busyPatience: 50 })
    failAt(() => true, { isBusy: true })
    await expect(queue.add(aJob('a'))).rejects.toMatchObject({ kind: 'unavailable' })
    expect(memory).toEqual([])
  })

  it('does at once what is waiting when the lake closes', async () => {
    const first = queue.add(aJob('a'))
    queue.flush()
    expect(stored()).toEqual(['a'])
    await expect(first).resolves.toBe('a')
  })

  it('does not let somebody who fails to listen harm the commit', async () => {
    const deaf = { ...aJob('a'), run: () => ({ ...aJob('a').run(), announce: () => fail('deaf') }) }
    await expect(queue.add(deaf)).resolves.toBe('a')
    expect(told).toEqual(['Error: deaf'])
  })
})

function aJob(id: string, { isTooLarge = false } = {}): CommitJob<string> {
  return {
    run() {
      if (memory.includes(id)) throw new LakeError('documentAlreadyExists', id)
      if (isTooLarge && writes > 1) throw new LakeError('unavailable', 'the disk is full')
      store.commit(aTransaction(id), '')
      memory.push(id)
      return {
        result: id,
        undo: () => void memory.splice(memory.indexOf(id), 1),
        announce: () => void told.push(id),
      }
    },
  }
}

function aTransaction(id: string): Transaction {
  const time = '2026-01-01T00:00:00.000Z'
  const after = { _id: id, _type: 'note', _rev: id, _createdAt: time, _updatedAt: time }
  const change = { documentId: id, before: null, after, mutations: [], effects: { apply: [0], revert: [0] } }
  return { id, dataset: 'production', timestamp: time, author: 'ed', changes: [change], documentEvents: [] }
}

const stored = () => [...store.loadDocuments('production')].map(({ _id }) => _id)

let shouldFail: (count: number) => boolean
let failure: { readonly isBusy?: boolean }
beforeEach(() => failAt(() => false))

/** Makes the n-th wait for the disk fail, counted from 1. */
function failAt(chosen: (count: number) => boolean, details: { readonly isBusy?: boolean } = {}): void {
  shouldFail = chosen
  failure = details
}

function countingWrites(inner: DocumentStore): DocumentStore {
  return {
    ...inner,
    together: (commits) =>
      inner.together(() => {
        const count = ++writes
        const result = commits()
        if (shouldFail(count)) throw new LakeError('unavailable', 'the disk is full', failure)
        return result
      }),
  }
}

function fail(message: string): never {
  throw new Error(message)
}
