import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { anExport, testSite } from './testing/an-export.ts'
import { generateExport, writePictures } from './testing/generate-export.ts'
import { generatePicture } from './testing/generate-picture.ts'
import { startImport } from './testing/run-import.ts'
import { type RunningLake, startLake } from './testing/start-lake.ts'

// Real programs talk with each other here: the importer's command line with the lake, over HTTP.
jest.setTimeout(120_000)

const folder = mkdtempSync(join(tmpdir(), 'vigil-import-wxr-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
let lake: RunningLake
let editor: SanityClient
let environment: NodeJS.ProcessEnv

beforeAll(async () => {
  lake = await startLake()
  editor = await lake.createClient('editor')
  environment = { ...lake.environment, SANITY_API_WRITE_TOKEN: (await lake.createClient('contributor')).config().token }
})

afterAll(async () => {
  await lake[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const run = (...args: readonly string[]) => startImport(args, environment).ended
const everything = () => editor.fetch<{ _id: string; _type: string }[]>('*[] | order(_id)', {}, { perspective: 'raw' })

it('tries an export, imports it with its images, and has nothing to do the second time', async () => {
  const exported = file('export.xml', [...generateExport({ posts: 30, pictures: 5 })].join(''))
  writePictures(join(folder, 'uploads'), 5)
  const report = join(folder, 'report.json')
  const before = await everything()

  const dry = await run(exported, '--dry-run', '--media', join(folder, 'uploads'))
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('30 would be imported') })
  expect(await everything()).toEqual(before)

  const undecided = await run(exported)
  expect(undecided).toMatchObject({ code: 1, output: expect.stringContaining('--without-images') })
  expect(await everything()).toEqual(before)

  const real = await run(exported, '--media', join(folder, 'uploads'), '--report', report)
  const after = await everything()
  expect(real).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('Images: 5 uploaded') })
  expect(after.filter(({ _type }) => _type === 'sanity.imageAsset')).toHaveLength(5)
  expect(after.filter(({ _type }) => _type === 'story')).toHaveLength(30)
  expect(after.filter(({ _id, _type }) => !_id.startsWith('drafts.') && _type !== 'sanity.imageAsset')).toEqual(before)
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    ok: true,
    articles: { length: 30 },
    files: { length: 1 },
  })

  const again = await run(exported, '--media', join(folder, 'uploads'), '--json')
  expect(JSON.parse(again.output)).toMatchObject({
    ok: true,
    files: [{ export: { articles: { existing: 30, imported: 0 } } }],
  })
  expect(await everything()).toEqual(after)
})

it('fetches images when it is asked to, from a host that was named', async () => {
  const asked: string[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '')
    response.end(generatePicture(99))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const exported = file(
    'remote.xml',
    anExport([{ id: 901, content: `<img src="http://${host}/uploads/a.png" alt="A gate">` }]),
  )

  expect(await run(exported, '--fetch-images', '--dry-run')).toMatchObject({
    output: expect.stringContaining('1 would be taken over'),
  })
  expect(asked).toEqual([])
  const { output } = await run(exported, '--fetch-images', '--image-host', host)
  server.close()

  expect(output).toContain('Images: 1 uploaded')
  expect(asked).toEqual(['/uploads/a.png'])
})

it('refuses a broken export, and imports what is whole of it when told to', async () => {
  const whole = anExport([
    { id: 911, content: 'a' },
    { id: 912, content: 'b' },
  ])
  const broken = file('broken.xml', whole.slice(0, whole.indexOf('<wp:post_id>912')))
  const before = await everything()

  expect(await run(broken)).toMatchObject({ code: 1, output: expect.stringMatching(/until line \d+ .*--keep-going/) })
  expect(await everything()).toEqual(before)
  expect(await run(broken, '--keep-going')).toMatchObject({
    code: 0,
    output: expect.stringContaining('breaks off in line'),
  })
})

it('stops after the transaction under way when it is interrupted, and goes on the next time', async () => {
  const exported = file(
    'long.xml',
    [...generateExport({ posts: 400, pictures: 0 })].join('').replaceAll(testSite, 'https://long.example.org'),
  )
  const running = startImport([exported], environment)
  const written = () => editor.fetch<number>('count(*[_type == "redirect"])', {}, { perspective: 'raw' })
  const before = await written()
  while ((await written()) === before) await new Promise((resolve) => setTimeout(resolve, 20))
  running.kill('SIGINT')
  const { code, output } = await running.ended

  expect({ code, output }).toEqual({
    code: 130,
    output: expect.stringContaining('Run the same command again to go on.'),
  })
  expect(await run(exported)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/An earlier import was interrupted after \d+/),
  })
})
