import type { Mutation } from '../../core/mutation.ts'
import type { Access, Permission } from '../lake.ts'
import { contributor, createTestLake, editor, type TestLake } from '../lake-test-kit.ts'

let test: TestLake
const publishAt = '2030-01-01T00:00:00.000Z'
const act = (actionType: string, more: object, access: Access = editor) =>
  test.dataset.act([{ actionType: `sanity.action.${actionType}`, ...more }], { access })

beforeEach(async () => {
  test = createTestLake()
  await act('release.create', { releaseId: 'r' })
  const document = { _id: 'versions.r.a', _type: 'story', title: 'Version' }
  await act('document.version.create', { publishedId: 'a', document })
})
afterEach(() => test.lake.close())

const everything: readonly Permission[] = ['read', 'create', 'update', 'history']

it('locks the versions of a scheduled release also for those who may not see the release', async () => {
  const writer: Access = { userId: 'wri', grants: [{ filter: '_id in path("versions.**")', permissions: everything }] }
  const patch = () => test.dataset.mutate([{ patch: { id: 'versions.r.a', set: { title: 'x' } } }], { access: writer })
  await patch()
  await act('release.schedule', { releaseId: 'r', publishAt })
  await expect(patch()).rejects.toMatchObject({ kind: expect.stringMatching(/invalidRequest|insufficientPermissions/) })
  expect(await test.ask('*[_id == "versions.r.a"][0].title')).toBe('x')
})

it('lets nobody schedule what they may not publish', async () => {
  const scheduler: Access = {
    userId: 'sch',
    grants: [
      { filter: '_id in path("**")', permissions: ['read'] },
      { filter: '_id in path("versions.**") || _id in path("_.releases.**")', permissions: ['create', 'update'] },
    ],
  }
  const schedule = () => act('release.schedule', { releaseId: 'r', publishAt }, scheduler)
  await expect(schedule()).rejects.toMatchObject({ kind: 'insufficientPermissions', details: { documentId: 'a' } })
  await act('document.version.discard', { versionId: 'versions.r.a' })
  await schedule()
  await expect(act('release.schedule', { releaseId: 'r', publishAt }, contributor)).rejects.toMatchObject({
    kind: 'insufficientPermissions',
  })
})

it('counts versions that come in the same request', async () => {
  const scheduler: Access = {
    userId: 'sch',
    grants: [
      { filter: '_id in path("**")', permissions: ['read'] },
      { filter: '_id in path("versions.**") || _id in path("_.releases.**")', permissions: ['create', 'update'] },
    ],
  }
  const type = 'sanity.action'
  const document = { _id: 'versions.new.b', _type: 'story' }
  const request = [
    { actionType: `${type}.release.create`, releaseId: 'new' },
    { actionType: `${type}.document.version.create`, publishedId: 'b', document },
    { actionType: `${type}.release.schedule`, releaseId: 'new', publishAt },
  ]
  await expect(test.dataset.act(request, { access: scheduler })).rejects.toMatchObject({
    kind: 'insufficientPermissions',
  })
})

describe('a version that is discarded', () => {
  const historyOf = (id: string) => ({
    log: test.dataset.transactionLog({ documentIds: [id], access: editor }).length,
    last: test.dataset.documentsAt([id], { lastRevision: true }, editor).length,
    events: test.dataset.documentEvents(id, { access: editor }).events.length,
  })

  it('can be found in the history', async () => {
    await act('document.version.discard', { versionId: 'versions.r.a' })
    expect(historyOf('versions.r.a')).toEqual({ log: 2, last: 1, events: 2 })
  })

  it('is forgotten when that is asked for', async () => {
    await act('document.version.discard', { versionId: 'versions.r.a', purge: true })
    expect(historyOf('versions.r.a')).toEqual({ log: 0, last: 0, events: 0 })
  })

  it.each<Mutation>([
    { delete: { id: 'versions.r.a', purge: true } },
    { delete: { query: '*[_id == "versions.r.a"]', purge: true } },
  ])('is forgotten by a mutation: %o', async (mutation) => {
    await test.dataset.mutate([mutation], { access: editor })
    expect(historyOf('versions.r.a')).toEqual({ log: 0, last: 0, events: 0 })
  })

  it('is forgotten only by those who may change the history', async () => {
    const purge = () => act('document.version.discard', { versionId: 'versions.r.a', purge: true }, contributor)
    await expect(purge()).rejects.toMatchObject({ kind: 'insufficientPermissions' })
    expect(historyOf('versions.r.a')).toEqual({ log: 1, last: 1, events: 1 })
  })

  it('is forgotten with its document', async () => {
    await act('release.publish', { releaseId: 'r' })
    await act('document.edit', { publishedId: 'a', draftId: 'drafts.a', patch: { set: { title: 'Draft' } } })
    await act('document.delete', { publishedId: 'a', includeDrafts: ['drafts.a'], purge: true })
    const nothing = { log: 0, last: 0, events: 0 }
    expect([historyOf('a'), historyOf('drafts.a')]).toEqual([nothing, nothing])
  })
})
