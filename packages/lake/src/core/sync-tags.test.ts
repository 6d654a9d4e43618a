import fc from 'fast-check'

import {
  attributeTag,
  datasetTag,
  documentTag,
  entryTag,
  equalityTag,
  isEqualityPath,
  referencesName,
  referenceTag,
  toCommitTags,
  toTransactionTags,
  typeTag,
} from './sync-tags.ts'
import { toPublishedId } from './document-id.ts'
import { collectReferences } from './find-references.ts'
import { resolvePerspective } from './resolve-perspective.ts'
import type { LakeDocument } from './document.ts'
import type { Perspective } from './perspective.ts'

function aStory(_id: string, slug: string, reference?: string): LakeDocument {
  return {
    _id,
    _type: 'story',
    _rev: 'r',
    _createdAt: '',
    _updatedAt: '',
    slug: { _type: 'slug', current: slug },
    ...(reference !== undefined && { countries: [{ _key: 'k', _ref: reference, _weak: true }] }),
  }
}

const stories = { type: 'story' }
const toMali = { reference: 'mali' }

describe('toCommitTags', () => {
  it('touches the keys of the document as it was and as it is', () => {
    const change = {
      documentId: 'a',
      before: aStory('a', 'old-slug', 'mali'),
      after: { ...aStory('a', 'new-slug', 'chad'), _type: 'report' },
    }
    expect(new Set(toCommitTags(change).published)).toEqual(
      new Set([
        datasetTag(),
        documentTag('a'),
        typeTag('story'),
        typeTag('report'),
        equalityTag('story', 'slug.current', 'old-slug'),
        equalityTag('report', 'slug.current', 'new-slug'),
        referenceTag('mali'),
        referenceTag('chad'),
        // Of another type it is another document.
        entryTag({ type: 'story' }),
        entryTag({ type: 'report' }),
        entryTag({ reference: 'mali' }),
        entryTag({ reference: 'chad' }),
      ]),
    )
  })

  it.each<[string, object, readonly string[]]>([
    ['one attribute', { title: 'New' }, [attributeTag(stories, 'title'), attributeTag(toMali, 'title')]],
    [
      'what it refers to',
      { countries: [{ _key: 'k', _ref: 'chad' }] },
      [
        attributeTag(stories, 'countries'),
        attributeTag(stories, referencesName),
        entryTag(toMali),
        entryTag({ reference: 'chad' }),
      ],
    ],
    [
      'nothing but its revision',
      { _rev: 's' },
      [attributeTag(stories, '_updatedAt'), attributeTag(toMali, '_updatedAt')],
    ],
    ['nothing', {}, []],
  ])('touches of the scopes of a document that changes %s only that', (_what, changes, expected) => {
    const before = aStory('a', 's', 'mali')
    const scopes = [stories, toMali, { reference: 'chad' }]
    const names = ['title', 'countries', 'slug', '_updatedAt', '_rev', referencesName]
    const possible = new Set(
      scopes.flatMap((scope) => [entryTag(scope), ...names.map((name) => attributeTag(scope, name))]),
    )
    const { published, drafts } = toCommitTags({ documentId: 'a', before, after: { ...before, ...changes } })
    expect(published.filter((tag) => possible.has(tag)).toSorted()).toEqual([...expected].sort())
    expect(drafts.filter((tag) => possible.has(tag))).toEqual([])
  })

  it('takes a document for one that comes and leaves when who sees it may depend on anything', () => {
    const before = aStory('hidden.a', 's')
    const { published } = toCommitTags({ documentId: 'hidden.a', before, after: { ...before, title: 'New' } })
    expect(published).toContain(entryTag(stories))
  })

  it.each(['drafts.a', 'versions.r1.a', '_.releases.r1'])(
    'tells readers of published documents nothing of %s',
    (id) => {
      const change = { documentId: id, before: null, after: aStory(id, 'secret') }
      const { published, drafts } = toTransactionTags([change], () => [aStory('a', 'public')])
      expect(published).toEqual([])
      expect(drafts).toContain(documentTag(id))
    },
  )

  it('tells readers of drafts everything, under the keys of the published document', () => {
    const ofPublished = toCommitTags({ documentId: 'a', before: aStory('a', 's'), after: null })
    const ofDraft = toCommitTags({ documentId: 'drafts.a', before: aStory('drafts.a', 's'), after: null })
    expect(ofPublished.published).toEqual(expect.arrayContaining([...ofPublished.drafts]))
    expect(ofDraft.drafts).toEqual(ofPublished.drafts)
  })

  it('tells readers of drafts what a draft hides', () => {
    const change = { documentId: 'drafts.a', before: null, after: aStory('drafts.a', 'new-slug') }
    const { drafts } = toTransactionTags([change], () => [aStory('a', 'old-slug')])
    expect(drafts).toContain(equalityTag('story', 'slug.current', 'old-slug'))
  })

  it('names each key of a transaction once', () => {
    const { published, drafts } = toTransactionTags(
      [
        { documentId: 'a', before: null, after: aStory('a', 's') },
        { documentId: 'drafts.a', before: aStory('drafts.a', 's'), after: null },
      ],
      () => [],
    )
    expect(new Set(published).size).toBe(published.length)
    expect(published).toEqual(expect.arrayContaining([...drafts]))
  })

  it('touches nothing of another document, type or slug', () => {
    const { drafts } = toCommitTags({ documentId: 'a', before: null, after: aStory('a', 's', 'mali') })
    const others = [
      documentTag('b'),
      typeTag('prayer'),
      equalityTag('story', 'slug.current', 't'),
      referenceTag('chad'),
    ]
    expect(drafts.filter((tag) => others.includes(tag))).toEqual([])
  })

  it('hides what the keys are about', () => {
    const change = { documentId: 'a', before: null, after: aStory('a', 'hidden-slug', 'mali') }
    for (const tag of toCommitTags(change).drafts) {
      expect(tag).toMatch(/^s1:[0-9a-f]{16}$/)
    }
  })

  it('never changes its keys: stored pages carry them across restarts and releases', () => {
    expect(documentTag('drafts.a')).toBe('s1:c493d6b974bcc787')
    expect(typeTag('story')).toBe('s1:9585e035a6e1b44c')
    expect(equalityTag('story', 'slug.current', 's')).toBe('s1:784ca62fdf67f623')
    expect(referenceTag('a')).toBe('s1:f12064e791fdcaeb')
    expect(datasetTag()).toBe('s1:e5b93b3f3ab3fc61')
    expect(entryTag({ type: 'story' })).toBe('s1:c178d71689935704')
    expect(entryTag({ reference: 'drafts.a' })).toBe('s1:b2288d169339d293')
    expect(attributeTag({ type: 'story' }, 'title')).toBe('s1:d2bfe66dd1a1f5ca')
  })
})

