import fc from 'fast-check'
import type { LakeDocument } from '../../core/document.ts'
import { isEqualJson } from '../../core/is-equal-json.ts'
import { isJsonObject } from '../../core/is-json-object.ts'
import type { Perspective } from '../../core/perspective.ts'
import { createDocumentIndex } from '../document-index.ts'
import { evaluateQuery, type Evaluation } from '../evaluate-query.ts'
import { aDocument, noon } from '../groq-test-kit.ts'
import { parseQuery } from '../parse-query.ts'
import { createPerspectiveView } from '../perspective-view.ts'
import { anyDataset, anyQuery, someParams } from '../random-content.ts'
import type { ArraySelector } from './to-source-map.ts'

const book = aDocument({
  _id: 'book',
  _type: 'book',
  title: 'Dune',
  pages: 412,
  tags: ['sand', 'spice'],
  author: { _ref: 'frank' },
  editors: [
    { _key: 'e1', _ref: 'frank' },
    { _key: 'e2', _ref: 'nobody' },
  ],
  body: [
    { _key: 'b1', _type: 'block', children: [{ _key: 's1', text: 'A beginning' }] },
    { _key: "b'2", _type: 'block', children: [{ _key: 's2', text: 'An end' }, { text: 'without a key' }] },
  ],
  "it's": { 'a\\b': 'odd' },
})
const frank = aDocument({ _id: 'frank', _type: 'author', name: 'Frank', born: 1920 })
const documents = [book, frank, aDocument({ _id: 'emma', _type: 'book', title: 'Emma', pages: 474 })]

interface AskOptions {
  readonly from?: readonly LakeDocument[]
  readonly perspective?: Perspective
  readonly selector?: ArraySelector
}

function ask(
  query: string,
  { from = documents, perspective = 'raw', selector = 'index' }: AskOptions = {},
): Evaluation {
  const source = createPerspectiveView(createDocumentIndex(from), perspective, () => true)
  return evaluateQuery(parseQuery(query, someParams), { source, now: noon, userId: 'ann', sourceMap: selector })
}

/** The mappings, with documents and paths in place of their numbers. */
function mappingsOf(query: string, options: AskOptions = {}): Record<string, string> {
  const { sourceMap } = ask(query, options)
  return Object.fromEntries(
    Object.entries(sourceMap?.mappings ?? {}).map(([place, { source }]) => [
      place,
      source.type === 'documentValue'
        ? `${sourceMap?.documents[source.document]?._id} ${sourceMap?.paths[source.path]}`
        : source.type,
    ]),
  )
}

// Random queries take their time on a busy machine.
jest.setTimeout(60_000)

