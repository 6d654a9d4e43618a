import { collectReferences } from './find-references.ts'

describe('collectReferences', () => {
  it('finds references at any depth and says where and how strong they are', () => {
    const document = {
      lead: { _type: 'reference', _ref: 'a' },
      body: [
        { _key: 'k"1', image: { asset: { _ref: 'image-1-4x4-png', _type: 'reference' } } },
        'text',
        { _ref: 'b', _weak: true },
      ],
      odd: { _ref: 'c', nested: { _ref: 'd', _weak: 'yes' } },
    }
    expect(collectReferences(document)).toEqual([
      { id: 'a', weak: false, path: 'lead' },
      { id: 'image-1-4x4-png', weak: false, path: 'body[_key=="k\\"1"].image.asset' },
      { id: 'b', weak: true, path: 'body[2]' },
      { id: 'c', weak: false, path: 'odd' },
      { id: 'd', weak: false, path: 'odd.nested' },
    ])
  })

  it.each([
    ['another dataset', { _ref: 'a', _dataset: 'other' }],
    ['another project', { _ref: 'a', _projectId: 'other' }],
    ['another resource', { _ref: 'dataset:project.other:a' }],
  ])('asks nothing of what is in %s', (_name, reference) => {
    expect(collectReferences({ reference })).toEqual([{ id: reference._ref, weak: true, path: 'reference' }])
  })

  it('leaves out a _ref that is no id', () => {
    expect(collectReferences({ reference: { _ref: 7 } })).toEqual([])
  })
})
