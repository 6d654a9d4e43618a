import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHookedLake, editor, openTarget, type Target } from '../../webhooks/webhook-test-kit.ts'
import { databaseFileName } from '../../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import { createLakeProgram, runLakeProgram } from '../create-lake-program.ts'

let folder: string
let target: Target
let errors: string
let writeError: jest.SpyInstance
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lake-webhook-cli-'))
  target = await openTarget()
  errors = ''
  writeError = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text)
    return true
  })
})
afterEach(async () => {
  writeError.mockRestore()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'lake')
async function run(...args: readonly string[]) {
  const lines: string[] = []
  const program = createLakeProgram({ environment: { VIGIL_DATA: folder }, print: (line) => lines.push(line) })
  const code = await runLakeProgram(program, ['webhook', ...args])
  return { code, lines, text: lines.join('\n'), json: () => JSON.parse(lines.join('')) }
}
const open = () =>
  createHookedLake({
    store: createSqliteDocumentStore({ folder: data() }),
    path: join(data(), databaseFileName),
    targets: [target],
    // The command line has no other.
    clock: () => new Date(),
  })

it('adds, lists and removes webhooks while the lake runs, which notices', async () => {
  const running = open()
  const { code, json } = await run(
    'add',
    target.origin,
    '--name',
    'site',
    '--header',
    'Authorization: Bearer t',
    '--json',
  )
  expect(code).toBe(0)
  const { id } = json()
  // The running lake looks for changes every second.
  running.time.pass(1000)
  await running.dataset.mutate([{ create: { _id: 'a', _type: 'story' } }], { access: editor })
  await running.webhooks.settle()
  expect(target.received).toHaveLength(1)
  expect(target.received[0]?.headers.authorization).toBe('Bearer t')

  const list = await run('list')
  expect(list.text).toContain(target.origin)
  expect((await run('list', '--json')).text).not.toContain('Bearer t')
  expect((await run('remove', id)).code).toBe(0)
  expect((await run('list', '--json')).json()).toEqual([])
  running.time.pass(1000)
  await running.dataset.mutate([{ create: { _id: 'b', _type: 'story' } }], { access: editor })
  await running.webhooks.settle()
  expect(target.received).toHaveLength(1)
  await running.close()
})

it('shows deliveries with their attempts, and delivers again what failed', async () => {
  const running = open()
  const { id } = running.add(target.origin)
  target.answer = () => ({ status: 404, body: 'no such\npage' })
  await running.dataset.mutate([{ create: { _id: 'a', _type: 'story' } }], { access: editor })
  await running.webhooks.settle()

  const shown = await run('deliveries', id)
  expect(shown.lines[0]).toMatch(/failure {2}create a$/)
  expect(shown.lines[1]).toMatch(/HTTP 404 {2}\d+ ms {2}no such page$/)
  expect((await run('deliveries', id, '--json')).json()).toMatchObject([{ attempts: [{ resultCode: 404 }] }])

  target.answer = () => ({ status: 200 })
  expect((await run('retry', id)).text).toBe('One message will be delivered again while the lake runs.')
  await running.pass(1000)
  expect((await run('deliveries', id, '--json')).json()).toMatchObject([{ status: 'success', attempts: [{}, {}] }])
  await running.close()
})

it.each([
  ['an address', ['add', 'nowhere'], 'url'],
  ['a filter', ['add', 'https://site.example', '--filter', '_type =='], 'filter'],
  ['a webhook that is not there', ['deliveries', 'none'], 'no webhook'],
  ['a message that is not there', ['retry', 'none', 'none'], 'no webhook'],
])('says what is wrong with %s', async (_, args, words) => {
  await open().close()
  expect((await run(...args)).code).toBe(1)
  expect(errors).toContain(words)
})

it('needs a lake', async () => {
  expect((await run('list')).code).toBe(1)
  expect(errors).toContain('There is no lake')
})

it.each(['add', 'list', 'remove', 'deliveries', 'retry'])('explains %s', async (command) => {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const { code } = await run(command, '--help')
  expect(write.mock.calls.join('')).toContain('--json')
  write.mockRestore()
  expect(code).toBe(0)
})