describe('a source map', () => {
  it.each<[string, Record<string, string>]>([
    ['*[_id == "book"]{title}', { "$[0]['title']": "book $['title']" }],
    ['*[_id == "book"][0].title', { $: "book $['title']" }],
    ['*[_id == "frank"]', { '$[0]': 'frank $' }],
    [
      '*[_id == "book"][0]{"name": title, "n": 1, "up": upper(title), missing}',
      {
        "$['name']": "book $['title']",
        "$['n']": 'literal',
        "$['up']": 'unknown',
      },
    ],
    [
      '*[_type == "book"] | order(pages desc){title}',
      {
        "$[0]['title']": "emma $['title']",
        "$[1]['title']": "book $['title']",
      },
    ],
    ['*[_type == "book" && pages > 450].title', { '$[0]': "emma $['title']" }],
    [
      '*[_id == "book"][0]{author->{name}, "by": author->name}',
      {
        "$['author']['name']": "frank $['name']",
        "$['by']": "frank $['name']",
      },
    ],
    ['*[_id == "book"][0].editors[]->name', { '$[0]': "frank $['name']" }],
    [
      '*[_id == "frank"][0]{..., "name": name + "!"}',
      {
        "$['_id']": "frank $['_id']",
        "$['_type']": "frank $['_type']",
        "$['_rev']": "frank $['_rev']",
        "$['_createdAt']": "frank $['_createdAt']",
        "$['_updatedAt']": "frank $['_updatedAt']",
        "$['born']": "frank $['born']",
        "$['name']": 'unknown',
      },
    ],
    [
      '*[_id == "book"][0]{"t": coalesce(subtitle, title), "s": select(pages > 500 => "long", pages > 400 => tags[1])}',
      {
        "$['t']": "book $['title']",
        "$['s']": "book $['tags'][1]",
      },
    ],
    ['*[_id == "book"][0].tags[0...1]', { '$[0]': "book $['tags'][0]" }],
    ['*[_id == "book"][0].tags[-1]', { $: "book $['tags'][1]" }],
    ['*[_id == "book"][0].tags', { $: "book $['tags']" }],
    ['*[_id == "book"][0].tags | order(@ desc)', { '$[0]': "book $['tags'][1]", '$[1]': "book $['tags'][0]" }],
    [
      '*[_id == "book"][0].body[children[0].text match "end"]{"c": children[].text}',
      {
        "$[0]['c'][0]": "book $['body'][1]['children'][0]['text']",
        "$[0]['c'][1]": "book $['body'][1]['children'][1]['text']",
      },
    ],
    [
      '*[_id == "frank"]{"books": *[references(^._id)]{title, "by": ^.name}}',
      {
        "$[0]['books'][0]['title']": "book $['title']",
        "$[0]['books'][0]['by']": "frank $['name']",
      },
    ],
    [
      '*[_id == "book"] | score(title match "dune"){title, _score}',
      {
        "$[0]['title']": "book $['title']",
        "$[0]['_score']": 'unknown',
      },
    ],
    [`*[_id == "book"][0]["it's"]`, { $: String.raw`book $['it\'s']` }],
    [
      `{"a": *[_id == "book"][0]["it's"]["a\\\\b"], "it's": count(*)}`,
      {
        "$['a']": String.raw`book $['it\'s']['a\\b']`,
        "$['it\\'s']": 'unknown',
      },
    ],
    [
      '[...*[_id == "book"].tags[], "x"]',
      {
        '$[0]': "book $['tags'][0]",
        '$[1]': "book $['tags'][1]",
        '$[2]': 'literal',
      },
    ],
    [
      '*[_id == "book"][0]{"pair": tags + [title], "all": {title} + {pages}, pages > 400 => {"long": title}}',
      {
        "$['pair'][0]": "book $['tags'][0]",
        "$['pair'][1]": "book $['tags'][1]",
        "$['pair'][2]": "book $['title']",
        "$['all']['title']": "book $['title']",
        "$['all']['pages']": "book $['pages']",
        "$['long']": "book $['title']",
      },
    ],
    [
      'fn my::name($who) = $who->{name}; *[_id == "book"][0]{"who": my::name(author)}',
      {
        "$['who']['name']": "frank $['name']",
      },
    ],
  ])('of %s leads to the sources', (query, expected) => {
    expect(mappingsOf(query)).toEqual(expected)
  })

  it('names elements by their keys when it is asked to, where they have one', () => {
    const query = '*[_id == "book"][0]{"texts": body[].children[].text, "last": body[1], tags}'
    expect(mappingsOf(query, { selector: 'key' })).toEqual({
      "$['texts'][0]": "book $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['text']",
      "$['texts'][1]": String.raw`book $['body'][?(@._key=='b\'2')]['children'][?(@._key=='s2')]['text']`,
      "$['texts'][2]": String.raw`book $['body'][?(@._key=='b\'2')]['children'][1]['text']`,
      "$['last']": String.raw`book $['body'][?(@._key=='b\'2')]`,
      "$['tags']": "book $['tags']",
    })
  })

  it('leads to the draft or the version that the perspective shows, of those that it shows only', () => {
    const from = [
      ...documents,
      { ...book, _id: 'drafts.book', title: 'Draft' },
      { ...book, _id: 'versions.r1.book', title: 'Version' },
    ]
    const query = '*[_id == "book"]{title, "id": _id}'
    const titleIn = (perspective: Perspective) => mappingsOf(query, { from, perspective })["$[0]['title']"]
    expect(titleIn('published')).toBe("book $['title']")
    expect(titleIn('drafts')).toBe("drafts.book $['title']")
    expect(titleIn(['r1', 'drafts'])).toBe("versions.r1.book $['title']")
    expect(ask(query, { from, perspective: 'drafts' }).sourceMap?.documents).toEqual([
      { _id: 'drafts.book', _type: 'book' },
    ])
  })

  it('says each document and each path once', () => {
    const { sourceMap } = ask('*[_type == "book"]{title, "again": title, pages}')
    expect(sourceMap?.documents).toHaveLength(2)
    expect(sourceMap?.paths).toEqual(["$['title']", "$['pages']"])
  })

  it('leads only to places that hold the very value', () => {
    const anyPerspective = fc.constantFrom<Perspective>('raw', 'published', 'drafts', ['r1', 'drafts'])
    const anySelector = fc.constantFrom<ArraySelector>('index', 'key')
    let checked = 0
    fc.assert(
      fc.property(anyDataset, anyQuery, anyPerspective, anySelector, (from, query, perspective, selector) => {
        const { result, sourceMap } = ask(query, { from, perspective, selector })
        for (const [place, { source }] of Object.entries(sourceMap?.mappings ?? {})) {
          if (source.type !== 'documentValue') continue
          const { _id } = sourceMap?.documents[source.document] ?? {}
          const stored = from.find((document) => document._id === _id)
          const path = sourceMap?.paths[source.path] ?? ''
          checked++
          expect(asStored(valueAt(result, place))).toEqual(asStored(valueAt(stored, path)))
        }
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(100)
  })

  it('comes with the answer that comes without it', () => {
    fc.assert(
      fc.property(anyDataset, anyQuery, (from, query) => {
        const source = createPerspectiveView(createDocumentIndex(from), 'drafts', () => true)
        const plain = evaluateQuery(parseQuery(query, someParams), { source, now: noon, userId: 'ann' })
        const { result, sourceMap } = ask(query, { from, perspective: 'drafts' })
        expect(isEqualJson(result, plain.result)).toBe(true)
        // All of these queries can be followed, so an empty map would be a loss.
        if (hasContent(result)) expect(sourceMap?.mappings).not.toEqual({})
      }),
      { numRuns: 500 },
    )
  })
})

/** A whole document in a perspective shows its published id, and which one it is stored under. */
function asStored(value: unknown): unknown {
  if (!isJsonObject(value) || !('_rev' in value)) return value
  const { _id, _originalId, ...rest } = value
  return rest
}

function hasContent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== undefined
  return Object.values(value).some(hasContent)
}

function valueAt(root: unknown, path: string): unknown {
  const segments = path.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|\[\?\(@\._key=='((?:[^'\\]|\\.)*)'\)\]/g)
  let value = root
  for (const [, name, index, key] of segments) {
    if (key !== undefined && Array.isArray(value)) value = value.find((item) => item?._key === key)
    else value = typeof value === 'object' && value !== null ? Reflect.get(value, name ?? Number(index)) : undefined
  }
  return value
}
