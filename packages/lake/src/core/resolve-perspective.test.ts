import fc from 'fast-check'

import { isVisibleIn, resolveDocument, resolvePerspective } from './resolve-perspective.ts'
import type { LakeDocument } from './document.ts'
import type { Perspective } from './perspective.ts'

function aDocument(_id: string, attributes: Record<string, unknown> = {}): LakeDocument {
  return { _id, _type: 'story', _rev: `rev-${_id}`, _createdAt: '', _updatedAt: '', ...attributes }
}

const documents = [
  aDocument('a'),
  aDocument('drafts.a'),
  aDocument('versions.r1.a'),
  aDocument('versions.r2.a', { _system: { delete: true } }),
  aDocument('drafts.new'),
  aDocument('versions.r1.newer'),
  aDocument('live'),
  aDocument('_.releases.r1'),
]

/** What is seen, as `_id` from `_originalId`. */
function seenIn(perspective: Perspective): Record<string, unknown> {
  return Object.fromEntries(
    resolvePerspective(documents, perspective).map(({ _id, _originalId }) => [_id, _originalId]),
  )
}

describe('resolvePerspective', () => {
  it('shows everything as it is stored in raw', () => {
    expect(resolvePerspective(documents, 'raw')).toEqual(documents)
  })

  it('shows readers of published documents no draft, no version and nothing of the lake', () => {
    expect(resolvePerspective(documents, 'published')).toEqual([aDocument('a'), aDocument('live')])
  })

  it('shows drafts in the place of what is published, under the published id', () => {
    expect(seenIn('drafts')).toEqual({
      a: 'drafts.a',
      new: 'drafts.new',
      live: 'live',
      '_.releases.r1': '_.releases.r1',
    })
    expect(resolvePerspective(documents, 'drafts')[0]).toEqual({
      ...aDocument('drafts.a'),
      _id: 'a',
      _originalId: 'drafts.a',
    })
  })

  it.each<[Perspective, Record<string, unknown>]>([
    [['r1', 'drafts'], { a: 'versions.r1.a', new: 'drafts.new', newer: 'versions.r1.newer', live: 'live' }],
    [['drafts', 'r1'], { a: 'drafts.a', new: 'drafts.new', newer: 'versions.r1.newer', live: 'live' }],
    [['r1'], { a: 'versions.r1.a', newer: 'versions.r1.newer', live: 'live' }],
    [['r1', 'published'], { a: 'versions.r1.a', newer: 'versions.r1.newer', live: 'live' }],
    [['unknown'], { a: 'a', live: 'live' }],
  ])('lets the first layer of %j win', (perspective, expected) => {
    expect(seenIn(perspective)).toEqual({ ...expected, '_.releases.r1': '_.releases.r1' })
  })

  it('hides a document that a release will unpublish', () => {
    expect(seenIn(['r2', 'drafts'])).not.toHaveProperty('a')
    expect(seenIn(['drafts', 'r2'])).toHaveProperty('a', 'drafts.a')
  })

  it.each([[[]], [['published']]])('takes the stack %j for the perspective of readers', (stack) => {
    expect(resolvePerspective(documents, stack)).toEqual(resolvePerspective(documents, 'published'))
    expect(isVisibleIn('_.releases.r1', stack)).toBe(false)
  })
})

describe('resolveDocument', () => {
  const getById = (id: string) => documents.find(({ _id }) => _id === id) ?? null

  it('reads exactly the document that is named in raw', () => {
    expect(resolveDocument(getById, 'drafts.a', 'raw')).toEqual(aDocument('drafts.a'))
    expect(resolveDocument(getById, 'new', 'raw')).toBeNull()
  })

  it.each(['drafts.a', 'versions.r1.a', 'drafts.new', '_.releases.r1'])(
    'never shows %s to readers of published documents',
    (id) => {
      expect(resolveDocument(getById, id, 'published')).toBeNull()
    },
  )

  it('asks only for ids that can be the answer', () => {
    const asked: string[] = []
    const spy = (id: string) => {
      asked.push(id)
      return null
    }
    expect(resolveDocument(spy, 'a', ['r1', 'drafts'])).toBeNull()
    expect(asked).toEqual(['versions.r1.a', 'drafts.a', 'a'])
  })

  it('agrees with resolvePerspective about every document', () => {
    const id = fc.constantFrom('a', 'drafts.a', 'versions.r1.a', 'versions.r2.a', 'b', 'drafts.b', '_.releases.r1')
    const stored = fc
      .uniqueArray(fc.tuple(id, fc.boolean()), { selector: ([each]) => each })
      .map((entries) => entries.map(([each, gone]) => aDocument(each, gone ? { _system: { delete: true } } : {})))
    const perspective = fc.oneof(
      fc.constantFrom<Perspective>('published', 'drafts'),
      fc.uniqueArray(fc.constantFrom('r1', 'r2', 'drafts', 'published')),
    )
    fc.assert(
      fc.property(stored, perspective, (all, chosen) => {
        const resolved = resolvePerspective(all, chosen)
        for (const publishedId of ['a', 'b', '_.releases.r1']) {
          const one = resolveDocument((each) => all.find(({ _id }) => _id === each) ?? null, publishedId, chosen)
          expect(one).toEqual(resolved.find(({ _id }) => _id === publishedId) ?? null)
        }
        expect(new Set(resolved.map(({ _id }) => _id)).size).toBe(resolved.length)
        for (const { _id, _originalId } of resolved) expect(isVisibleIn(_originalId ?? _id, chosen)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
