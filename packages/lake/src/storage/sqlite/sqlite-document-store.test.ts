import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LakeDocument } from '../../core/document.ts'
import { encodeEffects } from '../../core/mendoza/encode.ts'
import type { DocumentChange } from '../../core/transaction.ts'
import { describeDocumentStore } from '../document-store.contract.ts'
import { createSqliteDocumentStore } from './sqlite-document-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describeDocumentStore('SQLite document store', () => createSqliteDocumentStore({ folder }), { survivesClosing: true })

describe('a purge', () => {
  const document = (id: string, text: string): LakeDocument => ({
    ...{ _id: id, _type: 'page', _rev: 't', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' },
    text,
  })
  const change = (documentId: string, before: LakeDocument | null, after: LakeDocument | null): DocumentChange => ({
    documentId,
    before,
    after,
    mutations: after === null ? [{ delete: { id: documentId } }] : [{ createOrReplace: after }],
    effects: encodeEffects(before, after),
  })
  const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const count = (text: string) => files().filter((bytes) => bytes.includes(text)).length

  it.each([
    ['each by itself', false],
    ['in groups', true],
  ])('leaves no trace of a document in the files, while the store is open, of commits that come %s', (_, isGroup) => {
    const store = createSqliteDocumentStore({ folder })
    store.createDataset({ name: 'production', aclMode: 'private', createdAt: '2026-01-01T00:00:00Z' })
    let sequence = 0
    const commit = (changes: readonly DocumentChange[], purgedIds: readonly string[] = []) => {
      sequence += 1
      const id = `t${sequence}`
      const base = { id, dataset: 'production', timestamp: '2026-01-01T00:00:00Z', author: 'u', documentEvents: [] }
      const write = () => store.commit({ ...base, changes, purgedIds }, id)
      return isGroup ? store.together(write) : write()
    }
    const secret = (n: number, size: number) => `SECRET-${n}-${'lantern '.repeat(size)}SECRET-END`
    // Texts of all sizes, changed some times: in leaves, on overflow pages, moved when their neighbours grow.
    for (let n = 0; n < 60; n += 1) {
      const [first, second] = [document(`p${n}`, secret(n, n * 20)), document(`p${n}`, secret(n, n * 31))]
      commit([change(`p${n}`, null, first)])
      commit([change(`p${n}`, first, second)])
      commit([change(`kept${n}`, null, document(`kept${n}`, `KEPT-${n}`))])
    }
    expect(count('SECRET-')).toBeGreaterThan(0)
    commit(
      Array.from({ length: 60 }, (_, n) => change(`p${n}`, document(`p${n}`, secret(n, n * 31)), null)),
      Array.from({ length: 60 }, (_, n) => `p${n}`),
    )
    expect([count('SECRET-'), count('lantern')]).toEqual([0, 0])
    expect(count('KEPT-59')).toBe(1)
    store.close()
  })

  it('leaves none either when somebody was reading meanwhile', () => {
    const store = createSqliteDocumentStore({ folder })
    store.createDataset({ name: 'production', aclMode: 'private', createdAt: '2026-01-01T00:00:00Z' })
    const base = { dataset: 'production', timestamp: '2026-01-01T00:00:00Z', author: 'u', documentEvents: [] }
    const secret = document('p', 'SECRET')
    store.commit({ ...base, id: 't1', changes: [change('p', null, secret)] }, 'f1')
    const reader = new DatabaseSync(join(folder, 'lake.sqlite'), { readOnly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM documents').get()
    store.commit({ ...base, id: 't2', changes: [change('p', secret, null)], purgedIds: ['p'] }, 'f2')
    expect(count('SECRET')).toBeGreaterThan(0)
    reader.exec('ROLLBACK')
    reader.close()
    store.commit({ ...base, id: 't3', changes: [change('q', null, document('q', 'other'))] }, 'f3')
    expect(count('SECRET')).toBe(0)
    store.close()
  })
})

describe('the data folder', () => {
  const unavailable = (message: string) =>
    expect.objectContaining({ kind: 'unavailable', message: expect.stringContaining(message) })

  it('is made when missing', () => {
    const store = createSqliteDocumentStore({ folder: join(folder, 'deep', 'inside') })
    expect(store.listDatasets()).toEqual([])
    store.close()
  })

  it('is opened by one store at a time, and the refusal names the process', () => {
    const store = createSqliteDocumentStore({ folder })
    expect(() => createSqliteDocumentStore({ folder })).toThrow(unavailable(`the process ${process.pid}`))
    store.close()
    createSqliteDocumentStore({ folder }).close()
  })

  it('is free again after the process that held it was killed', async () => {
    const script = `
      import { lockDataFolder } from ${JSON.stringify(new URL('./data-folder-lock.ts', import.meta.url).href)}
      lockDataFolder(${JSON.stringify(folder)})
      console.log('locked')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    try {
      expect(() => createSqliteDocumentStore({ folder })).toThrow(unavailable(`the process ${holder.pid}`))
    } finally {
      holder.kill('SIGKILL')
    }
    await once(holder, 'exit')
    createSqliteDocumentStore({ folder }).close()
  })

  it.each<[string, () => string]>([
    [
      'by a symbolic link',
      () => {
        symlinkSync(folder, join(folder, 'link'))
        return join(folder, 'link')
      },
    ],
    ['by another spelling', () => `${folder}/../${basename(folder)}/`],
    ['by a path from here', () => relative(process.cwd(), folder)],
  ])('is the same folder %s', (_, toOtherPath) => {
    const other = toOtherPath()
    const store = createSqliteDocumentStore({ folder })
    expect(() => createSqliteDocumentStore({ folder: other })).toThrow(unavailable('is in use'))
    store.close()
    const through = createSqliteDocumentStore({ folder: other })
    expect(() => createSqliteDocumentStore({ folder })).toThrow(unavailable('is in use'))
    through.close()
  })

  it('is free when the id of its last holder now belongs to another process, as after the restart of a container', () => {
    createSqliteDocumentStore({ folder }).close()
    writeFileSync(join(folder, 'lake.pid'), `${process.ppid}\n`)
    createSqliteDocumentStore({ folder }).close()
    writeFileSync(join(folder, 'lake.pid'), `${process.pid}\n`)
    createSqliteDocumentStore({ folder }).close()
  })

  it('may be a place where nothing can be written, which is said', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => createSqliteDocumentStore({ folder: join(folder, 'file', 'inside') })).toThrow(
      unavailable('cannot be made'),
    )
  })
})

describe('trouble with the disk', () => {
  it('is "unavailable", changes nothing, and ends when the disk is well again', () => {
    const store = createSqliteDocumentStore({ folder, busyTimeout: 10 })
    store.createDataset({ name: 'production', aclMode: 'private', createdAt: '2026-01-01T00:00:00.000Z' })
    const transaction = (id: string) => ({
      id,
      dataset: 'production',
      timestamp: '2026-01-01T00:00:00.000Z',
      author: 'someone',
      changes: [],
      documentEvents: [],
    })
    const other = new DatabaseSync(join(folder, 'lake.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    expect(() => store.commit(transaction('tx1'), 'print')).toThrow(
      expect.objectContaining({ kind: 'unavailable', details: expect.objectContaining({ retryAfter: 1 }) }),
    )
    other.exec('ROLLBACK')
    other.close()
    expect(store.findLastCommit('production')).toBeNull()
    expect(store.commit(transaction('tx1'), 'print').sequence).toBe(1)
    store.close()
  })
})

describe('many commits as one', () => {
  const settings = { name: 'production', aclMode: 'private' as const, createdAt: '2026-01-01T00:00:00.000Z' }
  const creating = (id: string) => {
    const after = { _id: id, _type: 'page', _rev: id, _createdAt: settings.createdAt, _updatedAt: settings.createdAt }
    const change = { documentId: id, before: null, after, mutations: [], effects: { apply: [], revert: [] } }
    const base = { dataset: 'production', timestamp: settings.createdAt, author: 'someone', documentEvents: [] }
    return { ...base, id, changes: [change] }
  }
  const idsIn = (at: string) => {
    const store = createSqliteDocumentStore({ folder: at })
    const ids = store.listDatasets().map(({ name }) => [...store.loadDocuments(name)].map(({ _id }) => _id))
    store.close()
    return ids
  }

  it('are all kept when the work is done', async () => {
    const store = createSqliteDocumentStore({ folder })
    const done = await store.runAtOnce(async () => {
      store.createDataset(settings)
      store.commit(creating('b'), '')
      // One that fails takes only itself back.
      expect(() => store.commit(creating('b'), '')).toThrow()
      store.commit(creating('a'), '')
      return 'done'
    })
    store.close()
    expect(done).toBe('done')
    expect(idsIn(folder)).toEqual([['a', 'b']])
  })

  it('leave nothing behind when the work fails', async () => {
    const store = createSqliteDocumentStore({ folder })
    const work = store.runAtOnce(async () => {
      store.createDataset(settings)
      store.commit(creating('a'), '')
      throw new Error('The archive ends too early.')
    })
    await expect(work).rejects.toThrow('The archive ends too early.')
    store.close()
    expect(idsIn(folder)).toEqual([])
  })
})
