import { readFeedMemory, remember, writeFeedMemory } from './feed-memory.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const publishing = (...ids: string[]) => ({ findPublished: async () => new Set(ids), now })
const nothing = { shown: [], withdrawn: {} }

it('tells what was withdrawn from what only fell off the end', async () => {
  const before = { shown: ['a', 'b', 'c'], withdrawn: {} }
  expect(await remember(before, { shown: ['d', 'a'], ...publishing('c') })).toEqual({
    shown: ['d', 'a'],
    withdrawn: { b: '2026-11-22T12:00:00.000Z' },
  })
})

it('keeps the time of a withdrawal, for thirty days', async () => {
  const withdrawn = { old: '2026-10-23T11:59:59.000Z', young: '2026-10-23T12:00:01.000Z' }
  expect(await remember({ shown: [], withdrawn }, { shown: [], ...publishing() })).toEqual({
    shown: [],
    withdrawn: { young: '2026-10-23T12:00:01.000Z' },
  })
})

it('forgets that something was withdrawn when it is back, in the feed or beyond its end', async () => {
  const withdrawn = { a: '2026-11-20T00:00:00.000Z', b: '2026-11-20T00:00:00.000Z' }
  expect(await remember({ shown: [], withdrawn }, { shown: ['a'], ...publishing('b') })).toEqual({
    shown: ['a'],
    withdrawn: {},
  })
})

it('asks nobody when nothing is absent', async () => {
  const findPublished = () => Promise.reject(new Error('asked'))
  expect(await remember(nothing, { shown: ['a'], findPublished, now })).toEqual({ shown: ['a'], withdrawn: {} })
})

it('is written in letters that a header may have, and read again', () => {
  const memory = { shown: ['story-ü', 'b'], withdrawn: { c: '2026-11-20T00:00:00.000Z' } }
  expect(writeFeedMemory(memory)).toMatch(/^[\w-]+$/)
  expect(readFeedMemory(writeFeedMemory(memory))).toEqual(memory)
})

it.each([[null], [''], ['%%%'], ['bm90IGpzb24'], [Buffer.from('{"shown":1}').toString('base64url')]])(
  'begins anew when the note is %j',
  (note) => expect(readFeedMemory(note)).toEqual(nothing),
)
