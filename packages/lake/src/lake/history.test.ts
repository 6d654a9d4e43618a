import { applyMendoza } from '../core/mendoza/apply.ts'
import { at, createTestLake, editor, type TestLake } from './lake-test-kit.ts'

let test: TestLake
beforeEach(async () => {
  test = createTestLake()
  const { dataset, setTime } = test
  const act = (transactionId: string, actionType: string, more: object, access = editor) =>
    dataset.act([{ actionType: `sanity.action.document.${actionType}`, ...more }], { access, transactionId })
  const names = { draftId: 'drafts.x', publishedId: 'x' }
  setTime(1)
  await act('tx1', 'create', { publishedId: 'x', attributes: { _id: 'drafts.x', _type: 'story', title: 'One' } })
  setTime(2)
  await act('tx2', 'edit', { ...names, patch: { set: { title: 'Two' } } }, { ...editor, userId: 'ben' })
  setTime(3)
  await act('tx3', 'publish', names)
  setTime(4)
  await act('tx4', 'edit', { ...names, patch: { set: { title: 'Three' } } })
  setTime(5)
  await act('tx5', 'discard', { draftId: 'drafts.x' })
  setTime(6)
  await act('tx6', 'unpublish', names)
})
afterEach(() => test.lake.close())

describe('transactionLog', () => {
  const log = (more: object, documentIds = ['drafts.x']) =>
    test.dataset.transactionLog({ documentIds, access: editor, ...more }).map(({ id }) => id)

  it.each<[string, object, string[]]>([
    ['all', {}, ['tx1', 'tx2', 'tx3', 'tx4', 'tx5', 'tx6']],
    ['from a transaction, itself included', { fromTransaction: 'tx5' }, ['tx5', 'tx6']],
    ['to a transaction, itself included', { toTransaction: 'tx2' }, ['tx1', 'tx2']],
    ['from a transaction of another document', { fromTransaction: 'tx3', toTransaction: 'tx4' }, ['tx3', 'tx4']],
    ['from one that is not known', { fromTransaction: 'tx9' }, []],
    ['within a time', { fromTime: at(2), toTime: '2026-01-01T02:00:03+02:00' }, ['tx2', 'tx3']],
    ['by an author', { authors: ['ben'] }, ['tx2']],
    ['the newest', { reverse: true, limit: 2 }, ['tx6', 'tx5']],
    [
      'without bounds that are empty',
      { fromTransaction: '', toTransaction: '' },
      ['tx1', 'tx2', 'tx3', 'tx4', 'tx5', 'tx6'],
    ],
  ])('tells %s', (_, more, expected) => {
    expect(log(more)).toEqual(expected)
  })

  it('tells of the documents that were asked for only, with effects that lead from one state to the next', () => {
    const [entry] = test.dataset.transactionLog({ documentIds: ['x'], access: editor })
    expect(entry).toMatchObject({ id: 'tx3', timestamp: at(3), author: 'ed', documentIDs: ['x'] })
    expect(Object.keys(entry?.effects ?? {})).toEqual(['x'])
    expect(applyMendoza(null, entry?.effects.x?.apply ?? [])).toMatchObject({ _id: 'x', title: 'Two' })
  })

  it('refuses a time that is none', () => {
    expect(() => log({ fromTime: 'yesterday' })).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
  })
})

describe('documentsAt', () => {
  const titles = (at: Parameters<TestLake['dataset']['documentsAt']>[1], ids = ['x', 'drafts.x']) =>
    test.dataset.documentsAt(ids, at, editor).map(({ _id, _rev, title }) => [_id, _rev, title])

  it('gives documents as a transaction left them', () => {
    expect(titles({ revision: 'tx1' })).toEqual([['drafts.x', 'tx1', 'One']])
    expect(titles({ revision: 'tx3' })).toEqual([['x', 'tx3', 'Two']])
    expect(titles({ revision: 'tx4' })).toEqual([
      ['x', 'tx3', 'Two'],
      ['drafts.x', 'tx4', 'Three'],
    ])
    expect(titles({ revision: 'unknown' })).toEqual([])
  })

  it('gives documents as they were at a time', () => {
    expect(titles({ time: at(2.5) })).toEqual([['drafts.x', 'tx2', 'Two']])
    expect(titles({ time: at(0) })).toEqual([])
  })

  it('gives the last state of what is gone', () => {
    expect(titles({ lastRevision: true }, ['x'])).toEqual([['x', 'tx3', 'Two']])
    expect(titles({ lastRevision: true }, ['nobody'])).toEqual([])
  })
})

describe('documentEvents', () => {
  it('tells the life of a draft, newest first', () => {
    const { events, nextCursor } = test.dataset.documentEvents('drafts.x', { access: editor })
    expect(events.map(({ type, timestamp }) => [type, timestamp])).toEqual([
      ['unpublishDocument', at(6)],
      ['deleteDocumentVersion', at(5)],
      ['createDocumentVersion', at(4)],
      ['publishDocumentVersion', at(3)],
      ['createDocumentVersion', at(1)],
    ])
    expect(events[3]).toMatchObject({ documentId: 'x', revisionId: 'tx3', versionRevisionId: 'tx2', author: 'ed' })
    expect(nextCursor).toBe('')
  })

  it('tells what happened to the published document', () => {
    const { events } = test.dataset.documentEvents('x', { access: editor })
    expect(events.map(({ type }) => type)).toEqual(['unpublishDocument', 'publishDocumentVersion'])
  })

  it('comes in pages', () => {
    const first = test.dataset.documentEvents('drafts.x', { access: editor, limit: 3 })
    const second = test.dataset.documentEvents('drafts.x', { access: editor, limit: 3, cursor: first.nextCursor })
    expect(first.events.map(({ timestamp }) => timestamp)).toEqual([at(6), at(5), at(4)])
    expect(second.events.map(({ timestamp }) => timestamp)).toEqual([at(3), at(1)])
    expect(second.nextCursor).toBe('')
    expect(() => test.dataset.documentEvents('x', { access: editor, cursor: 'x' })).toThrow(
      expect.objectContaining({ kind: 'invalidRequest' }),
    )
  })
})
