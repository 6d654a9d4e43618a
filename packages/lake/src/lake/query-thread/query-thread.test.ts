import fc from 'fast-check'
import type { LakeDocument } from '../../core/document.ts'
import type { Perspective } from '../../core/perspective.ts'
import { createDocumentIndex } from '../../groq/document-index.ts'
import { evaluateQuery } from '../../groq/evaluate-query.ts'
import { aDocument, noon } from '../../groq/groq-test-kit.ts'
import { parseQuery } from '../../groq/parse-query.ts'
import { createPerspectiveView } from '../../groq/perspective-view.ts'
import { anyDataset, anyQuery, someParams } from '../../groq/random-content.ts'
import { createAccessCompiler } from '../access.ts'
import { contributor, editor, reader } from '../lake-test-kit.ts'
import type { Access } from '../lake.ts'
import type { Question } from './messages.ts'
import { createQueryThread, type QueryThread, type QueryThreadOptions } from './query-thread.ts'

const index = createDocumentIndex()
let thread: QueryThread

function open(options: Partial<QueryThreadOptions> = {}): QueryThread {
  return createQueryThread({
    documentIds: () => [...index.all()].map(({ _id }) => _id),
    read: index.get,
    limits: { milliseconds: 20_000, answerSize: 1_000_000 },
    megabytes: 256,
    idleTime: 60_000,
    ...options,
  })
}

/** Makes these all the documents that there are. */
function replaceDocuments(documents: readonly LakeDocument[]): void {
  const gone = [...index.all()].map(({ _id }) => ({ documentId: _id, after: null }))
  const changes = [...gone, ...documents.map((after) => ({ documentId: after._id, after }))]
  index.apply(changes)
  thread.apply(changes)
}

const ask = (query: string, more: Partial<Question> = {}): Question => ({
  ...{ query, params: {}, perspective: 'raw', userId: editor.userId, grants: editor.grants },
  ...{ now: noon.getTime(), dataset: 'production' },
  ...more,
})

async function resultOf(question: Question): Promise<unknown> {
  const { resultJson } = await thread.ask(question)
  return JSON.parse(new TextDecoder().decode(resultJson))
}

// Starting a thread takes its time on a busy machine.
jest.setTimeout(60_000)

beforeEach(() => {
  thread = open()
})

afterEach(() => thread.close())

describe('the thread for costly queries', () => {
  it('answers as the rest of the lake does, to whoever asks, after any commits', async () => {
    const compile = createAccessCompiler(() => noon)
    const anyAccess = fc.constantFrom<Access>(editor, contributor, reader)
    const anyPerspective = fc.constantFrom<Perspective>('raw', 'published', 'drafts', ['r1', 'drafts'])
    await fc.assert(
      fc.asyncProperty(
        anyDataset,
        anyQuery,
        anyAccess,
        anyPerspective,
        async (documents, query, access, perspective) => {
          replaceDocuments(documents)
          const { canRead, readsAllOf } = compile(access)
          const source = createPerspectiveView(index, perspective, canRead, { readsAllOf })
          const expected = evaluateQuery(parseQuery(query, someParams), {
            ...{ source, now: noon, userId: access.userId, dataset: 'production', sourceMap: 'index' as const },
          })
          const answer = await thread.ask(
            ask(query, { ...access, perspective, params: someParams, sourceMap: 'index' }),
          )
          const text = new TextDecoder().decode(answer.resultJson)
          expect(text).toBe(JSON.stringify(expected.result ?? null))
          expect(answer.syncTags).toEqual(expected.syncTags)
          expect(answer.sourceMap).toEqual(expected.sourceMap)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('sees every commit that was told before the question, also while it is still loading', async () => {
    replaceDocuments(Array.from({ length: 2000 }, (_, n) => aDocument({ _id: `s${n}`, n: 0 })))
    for (let round = 1; round <= 5; round++) {
      const changes = [0, 999, 1999].map((n) => ({ documentId: `s${n}`, after: aDocument({ _id: `s${n}`, n: round }) }))
      const answered = resultOf(ask(`count(*[n == ${round}])`))
      index.apply(changes)
      thread.apply(changes)
      await answered
      expect(await resultOf(ask(`count(*[n == ${round}])`))).toBe(3)
    }
    expect(await resultOf(ask('count(*)'))).toBe(2000)
  })

  it('follows diff::, knows the time and who asks', async () => {
    replaceDocuments([aDocument({ _id: 'a', title: 'A' })])
    const query = '{"d": diff::changedAny(*[0], {"title": "B"}, title), "now": now(), "me": identity()}'
    expect(await resultOf(ask(query))).toEqual({ d: true, now: noon.toISOString(), me: editor.userId })
  })

  it('passes mistakes of a query on, with their place', async () => {
    await expect(thread.ask(ask('*[a =='))).rejects.toMatchObject({ kind: 'queryParse', details: { start: 5 } })
    await expect(thread.ask(ask('*[a == $b]'))).rejects.toMatchObject({
      kind: 'queryParse',
      details: { start: 7, end: 9 },
    })
  })

  it('ends a query that costs too much, and answers the next one', async () => {
    thread.close()
    thread = open({ limits: { milliseconds: 300, answerSize: 10_000 } })
    replaceDocuments(Array.from({ length: 500 }, (_, n) => aDocument({ _id: `s${n}` })))
    const crossJoin = 'count(*{"a": count(*{"b": count(*[_id > ^._id && _id > ^.^._id])})})'
    await expect(thread.ask(ask(crossJoin))).rejects.toThrow('takes more than 0.3 seconds')
    await expect(thread.ask(ask('*'))).rejects.toThrow('answer is larger')
    // Reading it takes longer than anything may take, and nothing can be counted meanwhile.
    await expect(thread.ask(ask(`*[${'a==1||'.repeat(8000)}true]`))).rejects.toThrow('takes more than 0.3 seconds')
    expect(thread.isRunning).toBe(false)
    expect(await resultOf(ask('count(*)'))).toBe(500)
  })

  it('ends a query that needs too much memory, and answers the next one', async () => {
    thread.close()
    thread = open({ megabytes: 64, limits: { milliseconds: 60_000, answerSize: 1_000_000_000 } })
    replaceDocuments(Array.from({ length: 1500 }, (_, n) => aDocument({ _id: `s${n}` })))
    const hoard = '*{"a": *{"b": [_id, ^._id], "c": {"d": _id}}}'
    await expect(thread.ask(ask(hoard))).rejects.toThrow('needs too much memory')
    expect(await resultOf(ask('count(*)'))).toBe(1500)
  })

  it('ends when nobody asks any more, and begins again', async () => {
    thread.close()
    thread = open({ idleTime: 1 })
    replaceDocuments([aDocument({ _id: 'a' })])
    expect(await resultOf(ask('count(*)'))).toBe(1)
    while (thread.isRunning) await new Promise((resolve) => setTimeout(resolve, 5))
    replaceDocuments([aDocument({ _id: 'a' }), aDocument({ _id: 'b' })])
    expect(await resultOf(ask('count(*)'))).toBe(2)
  })

  it('refuses what is not answered when it is closed', async () => {
    replaceDocuments([aDocument({ _id: 'a' })])
    const asked = thread.ask(ask('*'))
    thread.close()
    await expect(asked).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(thread.ask(ask('*'))).rejects.toMatchObject({ kind: 'unavailable' })
    expect(thread.isRunning).toBe(false)
  })
})
