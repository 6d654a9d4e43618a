import type { LakeDocument } from '../core/document.ts'
import type { DocumentChange, DocumentEvent, Transaction } from '../core/transaction.ts'
import type { DocumentStore } from './document-store.ts'

/**
 * What every document store must do.
 * @param openStore an empty store at the first call of a test; at the next call what the one before has written
 */
export function describeDocumentStore(
  name: string,
  openStore: () => DocumentStore,
  { survivesClosing }: { readonly survivesClosing: boolean },
): void {
  describe(name, () => {
    let store: DocumentStore

    beforeEach(() => {
      store = openStore()
      store.createDataset({ name: 'production', aclMode: 'private', createdAt: at(0) })
    })
    afterEach(() => store.close())

    /** Writes the n-th transaction: every document as it becomes, or null for a deletion. */
    const commit = (n: number, after: Record<string, string | null>, more: Partial<Transaction> = {}) =>
      store.commit({ ...aTransaction(n, after), ...more }, `print-${n}`)
    const titles = () =>
      Object.fromEntries([...store.loadDocuments('production')].map((document) => [document._id, document.title]))

    describe('datasets', () => {
      it('lists them by name with their settings', () => {
        store.createDataset({ name: 'archive', aclMode: 'public', createdAt: at(1) })
        expect(store.listDatasets()).toEqual([
          { name: 'archive', aclMode: 'public', createdAt: at(1) },
          { name: 'production', aclMode: 'private', createdAt: at(0) },
        ])
      })

      it('remembers which dataset one belongs to', () => {
        const comments = {
          name: 'production-comments',
          aclMode: 'private',
          createdAt: at(1),
          addonFor: 'production',
        } as const
        store.createDataset(comments)
        expect(store.listDatasets()).toContainEqual(comments)
      })

      it('refuses a second dataset of the same name', () => {
        expect(() => store.createDataset({ name: 'production', aclMode: 'public', createdAt: at(1) })).toThrow(
          expect.objectContaining({ kind: 'datasetAlreadyExists' }),
        )
        expect(store.listDatasets()).toHaveLength(1)
      })

      it('makes a dataset public and private again', () => {
        store.setAclMode('production', 'public')
        expect(store.listDatasets()[0]?.aclMode).toBe('public')
        store.setAclMode('production', 'private')
        expect(store.listDatasets()[0]?.aclMode).toBe('private')
      })

      it('keeps the documents of one out of the other', () => {
        store.createDataset({ name: 'archive', aclMode: 'private', createdAt: at(0) })
        commit(1, { a: 'Production' })
        store.commit({ ...aTransaction(1, { a: 'Archive', b: 'More' }), dataset: 'archive' }, 'print')
        expect(titles()).toEqual({ a: 'Production' })
        expect([...store.loadDocuments('archive')].map((document) => document.title).sort()).toEqual([
          'Archive',
          'More',
        ])
        expect(store.findDocumentAt('production', 'b', 9)).toBeNull()
      })

      it.each<[string, (name: string) => unknown]>([
        ['loadDocuments', (missing) => [...store.loadDocuments(missing)]],
        ['findLastCommit', (missing) => store.findLastCommit(missing)],
        ['setAclMode', (missing) => store.setAclMode(missing, 'public')],
        ['commit', (missing) => store.commit({ ...aTransaction(1, {}), dataset: missing }, 'print')],
      ])('%s says that a dataset does not exist', (_, call) => {
        expect(() => call('nowhere')).toThrow(expect.objectContaining({ kind: 'datasetNotFound' }))
      })
    })

    describe('commits', () => {
      it('creates, changes and deletes documents', () => {
        commit(1, { a: 'One', b: 'Two' })
        commit(2, { a: 'One again', b: null, c: 'Three' })
        expect(titles()).toEqual({ a: 'One again', c: 'Three' })
      })

      it('gives back documents exactly as they were', () => {
        const document = { ...aDocument('a', 1, 'Ünïcode 🌍'), list: [1, null, { deep: [true, ''] }], empty: {} }
        store.commit({ ...aTransaction(1, {}), changes: [{ ...aChange('a', 1, ''), after: document }] }, 'print')
        expect([...store.loadDocuments('production')]).toEqual([document])
      })

      it('counts them from 1', () => {
        expect(store.findLastCommit('production')).toBeNull()
        expect(commit(1, { a: 'One' }).sequence).toBe(1)
        expect(commit(2, { a: 'Two' }).sequence).toBe(2)
        expect(store.findLastCommit('production')).toEqual({ sequence: 2, timestamp: at(2), transactionId: 'tx2' })
      })

      it('finds one by its transaction id, with its fingerprint and what it did', () => {
        commit(1, { a: 'One', b: 'Two' })
        commit(2, { a: null })
        expect(store.findCommit('production', 'tx1')).toMatchObject({
          sequence: 1,
          timestamp: at(1),
          fingerprint: 'print-1',
          changes: [
            { documentId: 'a', after: { title: 'One' } },
            { documentId: 'b', after: { title: 'Two' } },
          ],
        })
        expect(store.findCommit('production', 'tx2')?.changes).toEqual([{ documentId: 'a', after: null }])
        expect(store.findCommit('production', 'tx3')).toBeNull()
      })

      if (survivesClosing) {
        it('are there after closing and opening again', () => {
          commit(1, { a: 'One', b: 'Two' })
          commit(2, { b: null })
          store.close()
          store = openStore()
          expect(titles()).toEqual({ a: 'One' })
          expect(store.findLastCommit('production')).toEqual({ sequence: 2, timestamp: at(2), transactionId: 'tx2' })
        })

        it('leaves nothing of a transaction that fails half-way', () => {
          commit(1, { a: 'One' })
          // The id is taken, which shows only after the document would have been written.
          const twice = {
            ...aTransaction(2, { a: 'Two' }),
            changes: [aChange('a', 2, 'Two'), aChange('a', 2, 'Three')],
          }
          expect(() => store.commit(twice, 'print')).toThrow('UNIQUE')
          expect(titles()).toEqual({ a: 'One' })
          expect(store.findLastCommit('production')?.sequence).toBe(1)
          expect(commit(2, { a: 'Four' }).sequence).toBe(2)
        })
      }
    })

    describe('history', () => {
      beforeEach(() => {
        commit(1, { a: 'One' }, { author: 'ann' })
        commit(2, { b: 'Two' }, { author: 'ben' })
        commit(3, { a: 'Three', b: 'Three' }, { author: 'ann' })
        commit(4, { a: null }, { author: 'ben' })
      })

      const read = (more: object, documentIds = ['a']) =>
        store
          .readTransactions({ dataset: 'production', documentIds, limit: 100, ...more })
          .map((transaction) => transaction.id)

      it('reads the transactions of a document, oldest first', () => {
        expect(read({})).toEqual(['tx1', 'tx3', 'tx4'])
        expect(read({}, ['a', 'b'])).toEqual(['tx1', 'tx2', 'tx3', 'tx4'])
        expect(read({}, ['nobody'])).toEqual([])
      })

      it('tells only of the documents that were asked for', () => {
        const [, third] = store.readTransactions({ dataset: 'production', documentIds: ['b'], limit: 9 })
        expect(third).toMatchObject({ id: 'tx3', author: 'ann', sequence: 3, timestamp: at(3) })
        expect(third?.changes).toEqual([
          { documentId: 'b', after: aDocument('b', 3, 'Three'), mutations: aMutation('b'), effects: anEffect('Three') },
        ])
      })

      it.each<[string, object, string[]]>([
        ['newest first', { reverse: true }, ['tx4', 'tx3', 'tx1']],
        ['at most so many', { limit: 2 }, ['tx1', 'tx3']],
        ['at most so many of the newest', { limit: 2, reverse: true }, ['tx4', 'tx3']],
        ['from a sequence', { fromSequence: 3 }, ['tx3', 'tx4']],
        ['up to a sequence', { toSequence: 3 }, ['tx1', 'tx3']],
        ['from a time', { fromTime: at(3) }, ['tx3', 'tx4']],
        ['up to a time', { toTime: at(3) }, ['tx1', 'tx3']],
        ['by authors', { authors: ['ann'] }, ['tx1', 'tx3']],
        ['by nobody', { authors: [] }, []],
      ])('reads transactions %s', (_, more, expected) => {
        expect(read(more)).toEqual(expected)
      })

      it('finds a document as a commit left it', () => {
        const titleAt = (id: string, sequence: number) => store.findDocumentAt('production', id, sequence)?.title
        expect([1, 2, 3].map((sequence) => titleAt('a', sequence))).toEqual(['One', 'One', 'Three'])
        expect(store.findDocumentAt('production', 'a', 4)).toBeNull()
        expect(store.findDocumentAt('production', 'b', 1)).toBeNull()
        expect(titleAt('b', 4)).toBe('Three')
      })

      it('finds a deleted document as it last existed', () => {
        expect(store.findLastExisting('production', 'a')).toEqual(aDocument('a', 3, 'Three'))
        expect(store.findLastExisting('production', 'nobody')).toBeNull()
      })

      it('names who changed documents, ever or since another one was written', () => {
        const authors = (documentIds: string[], sinceChangeOf: string | null) =>
          [...store.findAuthors('production', { documentIds, sinceChangeOf })].sort()
        expect(authors(['a'], null)).toEqual(['ann', 'ben'])
        expect(authors(['nobody'], null)).toEqual([])
        // What deletes it does not count as writing it: "a" was last written by the third transaction.
        expect(authors(['a', 'b'], 'a')).toEqual(['ben'])
        expect(authors(['b'], 'b')).toEqual([])
        expect(authors(['a'], 'never-written')).toEqual(['ann', 'ben'])
      })

      it('finds the last commit at a time', () => {
        expect(store.findCommitAt('production', at(3))?.sequence).toBe(3)
        expect(store.findCommitAt('production', at(3.5))?.sequence).toBe(3)
        expect(store.findCommitAt('production', at(0))).toBeNull()
      })

      it('finds the later of two commits of the same millisecond', () => {
        commit(5, { a: 'Five' }, { timestamp: at(4) })
        expect(store.findCommitAt('production', at(4))?.sequence).toBe(5)
      })
    })

    describe('document events', () => {
      const created = (versionId: string): DocumentEvent => ({
        type: 'createDocumentVersion',
        documentId: 'a',
        versionId,
        versionRevisionId: 'tx1',
      })
      const updated: DocumentEvent = { type: 'updateLiveDocument', documentId: 'a', revisionId: 'tx2' }

      beforeEach(() => {
        commit(1, {}, { documentEvents: [created('drafts.a'), created('versions.r.a')] })
        commit(2, {}, { documentEvents: [updated, { ...updated, documentId: 'b' }] })
      })

      it('are read newest first with their transaction', () => {
        const events = store.readDocumentEvents({ dataset: 'production', documentId: 'a', limit: 9 })
        expect(events.map(({ event }) => event)).toEqual([updated, created('versions.r.a'), created('drafts.a')])
        expect(events[1]).toMatchObject({
          transactionId: 'tx1',
          timestamp: at(1),
          author: 'someone',
          sequence: 1,
          position: 1,
        })
      })

      it('can be those of one draft, or of some types', () => {
        const of = (more: object) =>
          store.readDocumentEvents({ dataset: 'production', documentId: 'a', limit: 9, ...more }).map((e) => e.event)
        expect(of({ versionId: 'drafts.a' })).toEqual([created('drafts.a')])
        expect(of({ types: ['updateLiveDocument'] })).toEqual([updated])
      })

      it('come in pages', () => {
        const page = (before?: { sequence: number; position: number }) =>
          store.readDocumentEvents({ dataset: 'production', documentId: 'a', limit: 2, ...(before && { before }) })
        const first = page()
        expect(first.map(({ event }) => event)).toEqual([updated, created('versions.r.a')])
        expect(page(first[1]).map(({ event }) => event)).toEqual([created('drafts.a')])
      })
    })

    describe('a purge', () => {
      const event = (documentId: string, versionId: string): DocumentEvent => ({
        type: 'createDocumentVersion',
        documentId,
        versionId,
        versionRevisionId: 'tx1',
      })
      const eventsOf = (documentId: string) =>
        store.readDocumentEvents({ dataset: 'production', documentId, limit: 9 }).map((each) => each.event)
      const historyOf = (id: string) => [
        store.findLastExisting('production', id),
        ...store.readTransactions({ dataset: 'production', documentIds: [id], limit: 9 }),
      ]

      beforeEach(() => {
        commit(
          1,
          { a: 'A', 'drafts.a': 'Draft', 'versions.r.a': 'Version' },
          { documentEvents: [event('a', 'drafts.a'), event('a', 'versions.r.a')] },
        )
      })

      it('leaves nothing of a draft, and everything of the rest', () => {
        commit(2, { 'drafts.a': null, a: 'B' }, { purgedIds: ['drafts.a'] })
        expect(historyOf('drafts.a')).toEqual([null])
        expect(store.findDocumentAt('production', 'drafts.a', 1)).toBeNull()
        expect(eventsOf('a')).toEqual([event('a', 'versions.r.a')])
        expect(historyOf('a')).toHaveLength(3)
        expect(historyOf('versions.r.a')).toHaveLength(2)
        expect(titles()).toEqual({ a: 'B', 'versions.r.a': 'Version' })
        expect(store.findLastCommit('production')?.sequence).toBe(2)
      })

      it('leaves no event of a document', () => {
        const updated: DocumentEvent = { type: 'updateLiveDocument', documentId: 'a', revisionId: 'tx2' }
        commit(2, { a: 'B' }, { documentEvents: [updated] })
        commit(3, { a: null, 'drafts.a': null }, { purgedIds: ['a', 'drafts.a'] })
        expect([eventsOf('a'), historyOf('a'), historyOf('drafts.a')]).toEqual([[], [null], [null]])
      })

      it('is known to whoever reads the transactions before it', () => {
        commit(2, { 'drafts.a': null, a: 'B' }, { purgedIds: ['drafts.a'] })
        commit(3, { a: 'C' })
        expect([0, 1, 2, 3].map((sequence) => store.hasPurgedSince('production', sequence))).toEqual([
          true,
          true,
          false,
          false,
        ])
      })

      it('is taken back with the commits that it came with', () => {
        const fail = () =>
          store.together(() => {
            commit(2, { 'drafts.a': null }, { purgedIds: ['drafts.a'] })
            commit(3, { b: 'New' })
            throw new Error('Not like this.')
          })
        expect(fail).toThrow('Not like this.')
        expect(historyOf('drafts.a')).toHaveLength(2)
        expect(eventsOf('a')).toHaveLength(2)
        expect(titles()).toEqual({ a: 'A', 'drafts.a': 'Draft', 'versions.r.a': 'Version' })
      })
    })

    describe('the recorded commits', () => {
      const any = () => true
      const read = (fromSequence: number, isWanted: (id: string) => boolean = any) => [
        ...store.readCommits('production', { fromSequence, isWanted }),
      ]

      it('come back with each document as it was and as it became', () => {
        commit(1, { a: 'One', b: 'One' })
        const changed = aTransaction(2, { b: null, a: 'Two' })
        const before = (id: string) => store.findDocumentAt('production', id, 1)
        const changes = changed.changes.map((change) => ({ ...change, before: before(change.documentId) }))
        store.commit({ ...changed, changes }, 'print-2')
        const [first, second] = read(1)
        expect(first).toMatchObject({ id: 'tx1', sequence: 1, author: 'someone', timestamp: at(1) })
        expect(first?.changes.map(({ before, after }) => [before?.title, after?.title])).toEqual([
          [undefined, 'One'],
          [undefined, 'One'],
        ])
        expect(second?.changes.map(({ documentId, before, after }) => [documentId, before?.title, after])).toEqual([
          ['b', 'One', null],
          ['a', 'One', expect.objectContaining({ title: 'Two' })],
        ])
      })

      it('are read from a place on, and only those that changed what is wanted', () => {
        commit(1, { a: 'A' })
        commit(2, { 'drafts.a': 'A', 'drafts.b': 'B' })
        commit(3, { 'drafts.a': null, a: 'AA' })
        const isPublished = (id: string) => !id.startsWith('drafts.')
        expect(read(2).map(({ id }) => id)).toEqual(['tx2', 'tx3'])
        expect(read(1, isPublished).map(({ id, changes }) => [id, changes.length])).toEqual([
          ['tx1', 1],
          ['tx3', 2],
        ])
        expect(store.findLastChange('production', isPublished)).toBe('tx3')
        expect(store.findLastChange('production', (id) => id === 'drafts.b')).toBe('tx2')
        expect(store.findLastChange('production', (id) => id === 'c')).toBeNull()
      })

      it('may be left in the middle', () => {
        for (let n = 1; n <= 20; n++) commit(n, { a: `A${n}` })
        for (const { id } of store.readCommits('production', { fromSequence: 5, isWanted: any })) {
          expect(id).toBe('tx5')
          break
        }
        expect(commit(21, { a: 'Last' }).sequence).toBe(21)
      })
    })

    describe('commits together', () => {
      it('are all there when the work is done, one after the other', () => {
        const sequences = store.together(() =>
          [commit(1, { a: 'One' }), commit(2, { b: 'Two' })].map((each) => each.sequence),
        )
        expect(sequences).toEqual([1, 2])
        expect(titles()).toEqual({ a: 'One', b: 'Two' })
        expect(store.findLastCommit('production')?.sequence).toBe(2)
      })

      it('see each other', () => {
        const seen = store.together(() => {
          commit(1, { a: 'One' })
          return [store.findCommit('production', 'tx1')?.sequence, store.findLastExisting('production', 'a')?.title]
        })
        expect(seen).toEqual([1, 'One'])
      })

      it('have not happened when the work fails', () => {
        commit(1, { a: 'One', b: 'One' })
        const fail = () =>
          store.together(() => {
            commit(2, { a: 'Two', b: null })
            commit(3, { a: 'Three', c: 'Three' })
            throw new Error('no more')
          })
        expect(fail).toThrow('no more')
        expect(titles()).toEqual({ a: 'One', b: 'One' })
        expect(store.findCommit('production', 'tx2')).toBeNull()
        expect(commit(4, { c: 'Four' }).sequence).toBe(2)
        expect(titles()).toEqual({ a: 'One', b: 'One', c: 'Four' })
      })

      it('stay when another one among them is refused', () => {
        store.together(() => {
          commit(1, { a: 'One' })
          expect(() => store.commit({ ...aTransaction(2, { b: 'Two' }), dataset: 'nowhere' }, 'print')).toThrow(
            expect.objectContaining({ kind: 'datasetNotFound' }),
          )
          commit(3, { c: 'Three' })
        })
        expect(titles()).toEqual({ a: 'One', c: 'Three' })
      })
    })

    describe('the outbox', () => {
      const send = (n: number, ...bodies: readonly string[]) =>
        store.commit(
          aTransaction(n, { a: `A${n}` }),
          `print-${n}`,
          bodies.map((body) => ({ recipient: 'r', body })),
        )
      const bodies = (limit = 99) => store.outbox.read(limit).map(({ body }) => body)

      it('is empty when transactions leave nothing', () => {
        commit(1, { a: 'A' })
        expect(store.outbox.read(9)).toEqual([])
      })

      it('holds what transactions left, in their order, until it is removed', () => {
        send(1, 'one', 'two')
        send(2, 'three')
        expect(bodies()).toEqual(['one', 'two', 'three'])
        expect(bodies(2)).toEqual(['one', 'two'])
        store.outbox.removeThrough(store.outbox.read(2)[1]?.position ?? 0)
        expect(bodies()).toEqual(['three'])
        expect(store.outbox.read(1)[0]).toMatchObject({ recipient: 'r', body: 'three' })
      })

      it('gives no position twice, also when it was empty in between', () => {
        send(1, 'one')
        const first = store.outbox.read(1)[0]?.position ?? 0
        store.outbox.removeThrough(first)
        send(2, 'two')
        expect(store.outbox.read(1)[0]?.position).toBeGreaterThan(first)
      })

      it('gets nothing from a transaction that fails', () => {
        expect(() =>
          store.commit({ ...aTransaction(1, { a: 'A' }), dataset: 'nowhere' }, 'print', [
            { recipient: 'r', body: 'b' },
          ]),
        ).toThrow(expect.objectContaining({ kind: 'datasetNotFound' }))
        send(2, 'two')
        // The id is taken in SQLite; the memory store trusts the lake, which looks it up first.
        if (survivesClosing) expect(() => send(2, 'again')).toThrow()
        expect(bodies()).toEqual(['two'])
      })

      if (survivesClosing) {
        it('is still there after the store was closed', () => {
          send(1, 'one')
          store.close()
          store = openStore()
          expect(bodies()).toEqual(['one'])
        })
      }
    })
  })
}

function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
}

function aDocument(id: string, n: number, title: string): LakeDocument {
  return { _id: id, _type: 'story', _rev: `tx${n}`, _createdAt: at(0), _updatedAt: at(n), title }
}

const aMutation = (id: string) => [{ patch: { id, set: { changed: true } } }]
const anEffect = (title: string | null) => ({ apply: [0, { title }], revert: [0, null] })

function aChange(documentId: string, n: number, title: string | null): DocumentChange {
  return {
    documentId,
    before: null,
    after: title === null ? null : aDocument(documentId, n, title),
    mutations: aMutation(documentId),
    effects: anEffect(title),
  }
}

function aTransaction(n: number, after: Record<string, string | null>): Transaction {
  return {
    id: `tx${n}`,
    dataset: 'production',
    timestamp: at(n),
    author: 'someone',
    changes: Object.entries(after).map(([id, title]) => aChange(id, n, title)),
    documentEvents: [],
  }
}
