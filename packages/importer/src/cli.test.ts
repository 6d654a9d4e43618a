import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { SanityClient } from '@sanity/client'
import { crawledPage } from '@vigil/fixtures/articles/crawled-page'
import { demoCountries } from '@vigil/fixtures/demo/countries'
import { repositoryFolder } from './testing/repository-folder.ts'
import { type RunningLake, startLake } from './testing/start-lake.ts'

// Real programs talk with each other here: the importer's command line with the lake's, over HTTP.
jest.setTimeout(120_000)

let lake: RunningLake
let editor: SanityClient
const folder = mkdtempSync(join(tmpdir(), 'vigil-import-'))

beforeAll(async () => {
  lake = await startLake()
  editor = await lake.createClient('editor')
  await editor.transaction(demoCountries.map((country) => ({ create: { ...country } }))).commit()
})

afterAll(async () => {
  await lake[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function runImport(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const program = join(repositoryFolder, 'packages/importer/src/cli.ts')
  const child = spawn(process.execPath, [program, ...args], { env: { ...lake.environment, ...environment } })
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { output, errors, code }
}

const everything = (client: SanityClient) =>
  client.fetch<{ _id: string }[]>('*[_type != "country"] | order(_id)', {}, { perspective: 'raw' })

it('says what would be written, and writes nothing', async () => {
  const { output, code } = await runImport(['--dry-run', file('page.txt', crawledPage)])

  expect({ output, code }).toEqual({ output: expect.stringContaining('8 drafts would be written'), code: 0 })
  expect(await everything(editor)).toEqual([])
})

it('writes drafts that only editors see, linked to what exists', async () => {
  const { output, errors, code } = await runImport([file('page.txt', crawledPage)])
  const documents = await everything(editor)

  expect({ errors, code }).toEqual({ errors: '', code: 0 })
  expect(output).toContain('8 drafts written. Nothing was published.')
  expect(documents).toHaveLength(8)
  for (const { _id } of documents) expect(_id).toMatch(/^drafts\.import-/)
  expect(await everything(await lake.createClient('reader'))).toEqual([])
  expect(
    await editor.fetch(
      '*[_type == "story"][0]{title, "countries": countries[]->name, "points": count(prayerPoints)}',
      {},
      { perspective: 'drafts' },
    ),
  ).toEqual({
    title: 'Eritrean songbook: pages carried out one at a time',
    countries: ['Eritrea'],
    points: 3,
  })
})

it('leaves everything as the editors have it: changed, published, unpublished, moved into a release', async () => {
  const [{ _id: draftId = '' } = {}] = (await everything(editor)).filter(({ _id }) => _id.endsWith('-story'))
  const publishedId = draftId.replace('drafts.', '')
  const importAgain = () => runImport(['--json', file('page.txt', crawledPage.replace('Hardly', 'Almost'))])
  const expectUntouched = async () => {
    const before = await everything(editor)
    const { output, code } = await importAgain()
    expect(JSON.parse(output)).toMatchObject({
      ok: true,
      files: [{ state: 'alreadyImported', mainId: publishedId, hasFileChanged: true }],
    })
    expect(code).toBe(0)
    expect(await everything(editor)).toEqual(before)
  }

  await editor.patch(draftId).set({ title: 'The songbook', risk: 'low' }).commit()
  await expectUntouched()
  await editor.action({ actionType: 'sanity.action.document.publish', draftId, publishedId })
  await expectUntouched()
  await editor.action({ actionType: 'sanity.action.document.unpublish', draftId, publishedId })
  await expectUntouched()
  await editor.releases.create({ releaseId: 'spring', metadata: { title: 'Spring', releaseType: 'undecided' } })
  await editor.createVersion({ publishedId, releaseId: 'spring', baseId: draftId })
  await editor.delete(draftId)
  await expectUntouched()
})

it('gives its token back', async () => {
  expect(await lake.command('token', 'list')).not.toContain('importer')
})

it('goes on after a bad file and ends with exit code 1', async () => {
  const files = [
    file('photo.txt', '\u0000\u0001'),
    file('empty.txt', ''),
    file('topics.ndjson', '{"_id":"topic-songs","_type":"topic","title":"Songs"}'),
  ]
  const { output, code } = await runImport(files)

  expect(output).toContain('photo.txt is not text')
  expect(output).toContain('empty.txt is empty')
  expect(output).toContain('3 files: 1 imported, 2 failed.')
  expect(code).toBe(1)
  expect(await editor.getDocument('drafts.topic-songs')).toMatchObject({ title: 'Songs' })
})

it.each([
  [
    'a token that may only read',
    async () => ({ SANITY_API_WRITE_TOKEN: (await lake.createClient('viewer')).config().token }),
    /may not write drafts/,
  ],
  ['a token that nobody knows', async () => ({ SANITY_API_WRITE_TOKEN: 'sk-nobody' }), /may not write drafts/],
  [
    'a lake that is not running',
    async () => ({ SANITY_API_HOST: 'http://127.0.0.1:9' }),
    /does not answer\. Start it with: npm start/,
  ],
])('says what to do about %s', async (_what, environment, message) => {
  const before = await everything(editor)
  const { output, errors, code } = await runImport(
    [file('other.txt', crawledPage.replace('songbook', 'notebook'))],
    await environment(),
  )

  expect(output + errors).toMatch(message)
  expect(code).toBe(1)
  expect(await everything(editor)).toEqual(before)
})
