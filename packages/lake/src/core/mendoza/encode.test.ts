import fc from 'fast-check'
import { incremental } from 'mendoza'

import { applyMendoza } from './apply.ts'
import { encodeEffects, encodeMendoza } from './encode.ts'
import type { LakeDocument } from '../document.ts'

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '字', '😀', '😁', '👩🏽', '\u0301'), maxLength: 12 }),
  // Half code points too: JSON can carry them, and an editor's field may hold one for a moment.
  fc
    .array(fc.constantFrom(0x61, 0xd83d, 0xde00, 0xde01), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
)
const name = fc.constantFrom('a', 'b', 'B', 'title', 'é', '10', '9', 'constructor')

const { value } = fc.letrec<{ value: unknown; item: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    text,
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.array(tie('item'), { maxLength: 5 }),
    tie('object'),
  ),
  item: fc.oneof(
    tie('value'),
    fc.tuple(fc.constantFrom('k1', 'k2', 'k3'), tie('object')).map(([_key, object]) => ({ ...object, _key })),
  ),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
}))

/** As the Studio's Review changes applies it, which remembers who wrote which character. */
function applyIncrementally(before: unknown, patch: readonly unknown[]): unknown {
  return incremental.unwrap(incremental.applyPatch(incremental.wrap(before, 'old'), [...patch], 'new'))
}

describe('encodeMendoza', () => {
  it('gives the decoders what they need to build the new value from the old', () => {
    // Long enough that the patch of the value is always shorter than the document.
    const unchanged = 'What stays as it is. '.repeat(100)
    fc.assert(
      fc.property(value, value, (before, after) => {
        const [left, right] = [
          { unchanged, value: before },
          { unchanged, value: after },
        ]
        const patch = encodeMendoza(left, right)
        expect(patch[0]).not.toBe(0)
        expect(applyMendoza(left, patch)).toEqual(right)
        expect(applyIncrementally(left, patch)).toEqual(right)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives them the whole value where that is shorter', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(applyMendoza(before, encodeMendoza(before, after))).toEqual(after)
      }),
    )
  })

  it('never costs more than sending the whole value', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(JSON.stringify(encodeMendoza(before, after)).length).toBeLessThanOrEqual(
          JSON.stringify([0, after]).length,
        )
      }),
    )
  })

  it('leaves both values as they were', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const texts = JSON.stringify([before, after])
        applyMendoza(before, encodeMendoza(before, after))
        expect(JSON.stringify([before, after])).toBe(texts)
      }),
    )
  })

  it('encodes typing as the typed characters alone', () => {
    const before = { title: 'Prières pour la côte', standfirst: 'Unchanged' }
    const after = { ...before, title: 'Prières 🙏 pour la côte' }
    expect(encodeMendoza(before, after)).toEqual([11, 1, 23, 0, 9, 22, '🙏 ', 23, 9, 22, 15])
  })

  it('keeps an emoji whole when it turns into another that shares half of it', () => {
    const patch = encodeMendoza(
      { text: `${'long enough '.repeat(9)}😀 end` },
      { text: `${'long enough '.repeat(9)}😁 end` },
    )
    expect(patch).toContain('😁')
  })

  it('reuses the blocks of a body that did not change and edits the one that did', () => {
    const block = (_key: string, text: string) => ({
      _key,
      _type: 'block',
      children: [{ _key: 's', _type: 'span', text }],
    })
    const [first, second, third] = [block('1', 'One'), block('2', 'Two'), block('3', 'Three')]
    const before = { body: [first, second, third] }
    expect(encodeMendoza(before, { body: [third, first, second] })).toEqual([11, 0, 21, 2, 3, 21, 0, 2, 15])
    expect(encodeMendoza(before, { body: [first, block('2', 'Two and a half'), third] })).toEqual([
      11,
      0,
      21,
      0,
      1,
      12,
      1,
      11,
      2,
      12,
      0,
      11,
      2,
      23,
      0,
      3,
      22,
      ' and a half',
      15,
      16,
      15,
      16,
      21,
      2,
      3,
      15,
    ])
  })

  it('replaces an object that has nothing of the old one', () => {
    const unchanged = 'What stays as it is.'
    expect(encodeMendoza({ link: { href: '/a' }, unchanged }, { link: { page: 'a' }, unchanged })).toEqual([
      17,
      { page: 'a' },
      'link',
    ])
  })

  it.each([
    ['a text', { a: 'x' }, { a: '' }],
    ['a list', { a: [1] }, { a: [] }],
    ['an object', { a: { b: 1 } }, { a: {} }],
    ['nothing', { a: [1] }, { a: null }],
  ])('empties %s without losing it', (_what, before, after) => {
    expect(applyMendoza(before, encodeMendoza(before, after))).toEqual(after)
  })
})

describe('encodeEffects', () => {
  const document: LakeDocument = {
    _id: 'a',
    _type: 'story',
    _rev: 'tx1',
    _createdAt: '2026-01-01T00:00:00.000Z',
    _updatedAt: '2026-01-01T00:00:00.000Z',
    title: 'The lighthouse',
  }
  const { _rev, ...content } = document

  it('marks a creation the way the Studio recognises it', () => {
    expect(encodeEffects(null, document)).toEqual({ apply: [0, content], revert: [0, null] })
  })

  it('marks a deletion the way the Studio recognises it', () => {
    expect(encodeEffects(document, null)).toEqual({ apply: [0, null], revert: [0, content] })
  })

  it('turns an update there and back, with no word of revisions', () => {
    const next = { ...document, _rev: 'tx2', _updatedAt: '2026-01-01T00:00:01.000Z', title: 'The lighthouse keeper' }
    const { apply, revert } = encodeEffects(document, next)
    const { _rev: _, ...nextContent } = next
    expect(applyMendoza(content, apply)).toEqual(nextContent)
    expect(applyMendoza(nextContent, revert)).toEqual(content)
    expect(JSON.stringify([apply, revert])).not.toMatch(/tx1|tx2/)
  })
})
