import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDatabase } from './open-database.ts'

let folder: string
let path: string
let migrations: { room: string; folder: URL }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-database-'))
  path = join(folder, 'lake.sqlite')
  migrations = { room: 'trees', folder: pathToFileURL(`${folder}/`) }
  writeFileSync(join(folder, '001-trees.sql'), 'CREATE TABLE trees (name TEXT NOT NULL) STRICT;')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('openDatabase', () => {
  it('keeps a commit on the disk before it returns', () => {
    const database = openDatabase(path, migrations)
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: 5000 })
    database.close()
  })

  it('overwrites what is deleted', () => {
    const database = openDatabase(path, migrations)
    expect(database.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 })
    database.close()
  })

  it('runs each migration once, in the order of their numbers', () => {
    openDatabase(path, migrations).close()
    writeFileSync(join(folder, '002-oak.sql'), "INSERT INTO trees (name) VALUES ('oak');")
    openDatabase(path, migrations).close()
    const database = openDatabase(path, migrations)
    expect(database.prepare('SELECT name FROM trees').all()).toEqual([{ name: 'oak' }])
    database.close()
  })

  it('leaves nothing behind of migrations that fail', () => {
    writeFileSync(
      join(folder, '002-broken.sql'),
      "INSERT INTO trees (name) VALUES ('elm'); INSERT INTO bushes DEFAULT VALUES;",
    )
    expect(() => openDatabase(path, migrations)).toThrow('no such table: bushes')
    writeFileSync(join(folder, '002-broken.sql'), "INSERT INTO trees (name) VALUES ('ash');")
    const database = openDatabase(path, migrations)
    expect(database.prepare('SELECT name FROM trees').all()).toEqual([{ name: 'ash' }])
    database.close()
  })

  it('lets rooms share the file', () => {
    const trees = openDatabase(path, migrations)
    const other = mkdtempSync(join(folder, 'birds-'))
    writeFileSync(join(other, '001-birds.sql'), 'CREATE TABLE birds (name TEXT NOT NULL) STRICT;')
    const birds = openDatabase(path, { room: 'birds', folder: pathToFileURL(`${other}/`) })
    birds.exec("INSERT INTO birds (name) VALUES ('wren')")
    trees.exec("INSERT INTO trees (name) VALUES ('oak')")
    expect(trees.prepare('SELECT name FROM birds').all()).toEqual([{ name: 'wren' }])
    trees.close()
    birds.close()
  })

  it('refuses a migration that was edited after it had been applied', () => {
    openDatabase(path, migrations).close()
    writeFileSync(join(folder, '001-trees.sql'), 'CREATE TABLE trees (name TEXT) STRICT;')
    expect(() => openDatabase(path, migrations)).toThrow(
      expect.objectContaining({ kind: 'unavailable', message: expect.stringContaining('was edited') }),
    )
  })

  it('refuses a database that a newer lake has written', () => {
    writeFileSync(join(folder, '002-oak.sql'), "INSERT INTO trees (name) VALUES ('oak');")
    openDatabase(path, migrations).close()
    rmSync(join(folder, '002-oak.sql'))
    expect(() => openDatabase(path, migrations)).toThrow(expect.objectContaining({ kind: 'unavailable' }))
  })

  it('says "unavailable" when the file is no database', () => {
    writeFileSync(path, 'These are not the pages you are looking for. '.repeat(100))
    expect(() => openDatabase(path, migrations)).toThrow(expect.objectContaining({ kind: 'unavailable' }))
  })

  it('says "unavailable" when the folder does not exist', () => {
    expect(() => openDatabase(join(folder, 'nowhere', 'lake.sqlite'), migrations)).toThrow(
      expect.objectContaining({ kind: 'unavailable' }),
    )
  })
})
