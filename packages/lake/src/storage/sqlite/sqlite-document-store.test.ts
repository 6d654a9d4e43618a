import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describeDocumentStore } from '../document-store.contract.ts'
import { createSqliteDocumentStore } from './sqlite-document-store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describeDocumentStore('SQLite document store', () => createSqliteDocumentStore({ folder }), { survivesClosing: true })

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