describe('isEqualityPath', () => {
  it.each([
    ['slug.current', true],
    ['path.current', true],
    ['current', false],
    ['seo.slug.current', false],
    ['title', false],
    ['list[0].current', false],
  ])('%s: %s', (path, expected) => {
    expect(isEqualityPath(path)).toBe(expected)
  })
})

describe('the keys of any answer', () => {
  const id = fc.constantFrom('a', 'drafts.a', 'versions.r1.a', 'b', 'drafts.b')
  const document = fc
    .tuple(id, fc.constantFrom('story', 'report'), fc.constantFrom('s', 't'), fc.constantFrom('a', 'b', undefined))
    .map(([_id, _type, slug, reference]) => ({ ...aStory(_id, slug, reference), _type }))
  const dataset = fc.uniqueArray(document, { selector: ({ _id }) => _id })

  const questions: readonly [name: string, tag: string, matches: (document: LakeDocument) => boolean][] = [
    ['one document', documentTag('a'), ({ _id }) => _id === 'a'],
    ['a type', typeTag('story'), ({ _type }) => _type === 'story'],
    [
      'a slug',
      equalityTag('story', 'slug.current', 's'),
      ({ _type, slug }) => _type === 'story' && JSON.stringify(slug).includes('"s"'),
    ],
    ['references', referenceTag('b'), (each) => collectReferences(each).some((reference) => reference.id === 'b')],
    ['everything', datasetTag(), () => true],
  ]
  const perspectives: readonly Perspective[] = ['published', 'drafts', ['r1', 'drafts'], 'raw']

  it.each(questions)('about %s are touched by every commit that changes it', (_name, tag, matches) => {
    const answer = (documents: readonly LakeDocument[], perspective: Perspective) =>
      JSON.stringify(
        resolvePerspective(documents, perspective)
          .filter(matches)
          .sort((x, y) => (x._id < y._id ? -1 : 1)),
      )

    fc.assert(
      fc.property(dataset, document, fc.boolean(), (before, changed, isDeletion) => {
        const rest = before.filter(({ _id }) => _id !== changed._id)
        const after = isDeletion ? rest : [...rest, changed]
        const change = {
          documentId: changed._id,
          before: before.find(({ _id }) => _id === changed._id) ?? null,
          after: isDeletion ? null : changed,
        }
        const tags = toTransactionTags([change], (id) => after.filter(({ _id }) => toPublishedId(_id) === id))
        for (const perspective of perspectives) {
          if (answer(before, perspective) === answer(after, perspective)) continue
          expect(perspective === 'published' ? tags.published : tags.drafts).toContain(tag)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
