import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLake } from '@vigil/lake/lake/create-lake'
import { createSqliteDocumentStore } from '@vigil/lake/storage/sqlite/sqlite-document-store'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { createGuards } from '../newsroom-rules.ts'
import { as } from '../testing/a-newsroom.ts'
import { purgeMessages } from './purge-messages.ts'

let folder: string
let newsroom: ReturnType<typeof openNewsroom>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purge-'))
  newsroom = openNewsroom()
})
afterEach(async () => {
  await newsroom.close()
  rmSync(folder, { recursive: true })
})

/** A lake on the disk with the service, and an alarm that rings when a test wants it to. */
function openNewsroom(time = '2026-03-01T12:00:00Z') {
  let now = new Date(time)
  const clock = () => now
  const restrictedSuffix = privateSuffix
  const store = createSqliteDocumentStore({ folder })
  const lake = createLake({ store, clock, guards: createGuards(folder), restrictedSuffix })
  if (lake.listDatasets().length === 0) lake.createDataset('production')
  const records = lake.dataset(`production${privateSuffix}`)
  const alarms: { callback: () => void; milliseconds: number }[] = []
  const lines: string[] = []
  const errors: unknown[] = []
  const service = purgeMessages({
    lake,
    clock,
    scheduler: {
      schedule(callback, milliseconds) {
        const alarm = { callback, milliseconds }
        alarms.push(alarm)
        return () => void alarms.splice(alarms.indexOf(alarm), 1)
      },
    },
    log: (line) => void lines.push(line),
    logError: (error) => void errors.push(error),
  })
  return {
    ...{ lake, records, service, lines, errors, alarms },
    setTime: (value: string) => {
      now = new Date(value)
    },
    /** The alarm rings, and what it starts comes to its end. */
    async ring() {
      const [alarm] = alarms.splice(0)
      if (alarm === undefined) throw new Error('No alarm is set.')
      alarm.callback()
      await untilAlarmIsSet(alarms)
    },
    async start() {
      service.start()
      await untilAlarmIsSet(alarms)
    },
    async close() {
      await service.close()
      lake.close()
    },
  }
}

async function untilAlarmIsSet(alarms: readonly unknown[]): Promise<void> {
  while (alarms.length === 0) await new Promise((resolve) => setImmediate(resolve))
}

const waiting = (id: string, text: string) => ({
  ...{ _id: `message-${id}`, _type: 'message', campaign: 'campaign-1', text, sender: {}, receivedOn: '2026-02-01' },
  ...{ state: 'waiting', copies: 1 },
})

const decided = { decidedBy: 'mod', decidedAt: '2026-02-10T10:00:00Z', purgeOn: '2026-03-02' }

async function write() {
  await newsroom.records.mutate(
    [
      { create: waiting('rejected', 'LANTERN one') },
      { create: waiting('merged', 'LANTERN two') },
      { create: waiting('approved', 'OLIVE three') },
      { create: waiting('waiting', 'OLIVE four') },
    ],
    as('mod', 'moderator'),
  )
  await newsroom.records.mutate(
    [
      { patch: { id: 'message-rejected', set: { state: 'rejected', reason: 'LANTERN too', ...decided } } },
      { patch: { id: 'message-merged', set: { state: 'merged', mergedInto: 'message-approved', ...decided } } },
      {
        patch: {
          id: 'message-approved',
          set: { state: 'approved', copies: 2, decidedBy: 'mod', decidedAt: '2026-02-10T10:00:00Z' },
        },
      },
    ],
    as('mod', 'moderator'),
  )
}

const ids = () => newsroom.records.documents(as('ga', 'guardian').access).map(({ _id }) => _id)
const filesWith = (text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text),
  )

it('deletes what was rejected or merged when its day has come, and leaves no trace in the files', async () => {
  await write()
  await newsroom.start()
  expect(ids()).toHaveLength(4)
  expect(filesWith('LANTERN').length).toBeGreaterThan(0)

  newsroom.setTime('2026-03-02T00:30:00Z')
  expect(newsroom.alarms.map(({ milliseconds }) => milliseconds)).toEqual([3_600_000])
  await newsroom.ring()
  expect(ids()).toEqual(['message-approved', 'message-waiting'])
  expect(filesWith('LANTERN')).toEqual([])
  expect(filesWith('OLIVE').length).toBeGreaterThan(0)
  expect(newsroom.lines).toEqual([expect.stringMatching(/^2 rejected or merged messages of "production-private"/)])
  expect(newsroom.errors).toEqual([])
})

it('keeps no history of them either', async () => {
  await write()
  newsroom.setTime('2026-03-02T00:30:00Z')
  await newsroom.start()
  const { access } = as('ga', 'guardian')
  const at = { revision: 'any' } as const
  expect(newsroom.records.transactionLog({ documentIds: ['message-rejected'], access })).toEqual([])
  expect(newsroom.records.transactionLog({ documentIds: ['message-approved'], access })).toHaveLength(2)
  expect(newsroom.records.documentsAt(['message-rejected'], at, access)).toEqual([])
})

it('does after a restart what became due meanwhile', async () => {
  await write()
  await newsroom.close()
  newsroom = openNewsroom('2026-05-01T12:00:00Z')
  await newsroom.start()
  expect(ids()).toEqual(['message-approved', 'message-waiting'])
  expect(filesWith('LANTERN')).toEqual([])
})

it('goes through more than fit into one transaction', async () => {
  await newsroom.records.mutate(
    Array.from({ length: 450 }, (_, n) => ({ create: { ...waiting(`${n}`, 'LANTERN'), ...rejected } })),
    as('mod', 'moderator'),
  )
  newsroom.setTime('2026-03-02T00:30:00Z')
  await newsroom.start()
  expect(ids()).toEqual([])
  expect(newsroom.lines).toEqual([expect.stringContaining('450')])
})

const rejected = { state: 'rejected', reason: 'Spam', ...decided }

it('has no words of anybody in its log', async () => {
  await write()
  newsroom.setTime('2026-03-02T00:30:00Z')
  await newsroom.start()
  expect(newsroom.lines.join()).not.toMatch(/LANTERN|OLIVE|message-/)
})

it('starts nothing more once it is closed', async () => {
  await newsroom.start()
  await newsroom.service.close()
  expect(newsroom.alarms).toEqual([])
})
