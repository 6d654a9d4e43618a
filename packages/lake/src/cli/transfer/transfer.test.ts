import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { extract, type Header, pack } from 'tar-stream'
import type { PublishGuard } from '../../lake/lake.ts'
import { aPicture, useCommandLine } from '../cli-test-kit.ts'

const cli = useCommandLine()

interface Entry {
  readonly name: string
  readonly content?: string | Buffer
  readonly type?: Header['type']
  readonly linkname?: string
}
type Entries = readonly Entry[]

/** Writes an archive and says where it is. */
async function anArchive(entries: Entries, name = 'in.tar.gz'): Promise<string> {
  const tar = pack()
  for (const { content = '', ...header } of entries) tar.entry(header, Buffer.from(content))
  tar.finalize()
  const path = join(cli.folder, name)
  writeFileSync(path, gzipSync(await buffer(tar)))
  return path
}

/** Names and contents of an archive, without its outermost folder. */
async function readArchive(path: string): Promise<ReadonlyMap<string, string>> {
  const tar = extract()
  tar.end(gunzipSync(readFileSync(path)))
  const found = new Map<string, string>()
  for await (const entry of tar) found.set(entry.header.name.replace(/^[^/]+\//, ''), await text(entry))
  return found
}

const ndjson = (...documents: readonly Readonly<Record<string, unknown>>[]) =>
  documents.map((document) => JSON.stringify(document)).join('\n')

function aFile(...documents: readonly Readonly<Record<string, unknown>>[]): string {
  const path = join(cli.folder, 'in.ndjson')
  writeFileSync(path, ndjson(...documents))
  return path
}

const reference = (id: string) => ({ _type: 'reference', _ref: id })
const noSecrets: PublishGuard = ({ document }) =>
  document.secret === true ? [{ documentId: document._id, path: 'secret', message: 'Take the secret out.' }] : []

describe('an export', () => {
  it('is an archive in the format of Sanity: documents that name files, the files, and what the files do not tell', async () => {
    const picture = await aPicture()
    const bytes = Buffer.from('%PDF-1.4 nothing')
    const source = await anArchive([
      {
        name: 'x/data.ndjson',
        content: ndjson({
          _id: 'a',
          _type: 'page',
          image: { _type: 'image', _sanityAsset: 'image@file://./images/a.png', alt: 'A' },
          paper: { _type: 'file', _sanityAsset: 'file@file://./files/a.pdf' },
        }),
      },
      { name: 'x/images/a.png', content: picture },
      { name: 'x/files/a.pdf', content: bytes },
      {
        name: 'x/assets.json',
        content: JSON.stringify({
          [`image-${createHash('sha1').update(picture).digest('hex')}`]: {
            originalFilename: 'jane-at-home.png',
            creditLine: 'J',
            metadata: { location: { lat: 1 } },
          },
          [`file-${createHash('sha1').update(bytes).digest('hex')}`]: { mimeType: 'application/pdf' },
        }),
      },
    ])
    await cli.run(`import ${source}`)
    const target = join(cli.folder, 'out.tar.gz')
    expect(await cli.run(`export --output ${target}`)).toMatchObject({
      code: 0,
      last: expect.stringContaining('1 documents and 2 assets'),
    })

    const archive = await readArchive(target)
    const [image, file] = ['images/', 'files/'].map((kind) => [...archive.keys()].find((name) => name.startsWith(kind)))
    expect([...archive.keys()]).toEqual(['data.ndjson', 'assets.json', file, image].sort(bySpecification))
    expect(JSON.parse(archive.get('data.ndjson') ?? '')).toMatchObject({
      _id: 'a',
      image: { _type: 'image', _sanityAsset: `image@file://./${image}`, alt: 'A' },
      paper: { _type: 'file', _sanityAsset: `file@file://./${file}` },
    })
    const sha1 = (name = '') => /[0-9a-f]{40}/.exec(name)?.[0]
    const descriptions = JSON.parse(archive.get('assets.json') ?? '')
    expect(descriptions).toMatchObject({
      [`image-${sha1(image)}`]: { creditLine: 'J', metadata: { dimensions: { width: 4 } } },
      [`file-${sha1(file)}`]: { mimeType: 'application/pdf' },
    })
    expect(JSON.stringify(descriptions)).not.toMatch(/jane|location|"url"|"path"/)
  })

  it('comes back as it was, drafts, versions, releases and unused assets included', async () => {
    const source = await anArchive([
      {
        name: 'x/data.ndjson',
        content: ndjson(
          { _id: 'a', _type: 'page', image: { _type: 'image', _sanityAsset: 'image@file://./images/a.png' } },
          { _id: 'drafts.a', _type: 'page', title: 'Draft' },
          { _id: '_.releases.r1', _type: 'system.release', name: 'r1', state: 'active', metadata: { title: 'One' } },
          { _id: 'versions.r1.a', _type: 'page', title: 'Version' },
        ),
      },
      { name: 'x/images/a.png', content: await aPicture() },
      { name: 'x/images/unused.png', content: await aPicture('#123') },
    ])
    await cli.run(`import ${source}`)
    await cli.run(`export --output ${join(cli.folder, 'out.tar.gz')}`)
    await cli.run(`import ${join(cli.folder, 'out.tar.gz')} --dataset copy`)
    const exported = await cli.exportedDocuments()
    expect(exported).toHaveLength(6)
    const toCopy = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('/production/', '/copy/'))
    expect(await cli.exportedDocuments('copy')).toEqual(toCopy(exported))
    expect((await cli.run('check')).code).toBe(0)
  })

  it('holds no secret that opens previews, and nothing that a lake keeps for itself', async () => {
    const secret = { _id: 'sanity-preview-url-secret.a', _type: 'sanity.previewUrlSecret', secret: 'open sesame' }
    await cli.run(`import ${aFile({ _id: 'a', _type: 'page' }, secret, { _id: '_.groups.g', _type: 'system.group' })}`)
    const { lines } = await cli.run('export')
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toContain('sesame')
  })

  it.each([
    ['--no-drafts', ['a', 'b']],
    ['--types page', ['a', 'drafts.a']],
    ['--types story,page', ['a', 'b', 'drafts.a']],
  ])('with %s has only what was asked for', async (option, ids) => {
    await cli.run(
      `import ${aFile({ _id: 'a', _type: 'page' }, { _id: 'drafts.a', _type: 'page' }, { _id: 'b', _type: 'story' })}`,
    )
    const { lines } = await cli.run(`export ${option}`)
    expect(lines.map((line) => JSON.parse(line)._id)).toEqual(ids)
  })

  it('without assets has no field that shows one', async () => {
    writeFileSync(join(cli.folder, 'a.png'), await aPicture())
    const image = { _type: 'image', _sanityAsset: 'image@file://./a.png' }
    await cli.run(`import ${aFile({ _id: 'a', _type: 'page', title: 'A', image, more: [{ _key: 'k', ...image }] })}`)
    await cli.run(`export --no-assets --output ${join(cli.folder, 'out.tar.gz')}`)
    const archive = await readArchive(join(cli.folder, 'out.tar.gz'))
    expect([...archive.keys()]).toEqual(['data.ndjson', 'assets.json'])
    expect(JSON.parse(archive.get('data.ndjson') ?? '')).toMatchObject({ _id: 'a', title: 'A', more: [] })
    expect(archive.get('data.ndjson')).not.toContain('"image"')
  })

  it('replaces no file unless asked to, and leaves nothing half written', async () => {
    await cli.run(`import ${aFile({ _id: 'a', _type: 'page' })}`)
    const target = join(cli.folder, 'out.tar.gz')
    writeFileSync(target, 'precious')
    expect(await cli.run(`export --output ${target}`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is there already'),
    })
    expect(readFileSync(target, 'utf8')).toBe('precious')
    expect((await cli.run(`export --output ${target} --replace`)).code).toBe(0)
    expect((await readArchive(target)).size).toBe(2)
    expect(readdirSync(cli.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('an import', () => {
  it('takes documents that refer to each other in any order, in circles too', async () => {
    const documents = Array.from({ length: 1200 }, (_, index) => ({
      _id: `d${index}`,
      _type: 'page',
      next: reference(`d${(index + 1) % 1200}`),
    }))
    expect((await cli.run(`import ${aFile(...documents)}`)).code).toBe(0)
    const exported = await cli.exportedDocuments()
    expect(exported).toEqual([...documents].sort((a, b) => (a._id < b._id ? -1 : 1)))
  })

  it('keeps ids that are taken, unless it may replace them or leave them', async () => {
    await cli.run(`import ${aFile({ _id: 'a', _type: 'page', title: 'Old' })}`)
    const path = aFile({ _id: 'a', _type: 'page', title: 'New' }, { _id: 'b', _type: 'page' })
    expect(await cli.run(`import ${path}`)).toMatchObject({ code: 1, error: expect.stringContaining('"a"') })
    expect((await cli.exportedDocuments()).map(({ _id }) => _id)).toEqual(['a'])
    expect(JSON.parse((await cli.run(`import ${path} --missing --json`)).last)).toMatchObject({
      written: 1,
      skipped: 1,
    })
    expect(await cli.exportedDocuments()).toMatchObject([{ title: 'Old' }, { _id: 'b' }])
    expect((await cli.run(`import ${path} --replace`)).code).toBe(0)
    expect(await cli.exportedDocuments()).toMatchObject([{ title: 'New' }, { _id: 'b' }])
  })

  it('names every document that a guard refuses, and writes nothing', async () => {
    const path = aFile(
      { _id: 'a', _type: 'page', secret: true },
      { _id: 'b', _type: 'page' },
      { _id: 'drafts.c', _type: 'page', secret: true },
      { _id: 'd', _type: 'page', secret: true },
    )
    const { code, error, last } = await cli.run(`import ${path} --json`, { guards: () => [noSecrets] })
    expect(code).toBe(1)
    expect(error).toContain('2 documents were refused')
    expect(error).toContain('a secret: Take the secret out.')
    expect(error).not.toContain('drafts.c')
    expect(JSON.parse(last)).toMatchObject({ written: 0, refused: [{ documentId: 'a' }, { documentId: 'd' }] })
    expect((await cli.run('export')).error).toContain('There is no dataset')
  })

  it('leaves out what is refused when asked to; what refers to it does so weakly', async () => {
    const path = aFile(
      { _id: 'a', _type: 'page', to: reference('b') },
      { _id: 'b', _type: 'page', secret: true },
      { _id: 'c', _type: 'page', to: reference('nowhere') },
      { _id: 'd', _type: 'page', to: reference('a') },
    )
    const { code, last } = await cli.run(`import ${path} --skip-refused --json`, { guards: () => [noSecrets] })
    expect(code).toBe(0)
    const result = JSON.parse(last)
    expect(result).toMatchObject({ written: 2, weak: ['a'] })
    expect(result.refused.map((each: { documentId: string }) => each.documentId).sort()).toEqual(['b', 'c'])
    expect(await cli.exportedDocuments()).toEqual([
      { _id: 'a', _type: 'page', to: { ...reference('b'), _weak: true } },
      { _id: 'd', _type: 'page', to: reference('a') },
    ])
  })

  it('lets a guard see what comes later in the file', async () => {
    const needsPerson: PublishGuard = ({ document, getDocument }) =>
      document.person === undefined || getDocument(String(document.person)) !== null
        ? []
        : [{ documentId: document._id, path: 'person', message: 'Nobody is there.' }]
    const many = Array.from({ length: 600 }, (_, index) => ({ _id: `x${index}`, _type: 'page' }))
    const path = aFile({ _id: 'a', _type: 'page', person: 'z' }, ...many, { _id: 'z', _type: 'person' })
    expect((await cli.run(`import ${path}`, { guards: () => [needsPerson] })).code).toBe(0)
  })

  it('as a dry run tells everything and writes nothing', async () => {
    writeFileSync(join(cli.folder, 'a.png'), await aPicture())
    const path = aFile({ _id: 'a', _type: 'page', image: { _sanityAsset: 'image@file://./a.png' } })
    expect(JSON.parse((await cli.run(`import ${path} --dry-run --json`)).last)).toMatchObject({
      written: 1,
      assets: 1,
      isDryRun: true,
    })
    expect((await cli.run('export')).error).toContain('There is no dataset')
    expect(JSON.parse((await cli.run('check --json')).last)).toMatchObject({ assets: 0 })
  })

  it('that fails leaves neither documents nor assets', async () => {
    const source = await anArchive([
      {
        name: 'data.ndjson',
        content: ndjson(
          { _id: 'a', _type: 'page', image: { _sanityAsset: 'image@file://./images/a.png' } },
          { _id: 'b', _type: 'page', image: { _sanityAsset: 'image@file://./images/lost.png' } },
        ),
      },
      { name: 'images/a.png', content: await aPicture() },
    ])
    expect((await cli.run(`import ${source}`)).code).toBe(1)
    expect(JSON.parse((await cli.run('check --json')).last)).toMatchObject({ assets: 0, datasets: [] })
    expect(JSON.parse((await cli.run(`import ${source} --allow-failing-assets --json`)).last)).toMatchObject({
      written: 2,
      assets: 1,
      failedAssets: [{ name: 'file://./images/lost.png' }],
    })
  })

  it.each([
    ['{"_id":"a","_type":"page"}\n{"_id":"a","_type":"page"}', 'line 2 has the id "a" a second time'],
    ['{"_id":"a"}', 'line 1 has no "_type"'],
    ['{"_id":"../a","_type":"page"}', 'line 1 has an "_id" that cannot be one'],
    ['["a"]', 'Line 1 is not a document'],
    ['', 'no documents'],
  ])('of %j says what is wrong', async (content, message) => {
    const path = join(cli.folder, 'in.ndjson')
    writeFileSync(path, content)
    expect(await cli.run(`import ${path}`)).toMatchObject({ code: 1, error: expect.stringContaining(message) })
  })
})

describe('a hostile archive', () => {
  const data = { name: 'data.ndjson', content: '{"_id":"a","_type":"page"}' }

  it.each([
    ['a path that climbs out', [{ name: '../../evil', content: 'x' }]],
    ['a path that climbs out of a folder', [{ name: 'images/../../evil.png', content: 'x' }]],
    ['an absolute path', [{ name: '/etc/evil', content: 'x' }]],
    ['a symbolic link', [{ name: 'images/a.png', type: 'symlink' as const, linkname: '/etc/passwd' }]],
    ['a hard link', [{ name: 'images/a.png', type: 'link' as const, linkname: '/etc/passwd' }]],
    ['a device', [{ name: 'images/a.png', type: 'character-device' as const }]],
    ['the same name twice', [data, data]],
  ])('with %s is refused', async (_what, entries: Entries) => {
    const source = await anArchive([data, ...entries])
    expect(await cli.run(`import ${source}`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('The archive is not safe'),
    })
    expect((await cli.run('export')).code).toBe(1)
  })

  it('that is cut off is refused', async () => {
    const source = await anArchive([data, { name: 'images/a.png', content: await aPicture() }])
    const bytes = readFileSync(source)
    writeFileSync(source, bytes.subarray(0, bytes.length - 40))
    expect(await cli.run(`import ${source}`)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/damaged or cut off/),
    })
  })

  it('without documents is refused', async () => {
    const source = await anArchive([{ name: 'readme.txt', content: 'hello' }])
    expect(await cli.run(`import ${source}`)).toMatchObject({ code: 1, error: expect.stringContaining('no .ndjson') })
  })
})

/** The order of an archive: texts, then assets by their ids, `file-` before `image-`. */
function bySpecification(a = '', b = ''): number {
  const rank = (name: string) => ['data.ndjson', 'assets.json'].indexOf(name) + (name.includes('/') ? 10 : 0)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
