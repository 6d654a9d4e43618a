import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createTestLake, editor, type TestLake } from './lake-test-kit.ts'

let folder: string
let test: TestLake
let other: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-busy-'))
  test = createTestLake({ store: createSqliteDocumentStore({ folder }) })
  other = new DatabaseSync(join(folder, databaseFileName))
})
afterEach(() => {
  other.close()
  test.lake.close()
  rmSync(folder, { recursive: true, force: true })
})

const create = (_id: string) => test.dataset.mutate([{ create: { _id, _type: 'note' } }], { access: editor })
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('while another process writes to the database', () => {
  it('commits wait for it, in order, and readers do not wait with them', async () => {
    other.exec('BEGIN IMMEDIATE')
    let done = 0
    const commits = ['a', 'b', 'c'].map((id) => create(id).finally(() => done++))
    for (let n = 0; n < 5; n++) {
      await pause(20)
      expect(await test.ask('count(*)')).toBe(0)
    }
    expect(done).toBe(0)
    other.exec('ROLLBACK')
    await Promise.all(commits)
    const log = test.dataset.transactionLog({ documentIds: ['a', 'b', 'c'], access: editor })
    expect(log.flatMap(({ documentIDs }) => documentIDs)).toEqual(['a', 'b', 'c'])
  })

  it('a lake that closes refuses what it cannot write any more, as unavailable', async () => {
    other.exec('BEGIN IMMEDIATE')
    const commit = create('a')
    test.lake.close()
    await expect(commit).rejects.toMatchObject({ kind: 'unavailable', details: { retryAfter: 1 } })
    other.exec('ROLLBACK')
  })
})
