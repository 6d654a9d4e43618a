import fc from 'fast-check'
import { evaluate, parse } from 'groq-js'
import type { LakeDocument } from '../core/document.ts'
import type { Perspective } from '../core/perspective.ts'
import { resolvePerspective } from '../core/resolve-perspective.ts'
import { datasetTag, documentTag, equalityTag, referenceTag, toTransactionTags, typeTag } from '../core/sync-tags.ts'
import { createDocumentIndex } from './document-index.ts'
import { answerQuery, evaluateQuery } from './evaluate-query.ts'
import { aDocument, ask, noon } from './groq-test-kit.ts'
import { parseQuery } from './parse-query.ts'
import { createPerspectiveView } from './perspective-view.ts'
import { anyDataset, anyQuery, someParams } from './random-content.ts'
import { createScanBudget } from './scan-budget.ts'

const documents = [
  aDocument({ _id: 'ann', _type: 'person', name: 'Ann' }),
  aDocument({ _id: 'crossing', slug: { current: 'crossing' }, author: { _ref: 'ann' } }),
  aDocument({ _id: 'drafts.crossing', slug: { current: 'crossing' }, author: { _ref: 'nobody' }, title: 'Draft' }),
]

describe('evaluateQuery', () => {
  it('knows the time of the clock and the user', () => {
    const { result } = ask(documents, '{"now": now(), "time": dateTime(now()), "user": identity()}')
    expect(result).toEqual({ now: noon.toISOString(), time: '2026-03-01T12:00:00Z', user: 'ann' })
  })

  it('shows each document as the perspective does', () => {
    const titles = (perspective: Perspective) =>
      ask(documents, '*[_type == "story"]{_id, _originalId, title}', { perspective }).result
    expect(titles('published')).toEqual([{ _id: 'crossing', _originalId: null, title: null }])
    expect(titles('drafts')).toEqual([{ _id: 'crossing', _originalId: 'drafts.crossing', title: 'Draft' }])
    expect(titles('raw')).toEqual([
      { _id: 'crossing', _originalId: null, title: null },
      { _id: 'drafts.crossing', _originalId: null, title: 'Draft' },
    ])
  })

  it('follows references', () => {
    expect(ask(documents, '*[_id == "crossing"][0].author->name').result).toBe('Ann')
  })

  it.each(['text::semanticSimilarity("a")', '*[documents::incomingRefCount() == 1]', 'anywhere(a)'])(
    'says that %s is not there, as a mistake of the query',
    (query) => {
      expect(() => ask(documents, query)).toThrow(expect.objectContaining({ kind: 'queryParse' }))
    },
  )

  it('compares by diff::, which groq-js evaluates step by step only', async () => {
    const source = createPerspectiveView(createDocumentIndex(documents), 'raw', () => true)
    const query = `*[_id == "crossing"]{"changed": diff::changedAny(@, {"title": "Draft"}, title), "author": author->name}`
    const { result, syncTags } = await answerQuery(parseQuery(query), { source, now: noon, userId: 'ann' })
    expect(result).toEqual([{ changed: true, author: 'Ann' }])
    expect(syncTags).toEqual([documentTag('crossing'), documentTag('ann')])
  })

  it('stops a query that multiplies', () => {
    const many = Array.from({ length: 100 }, (_, n) => aDocument({ _id: `story-${n}` }))
    const source = createPerspectiveView(createDocumentIndex(many), 'raw', () => true)
    const run = (query: string) =>
      evaluateQuery(parseQuery(query), {
        source,
        now: noon,
        userId: 'ann',
        budget: createScanBudget({ documents: 50_000 }),
      })
    expect(run('*{"others": count(*[_id != ^._id])}').result).toHaveLength(100)
    expect(() => run('*{"others": *{"others": count(*[_id != ^._id])}}')).toThrow(
      expect.objectContaining({ kind: 'invalidRequest', message: expect.stringContaining('costs too much') }),
    )
  })

  it('refuses an answer of absurd size', () => {
    const many = Array.from({ length: 300 }, (_, n) => aDocument({ _id: `story-${n}`, text: 'x'.repeat(2000) }))
    expect(() => ask(many, '*{"all": *}')).toThrow(
      expect.objectContaining({ kind: 'invalidRequest', message: expect.stringContaining('larger than 64 MB') }),
    )
  })

  it.each<[string, readonly string[]]>([
    ['*', [datasetTag()]],
    ['count(*)', [datasetTag()]],
    ['*[title == "x"]', [datasetTag()]],
    ['*[_type == "story"]', [typeTag('story')]],
    ['*["story" == _type] | order(title)[0..9]{title}', [typeTag('story')]],
    ['*[_type in ["story", "person"]]', [typeTag('story'), typeTag('person')]],
    ['*[_type == "story" || _type == "person" && title == "x"]', [typeTag('story'), typeTag('person')]],
    ['*[_type == "story" || title == "x"]', [typeTag('story'), datasetTag()]],
    ['*[!(_type == "story")]', [datasetTag()]],
    ['*[_id == "drafts.ann"]', [documentTag('ann')]],
    ['*[_id in ["ann", "ben"]][0]', [documentTag('ann'), documentTag('ben')]],
    ['*[_type == "story" && _id == "ann"]', [documentTag('ann')]],
    ['*[_type == "story" && slug.current == "s"][0]', [equalityTag('story', 'slug.current', 's')]],
    ['*[_type == "story"][slug.current == "s"][0]', [equalityTag('story', 'slug.current', 's')]],
    ['*[slug.current == "s"][0]', [datasetTag()]],
    ['*[_type == "story" && slug.current == null][0]', [typeTag('story')]],
    ['*[_type == "story" && references("ann")]', [referenceTag('ann')]],
    ['*[_type == "story" && references(^._id)]', []],
    ['*[_type == "person"]{"stories": *[_type == "story" && references(^._id)]}', [typeTag('person')]],
    ['*[_type == "person"]{"stories": *[_type == "story" && title == ^.name]}', [typeTag('person')]],
    ['*[_type == "person" && count(*[_type == "story"]) > 1]', [typeTag('person'), typeTag('story')]],
    ['releases::all()', [typeTag('system.release')]],
    ['1 + 1', []],
  ])('%s depends on no more than it must', (query, expected) => {
    expect(ask([], query).syncTags.toSorted()).toEqual([...expected].sort())
  })

  it('depends on what is around each document only as far as that was asked for', () => {
    const tagsOf = (query: string) => ask(documents, query, { perspective: 'published' }).syncTags
    expect(tagsOf('*[_id == "ann"]{"stories": *[_type == "story" && references(^._id)]}')).toEqual([
      documentTag('ann'),
      referenceTag('ann'),
    ])
    expect(tagsOf('*[_id == "ann"]{"stories": *[_type == "story" && title == ^.name]}')).toEqual([
      documentTag('ann'),
      typeTag('story'),
    ])
  })

  it('depends on the documents that it refers to, also when they do not exist', () => {
    const { syncTags } = ask(documents, '*[_type == "story"]{"author": author->name}')
    expect(syncTags).toEqual([typeTag('story'), documentTag('ann'), documentTag('nobody')])
  })
})

