import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toAccess } from '../auth/roles.ts'
import { createLake } from '../lake/create-lake.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { aPicture, useCommandLine } from './cli-test-kit.ts'

const cli = useCommandLine()
const access = toAccess('editor', 'administrator')
const lakeFolder = () => join(cli.folder, 'lake')
const assetFolder = () => join(lakeFolder(), 'assets')

/** A lake with two pages, one of them with a picture, and a third document that has been changed. */
async function fillLake(): Promise<void> {
  writeFileSync(join(cli.folder, 'a.png'), await aPicture())
  const documents = [
    { _id: 'a', _type: 'page', image: { _type: 'image', _sanityAsset: 'image@file://./a.png' } },
    { _id: 'b', _type: 'page', to: { _type: 'reference', _ref: 'a' } },
  ]
  writeFileSync(join(cli.folder, 'in.ndjson'), documents.map((document) => JSON.stringify(document)).join('\n'))
  await cli.run(`import ${join(cli.folder, 'in.ndjson')}`)
  await write([{ create: { _id: 'c', _type: 'page', n: 0 } }], [{ patch: { id: 'c', set: { n: 1 } } }])
}

type Mutations = Parameters<ReturnType<ReturnType<typeof createLake>['dataset']>['mutate']>[0]

async function write(...transactions: readonly Mutations[]): Promise<void> {
  const lake = createLake({ store: createSqliteDocumentStore({ folder: lakeFolder() }) })
  try {
    for (const mutations of transactions) await lake.dataset('production').mutate(mutations, { access })
  } finally {
    lake.close()
  }
}

function tamper(sql: string): void {
  const database = new DatabaseSync(join(lakeFolder(), 'lake.sqlite'))
  database.exec('PRAGMA foreign_keys = OFF')
  database.exec(sql)
  database.close()
}

describe('check', () => {
  beforeEach(fillLake)

  it('finds nothing where all is well', async () => {
    expect(await cli.run('check')).toMatchObject({
      code: 0,
      lines: ['Dataset "production": 4 documents.', 'Assets: 1.'],
    })
  })

  it.each([
    [
      'UPDATE documents SET body = replace(body, \'"n":1\', \'"n":2\')',
      '"c" in "production" is not what its history says.',
    ],
    ["DELETE FROM documents WHERE document_id = 'c'", '"c" in "production" is lost'],
    ["UPDATE documents SET body = '{' WHERE document_id = 'c'", '"c" in "production" cannot be read.'],
    [
      "DELETE FROM documents WHERE document_id = 'a'",
      '"b" in "production" refers to "a" in "to", which does not exist.',
    ],
    [
      "DELETE FROM document_changes WHERE document_id = 'c' AND sequence = (SELECT min(sequence) FROM document_changes WHERE document_id = 'c')",
      '"c" in "production" has a history that',
    ],
    ["UPDATE document_changes SET effects = '[' WHERE document_id = 'c'", 'has a history that cannot be read'],
    ['DELETE FROM transactions', 'rows belong to nothing'],
  ])('after %j says what is wrong', async (sql, problem) => {
    tamper(sql)
    const { code, lines } = await cli.run('check')
    expect(code).toBe(1)
    expect(lines.join('\n')).toContain(problem)
  })

  it('finds assets whose bytes were changed', async () => {
    const [file = ''] = readdirSync(assetFolder(), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.png'),
    )
    appendFileSync(join(assetFolder(), file), 'x')
    expect((await cli.run('check')).lines.join()).toContain('has bytes that are damaged')
  })

  it('finds files that belong to nothing, and removes them when asked to', async () => {
    const dangling = join(assetFolder(), 'production/files/aa', `${'a'.repeat(40)}.bin`)
    const half = join(assetFolder(), 'production/files/aa', `${'b'.repeat(40)}.bin.x.part`)
    mkdirSync(join(assetFolder(), 'production/files/aa'), { recursive: true })
    for (const path of [dangling, half]) writeFileSync(path, 'x')
    expect(await cli.run('check')).toMatchObject({ code: 0, last: expect.stringContaining('belong to nothing: 2') })
    expect((await cli.run('check --repair --json')).code).toBe(0)
    expect([dangling, half].map((path) => existsSync(path))).toEqual([false, false])
    expect((await cli.run('check')).lines).toEqual(['Dataset "production": 4 documents.', 'Assets: 1.'])
  })

  it('repairs nothing while a lake runs', async () => {
    const store = createSqliteDocumentStore({ folder: lakeFolder() })
    expect(await cli.run('check --repair')).toMatchObject({ code: 1, error: expect.stringContaining('in use') })
    store.close()
  })
})

