import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type ListenEvent } from '@sanity/client'
import { createAuth } from '../auth/create-auth.ts'
import { createLakeHandler } from '../http/create-lake-handler.ts'
import { createLake } from '../lake/create-lake.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { startLakeServer } from './lake-server.ts'

const access = {
  userId: 'ed',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update'] as const }],
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-reconnect-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('the real client misses nothing and gets nothing twice over cut connections and a restart of the lake', async () => {
  let lake = await openLake(folder)
  const line = await openLine(() => lake.port)
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${line.port}`,
    useProjectHostname: false,
    useCdn: false,
    token: lake.token,
  })
  const told: string[] = []
  const counts: number[] = []
  const listening = client
    .listen<{ n: number }>(
      '*[_type == "note"]',
      {},
      { enableResume: true, events: ['welcome', 'welcomeback', 'reset', 'mutation'] },
    )
    .subscribe((event: ListenEvent<{ n: number }>) => {
      if (event.type !== 'mutation') told.push(event.type)
      else if (event.result) counts.push(event.result.n)
    })
  let written = 0
  const write = async (times: number) => {
    for (let n = 0; n < times; n++) {
      const note = { _id: `note-${written % 3}`, _type: 'note', n: ++written }
      await lake.dataset.mutate([{ createOrReplace: note }], { access })
    }
  }
  const all = () => Array.from({ length: written }, (_, n) => n + 1)
  try {
    await until(() => told.includes('welcome'))
    await write(5)
    await until(() => counts.length === written)
    line.cut()
    await write(5)
    await until(() => counts.length === written)
    // What was written just now may still be on its way, and more comes while nobody is connected.
    await write(3)
    line.cut()
    await lake.close()
    lake = await openLake(folder)
    await write(5)
    await until(() => counts.length >= written)
    expect(counts).toEqual(all())
    expect(told).toEqual(['welcome', 'welcomeback', 'welcomeback'])
  } finally {
    listening.unsubscribe()
    await lake.close()
    await line.close()
  }
}, 30_000)

async function openLake(path: string) {
  const lake = createLake({ store: createSqliteDocumentStore({ folder: path }) })
  if (lake.listDatasets().length === 0) lake.createDataset('production')
  const auth = createAuth({ path: join(path, databaseFileName) })
  const [known] = auth.tokens.list()
  const token = known ? '' : auth.tokens.create({ label: 'test', role: 'administrator' }).secret
  const handler = createLakeHandler({ lake, auth, assets: createMemoryAssetStore() })
  const server = await startLakeServer({ handler, port: 0 })
  let isClosed = false
  return {
    port: server.port,
    token,
    dataset: lake.dataset('production'),
    async close() {
      if (isClosed) return
      isClosed = true
      const closed = server.close()
      lake.close()
      await closed
      auth.close()
    },
  }
}

/** Connects a port that stays to one that changes, and can cut what goes through. */
async function openLine(toPort: () => number) {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    const target = connect(toPort(), '127.0.0.1')
    for (const each of [socket, target]) {
      sockets.add(each)
      each.on('error', () => {})
      each.on('close', () => {
        sockets.delete(each)
        socket.destroy()
        target.destroy()
      })
    }
    socket.pipe(target).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: address.port,
    cut,
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
