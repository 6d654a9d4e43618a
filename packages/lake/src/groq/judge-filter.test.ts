import fc from 'fast-check'
import { compileFilter } from './evaluate-filter.ts'
import { judgeById, judgeByPrefix, matchesEverything } from './judge-filter.ts'

describe('what a filter says about ids alone', () => {
  it.each([
    ['_id in path("**")', 'always'],
    ['true', 'always'],
    ['_id in path("*")', 'never'],
    ['false', 'never'],
    ['_id in path("drafts.**")', 'always'],
    ['_id in path("versions.**")', 'never'],
    ['_id in path("drafts.a.**")', 'sometimes'],
    ['_id in path("*.**")', 'always'],
    ['_id in path("**.x")', 'sometimes'],
    ['_id == "a"', 'never'],
    ['_id == "drafts.a"', 'sometimes'],
    ['_id != "a"', 'always'],
    ['_id in ["a", "drafts.b"]', 'sometimes'],
    ['_type == "story"', 'sometimes'],
    ['_type == "story" && _id in path("*")', 'never'],
    ['_type == "story" || _id in path("**")', 'always'],
    ['!(_id in path("drafts.**"))', 'never'],
    ['!(_id in path("*")) && _type == "story"', 'sometimes'],
    ['owner == identity()', 'sometimes'],
    ['_id match "drafts.*"', 'sometimes'],
    ['(_id in path("*")) || (_id in path("versions.**"))', 'never'],
  ])('%s matches drafts: %s', (filter, expected) => {
    expect(judgeByPrefix(filter, 'drafts')).toBe(expected)
  })

  it.each([
    ['_id in path("**")', true],
    ['true', true],
    ['_type == "a" || _id in path("**")', true],
    ['_id in path("*")', false],
    ['_id != "a"', false],
    ['_type == "a"', false],
  ])('%s matches everything: %s', (filter, expected) => {
    expect(matchesEverything(filter)).toBe(expected)
  })

  it('is never other than what the filter does to a document', () => {
    const leaf = fc.constantFrom(
      '_id in path("**")',
      '_id in path("*")',
      '_id in path("drafts.**")',
      '_id in path("drafts.*")',
      '_id in path("versions.**")',
      '_id in path("versions.r1.*")',
      '_id == "drafts.a"',
      '_id != "b"',
      '_id in ["a", "versions.r1.b"]',
      '_type == "story"',
      'true',
    )
    const { filter } = fc.letrec<{ filter: string }>((tie) => ({
      filter: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) && (${b})`),
        fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) || (${b})`),
        tie('filter').map((a) => `!(${a})`),
      ),
    }))
    const ids = ['a', 'b', 'drafts.a', 'drafts.b', 'drafts.b.c', 'versions.r1.b', 'versions.r2.a']
    const types = ['story', 'page']
    fc.assert(
      fc.property(filter, (text) => {
        const matches = compileFilter(text, { userId: 'u', clock: () => new Date(0) })
        const found = (id: string) =>
          types.map((_type) => matches({ _id: id, _type, _rev: '', _createdAt: '', _updatedAt: '' }))
        for (const id of ids) {
          const judged = judgeById(text, id)
          const prefix = (['drafts', 'versions'] as const).find((each) => id.startsWith(`${each}.`))
          const judgements = prefix === undefined ? [judged] : [judged, judgeByPrefix(text, prefix)]
          for (const each of judgements) {
            if (each !== 'sometimes') expect(found(id)).toEqual(types.map(() => each === 'always'))
          }
        }
      }),
    )
  })
})