describe('for any documents and queries', () => {
  const perspectives: readonly Perspective[] = ['raw', 'published', 'drafts', ['r1', 'drafts']]
  const anyPerspective = fc.constantFrom(...perspectives)
  // Half of them are those whose answers have the narrowest tags.
  const anyReader = fc.oneof(
    fc.constant({ perspective: 'published' as const, readsAll: true }),
    fc.record({ perspective: anyPerspective, readsAll: fc.boolean() }),
  )

  const answer = (dataset: readonly LakeDocument[], query: string, perspective: Perspective, readsAll = false) =>
    ask(dataset, query, { perspective, params: someParams, readsAll })

  const answerOfGroqJs = async (visible: readonly LakeDocument[], query: string) => {
    const dataset = visible.toSorted((a, b) => (a._id < b._id ? -1 : 1))
    const options = { dataset, params: someParams, timestamp: noon, identity: 'ann' }
    const value = await evaluate(parse(query, { params: someParams }), options)
    return JSON.stringify(await value.get())
  }

  it('answers as groq-js does over all documents', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, anyQuery, anyPerspective, async (dataset, query, perspective) => {
        const expected = await answerOfGroqJs(resolvePerspective(dataset, perspective), query)
        expect(JSON.stringify(answer(dataset, query, perspective).result)).toBe(expected)
      }),
      { numRuns: 1500 },
    )
  })

  it('answers the same from indexes that have followed many commits, to readers of some documents', async () => {
    const readers = [
      { canRead: ({ title }: LakeDocument) => title !== 'one', readsAllOf: () => false },
      { canRead: ({ _id }: LakeDocument) => !_id.includes('.'), readsAllOf: (layer: string) => layer === '' },
      { canRead: () => true, readsAllOf: () => true },
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDataset, { minLength: 2, maxLength: 4 }),
        anyQuery,
        anyPerspective,
        fc.constantFrom(...readers),
        async (steps, query, perspective, { canRead, readsAllOf }) => {
          const index = createDocumentIndex(steps[0] ?? [], { paths: ['title', 'author._ref'] })
          const source = createPerspectiveView(index, perspective, canRead, { readsAllOf })
          for (const step of steps) {
            // Asked in between, so that orders are there to be kept up to date.
            evaluateQuery(parseQuery(query, someParams), { source, now: noon, userId: 'ann' })
            index.apply(step.map((after) => ({ documentId: after._id, after: after.isDeleted ? null : after })))
          }
          const { result } = evaluateQuery(parseQuery(query, someParams), { source, now: noon, userId: 'ann' })
          const readable = [...index.all()].filter(canRead)
          expect(JSON.stringify(result)).toBe(await answerOfGroqJs(resolvePerspective(readable, perspective), query))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a commit that changes an answer emits one of its sync tags', () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, anyQuery, anyReader, (...given) => {
        const [before, written, query, { perspective, readsAll }] = given
        // Every document of the second dataset is written, or deleted where it says so.
        const changes = written.map((document) => ({
          documentId: document._id,
          before: before.find(({ _id }) => _id === document._id) ?? null,
          after: document.isDeleted === true ? null : document,
        }))
        const index = createDocumentIndex(before)
        const answerFor = (dataset: readonly LakeDocument[]) => answer(dataset, query, perspective, readsAll)
        const asked = answerFor(before)
        index.apply(changes)
        const after = answerFor([...index.all()])
        if (JSON.stringify(asked.result) === JSON.stringify(after.result)) return
        const { published, drafts } = toTransactionTags(changes, index.siblingsOf)
        const emitted = perspective === 'published' ? published : drafts
        expect(emitted.filter((tag) => asked.syncTags.includes(tag))).not.toEqual([])
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('declared indexes', () => {
  const authors = Array.from({ length: 500 }, (_, n) => aDocument({ _id: `a${n}`, _type: 'author', email: `${n}@b.c` }))
  const look = (paths: readonly string[]) => {
    let looked = 0
    const index = createDocumentIndex(authors, { paths })
    const source = createPerspectiveView(index, 'raw', () => {
      looked++
      return true
    })
    const { result } = evaluateQuery(parseQuery('*[email == "7@b.c"]._id'), { source, now: noon, userId: 'ann' })
    return { result, looked }
  }

  it('finds a document by an indexed attribute without a look at the others', () => {
    expect(look(['email'])).toEqual({ result: ['a7'], looked: 1 })
    expect(look([]).result).toEqual(['a7'])
  })
})
