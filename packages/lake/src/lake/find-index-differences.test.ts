import { createDocumentIndex } from '../groq/document-index.ts'
import { aDocument, aGenerator } from './crash/random-changes.ts'
import { findIndexDifferences } from './find-index-differences.ts'

describe('an index that is kept by applying commits', () => {
  it.each([1, 2, 3, 4, 5])('answers as one that is built anew (%i)', (seed) => {
    const generator = aGenerator(seed)
    const kept = createDocumentIndex()
    const documents = new Map<string, ReturnType<typeof aDocument>>()
    for (let n = 0; n < 200; n++) {
      const changes = generator.changes(n)
      for (const { documentId, after } of changes) {
        if (after) documents.set(documentId, after)
        else documents.delete(documentId)
      }
      kept.apply(changes)
    }
    const sorted = [...documents.values()].sort((a, b) => (a._id < b._id ? -1 : 1))
    expect(sorted.length).toBeGreaterThan(5)
    expect(findIndexDifferences(kept, createDocumentIndex(sorted))).toEqual([])
  })

  it('is told where it answers otherwise', () => {
    const [a, b] = [aDocument('a', 1, { ref: 'b' }), aDocument('b', 1, {})]
    const differences = findIndexDifferences(createDocumentIndex([a, b]), createDocumentIndex([b]))
    expect(differences.length).toBeGreaterThan(2)
    expect(differences.join('\n')).toContain('referrers of "b": ["a"] is kept, [] is right')
  })
})