describe('backup and restore', () => {
  beforeEach(fillLake)
  const backup = () => join(cli.folder, 'backup')

  it('bring everything back: documents, history, assets, tokens', async () => {
    await cli.run('token create --role reader --label before')
    expect((await cli.run(`backup ${backup()}`)).code).toBe(0)
    const before = await cli.run('export')
    await cli.run('token create --role reader --label after')
    await write([{ delete: { id: 'b' } }], [{ create: { _id: 'd', _type: 'page' } }])
    writeFileSync(join(cli.folder, 'b.png'), await aPicture('#123'))
    writeFileSync(
      join(cli.folder, 'in.ndjson'),
      '{"_id":"e","_type":"page","image":{"_sanityAsset":"image@file://./b.png"}}',
    )
    await cli.run(`import ${join(cli.folder, 'in.ndjson')}`)

    expect(await cli.run(`restore ${backup()}`)).toMatchObject({ code: 1, error: expect.stringContaining('--replace') })
    expect((await cli.run('export')).lines).not.toEqual(before.lines)
    expect((await cli.run(`restore ${backup()} --replace`)).code).toBe(0)
    expect((await cli.run('export')).lines).toEqual(before.lines)
    expect((await cli.run('token list')).lines.join()).toMatch(/before/)
    expect((await cli.run('token list')).lines.join()).not.toMatch(/after/)
    expect(await cli.run('check')).toMatchObject({
      code: 0,
      lines: ['Dataset "production": 4 documents.', 'Assets: 1.'],
    })
    expect(readdirSync(lakeFolder()).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('fill a folder that has no lake', async () => {
    await cli.run(`backup ${backup()}`)
    const before = await cli.run('export')
    rmSync(lakeFolder(), { recursive: true })
    expect((await cli.run(`restore ${backup()}`)).code).toBe(0)
    expect((await cli.run('export')).lines).toEqual(before.lines)
  })

  it('replace a lake whose database is destroyed', async () => {
    await cli.run(`backup ${backup()}`)
    const before = await cli.run('export')
    writeFileSync(join(lakeFolder(), 'lake.sqlite'), 'no database at all')
    writeFileSync(join(lakeFolder(), 'lake.sqlite-wal'), 'no journal either')
    expect((await cli.run(`restore ${backup()} --replace`)).code).toBe(0)
    expect((await cli.run('export')).lines).toEqual(before.lines)
  })

  it.each([
    [
      'a database that was changed',
      () => appendFileSync(join(backup(), 'lake.sqlite'), 'x'),
      'its database is not the one',
    ],
    ['no database', () => rmSync(join(backup(), 'lake.sqlite')), 'its database is not the one'],
    ['assets that are lost', () => rmSync(join(backup(), 'assets'), { recursive: true }), 'has no bytes'],
    ['no description', () => rmSync(join(backup(), 'backup.json')), 'There is no backup in'],
    [
      'a description that is none',
      () => writeFileSync(join(backup(), 'backup.json'), '{}'),
      'backup.json cannot be read',
    ],
  ])('leave the lake alone when the backup has %s', async (_what, damage, message) => {
    await cli.run(`backup ${backup()}`)
    damage()
    const before = await cli.run('export')
    expect(await cli.run(`restore ${backup()} --replace`)).toMatchObject({
      code: 1,
      error: expect.stringContaining(message),
    })
    expect((await cli.run('export')).lines).toEqual(before.lines)
  })

  it('keep away from a lake that runs', async () => {
    await cli.run(`backup ${backup()}`)
    const store = createSqliteDocumentStore({ folder: lakeFolder() })
    expect(await cli.run(`restore ${backup()} --replace`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('in use'),
    })
    store.close()
  })

  it('are of one moment while a lake writes', async () => {
    const lake = createLake({ store: createSqliteDocumentStore({ folder: lakeFolder() }) })
    const dataset = lake.dataset('production')
    let isDone = false
    const writing = (async () => {
      for (let n = 0; !isDone; n += 1) {
        // Both or neither: a copy with one of them would be torn.
        const fields = { _type: 'pair', n, text: 'x'.repeat(2000) }
        await dataset.mutate(
          [{ createOrReplace: { _id: 'l', ...fields } }, { createOrReplace: { _id: 'r', ...fields } }],
          { access },
        )
      }
    })()
    const { code } = await cli.run(`backup ${backup()}`)
    isDone = true
    await writing
    lake.close()
    expect(code).toBe(0)
    expect((await cli.run(`check --data ${backup()}`)).code).toBe(0)
    const documents = (await cli.run(`export --data ${backup()}`)).lines.map((line) => JSON.parse(line))
    const [left, right] = ['l', 'r'].map((id) => documents.find(({ _id }) => _id === id)?.n)
    expect(left).toBe(right)
  })

  it('never replace a folder that has something in it', async () => {
    mkdirSync(backup())
    writeFileSync(join(backup(), 'precious'), '')
    expect(await cli.run(`backup ${backup()}`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is not empty'),
    })
    expect(readdirSync(cli.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('compact', () => {
  beforeEach(fillLake)

  it('tells how much it was, and leaves a lake that is whole', async () => {
    await write(
      ...Array.from({ length: 20 }, (_, n): Mutations => [{ patch: { id: 'c', set: { text: `${n} `.repeat(9000) } } }]),
    )
    const before = await cli.exportedDocuments()
    expect((await cli.run('compact')).lines[0]).toMatch(/^0 changes/)
    const { code, last } = await cli.run('compact --keep 0d --json')
    expect(code).toBe(0)
    const { merged, bytes } = JSON.parse(last)
    expect(merged).toBeGreaterThanOrEqual(19)
    expect(bytes.after).toBeLessThan(bytes.before)
    expect((await cli.run('check')).code).toBe(0)
    expect(await cli.exportedDocuments()).toEqual(before)
  })

  it.each(['compact --keep soon', 'compact --keep 3m'])('does not guess what "%s" means', async (line) => {
    expect(await cli.run(line)).toMatchObject({ code: 1, error: expect.stringContaining('such as 90d') })
  })
})

describe('Ctrl-C', () => {
  it('ends an import with nothing written', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) =>
      JSON.stringify({ _id: `d${n}`, _type: 'page', text: 'x'.repeat(500) }),
    )
    const file = join(cli.folder, 'in.ndjson')
    writeFileSync(file, lines.join('\n'))
    const program = `
      import { createLakeProgram, runLakeProgram } from ${JSON.stringify(join(__dirname, 'create-lake-program.ts'))}
      const progress = { isTerminal: true, write: (text) => process.stdout.write(text) }
      process.exitCode = await runLakeProgram(createLakeProgram({ progress }), ['import', ${JSON.stringify(file)}, '--data', ${JSON.stringify(lakeFolder())}])`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    // The first progress: some documents are written, but not all.
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(errors).toContain('Interrupted. Nothing was changed.')
    expect((await cli.run('export')).error).toContain('There is no dataset')
    expect(readFileSync(file, 'utf8')).toHaveLength(lines.join('\n').length)
  }, 30_000)
})
