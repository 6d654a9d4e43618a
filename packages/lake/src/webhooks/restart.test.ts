import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { runWebhookCrashRounds } from './webhook-crash-rounds.ts'
import { createHookedLake, editor, type HookedLake, openTarget, type Target } from './webhook-test-kit.ts'

let folder: string
let target: Target
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lake-webhooks-'))
  target = await openTarget()
})
afterEach(async () => {
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (): HookedLake =>
  createHookedLake({
    store: createSqliteDocumentStore({ folder }),
    path: join(folder, databaseFileName),
    targets: [target],
  })
const write = ({ dataset }: HookedLake, id: string) =>
  dataset.mutate([{ createOrReplace: { _id: id, _type: 'story' } }], { access: editor })
const seen = () => target.received.map(({ headers }) => headers['sanity-document-id'])

it('goes on after a restart where it was, with the pauses that were left', async () => {
  const first = open()
  const { id } = first.add(target.origin)
  target.answer = () => ({ status: 503 })
  await write(first, 'a')
  await first.pass(5000)
  const tries = target.received.length
  await first.close()

  target.answer = () => ({ status: 200 })
  const second = open()
  second.time.jump(5000)
  await second.pass(60_000)
  expect(target.received.length).toBe(tries + 1)
  expect(second.webhooks.store.listMessages(id, 9)).toMatchObject([{ status: 'success', failureCount: tries }])
  expect(new Set(target.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  await second.close()
})

it('delivers what was committed while nobody delivered, such as by an import', async () => {
  const first = open()
  first.add(target.origin)
  // Closes before the outbox is looked at.
  const written = write(first, 'a')
  await Promise.all([written, first.close()])
  expect(seen()).toEqual([])
  const second = open()
  await second.webhooks.settle()
  expect(seen()).toEqual(['a'])
  await second.close()
})

it('sends what a crash made it take over twice with the same key, once', async () => {
  const first = open()
  const { id } = first.add(target.origin)
  await write(first, 'a')
  await first.webhooks.settle()
  const [message] = first.webhooks.store.listMessages(id, 9)
  const again = {
    ...message,
    id: message?.id ?? '',
    webhookId: id,
    subject: 'a',
    headers: {},
    payload: '',
    createdAt: '',
  }
  first.webhooks.store.addMessages([again])
  expect(first.webhooks.store.listMessages(id, 9)).toEqual([message])
  await first.close()
})

it('loses nothing and makes up nothing when it is killed between commit and delivery', async () => {
  const { committed, missing, unknown } = await runWebhookCrashRounds(2)
  expect(missing).toEqual([])
  expect(unknown).toEqual([])
  expect(committed).toBeGreaterThanOrEqual(2)
}, 60_000)
