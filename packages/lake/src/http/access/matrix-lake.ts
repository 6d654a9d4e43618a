import { join } from 'node:path'
import sharp from 'sharp'
import { createAuth } from '../../auth/create-auth.ts'
import { createLake } from '../../lake/create-lake.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import { createMemoryAssetStore } from '../../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../../storage/memory/memory-document-store.ts'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import { createWebhooks, type Webhooks } from '../../webhooks/create-webhooks.ts'
import { parseWebhook } from '../../webhooks/parse-webhook.ts'
import { createLakeHandler } from '../create-lake-handler.ts'
import { plantPublished, plantUnpublished, type Write } from './matrix-documents.ts'
import { type MatrixPeople, plantPeople } from './matrix-people.ts'
import { type Asker, secrets } from './matrix-secrets.ts'

export interface MatrixLakeOptions {
  /** Default: true. False makes the twin that has no drafts, versions, releases and comments. */
  readonly withUnpublished?: boolean
  /** Where everything is kept. Default: in memory. */
  readonly folder?: string
}

/** What requests are about. */
export interface Places
  extends Pick<MatrixPeople, 'victim' | 'victimSession' | 'victimToken' | 'invitation' | 'origin'> {
  /** The name of the image that a published document shows, and of that which only a draft shows. */
  readonly publicImage: string
  readonly draftImage: string
  readonly webhook: string
  readonly message: string
  readonly attempt: string
}

export interface MatrixLake {
  readonly handler: ReturnType<typeof createLakeHandler>
  readonly places: Places
  readonly people: MatrixPeople
  /** What the lake has logged. */
  log(): string
  ask(asker: Asker, path: string, init?: RequestInit): Promise<Response>
  /** Changes documents on behalf of an editor. */
  readonly write: Write
  close(): Promise<void>
}

/** A lake with something to hide in every place. Its clock stands still and its ids are counted, so that two are alike. */
export async function createMatrixLake({
  withUnpublished = true,
  folder,
}: MatrixLakeOptions = {}): Promise<MatrixLake> {
  let now = Date.UTC(2026, 0, 1)
  let ids = 0
  let log = ''
  const clock = () => new Date(now)
  const store = folder === undefined ? createMemoryDocumentStore() : createSqliteDocumentStore({ folder })
  const assets = folder === undefined ? createMemoryAssetStore() : createFsAssetStore(join(folder, 'assets'))
  // No timer: nothing happens but what is asked for.
  const webhooks = createWebhooks({
    ...{ path: ':memory:', outbox: store.outbox, projectId: 'vigil', clock, schedule: () => () => {} },
  })
  const lake = createLake({ store: webhooks.watch(store), clock, createId: () => `id-${++ids}` })
  for (const name of ['production', 'other']) lake.createDataset(name)
  lake.createDataset('open', { aclMode: 'public' })
  const auth = createAuth({ path: ':memory:', clock, passwordLimits: { perAccount: 1000, perMinute: 1000 } })
  const people = await plantPeople(auth, (milliseconds) => {
    now += milliseconds
  })
  const handler = createLakeHandler({
    ...{ lake, auth, assets, webhooks, clock, heartbeatMilliseconds: 20 },
    log: (entry) => {
      log += `${JSON.stringify(entry)}\n`
    },
    logError: (error) => {
      log += `error: ${error instanceof Error ? error.stack : String(error)}\n`
    },
  })

  async function ask(asker: Asker, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('host', 'lake.example.org')
    const key = people.keyOf(asker)
    if (key !== null) headers.set('authorization', `Bearer ${key}`)
    return handler.request(`http://lake.example.org${path}`, { ...init, headers })
  }
  const write: Write = async (dataset, mutations, transactionId) => {
    const body = JSON.stringify({ mutations, transactionId })
    const response = await ask('editor', `/v1/data/mutate/${dataset}`, { method: 'POST', body })
    if (response.status !== 200) throw new Error(`Planting failed: ${await response.text()}`)
  }

  const webhook = addWebhook(webhooks)
  webhooks.start(lake)
  const publicImage = await upload(ask, 'production', '#842')
  await plantPublished(write, publicImage.id)
  const draftImage = withUnpublished
    ? await upload(ask, 'production', '#248')
    : { id: '', name: `${'1'.repeat(40)}-4x3.png` }
  if (withUnpublished) {
    // The same picture in both datasets, shown by a draft of each.
    await upload(ask, 'open', '#248')
    await plantUnpublished(lake, write, draftImage.id)
  }
  await webhooks.settle()

  return {
    ...{ handler, people, ask, write },
    places: {
      ...people,
      ...{ publicImage: publicImage.name, draftImage: draftImage.name, webhook },
      message: webhooks.store.listMessages(webhook, 1)[0]?.id ?? '',
      attempt: webhooks.store.listAttempts(webhook, 1)[0]?.id ?? '',
    },
    log: () => log,
    async close() {
      await webhooks.close()
      lake.close()
      auth.close()
    },
  }
}

function addWebhook({ store }: Webhooks): string {
  const definition = parseWebhook({
    ...{
      name: 'site',
      dataset: 'production',
      on: ['create', 'update'],
      filter: '_type == "story"',
      includeDrafts: true,
    },
    url: `http://127.0.0.1:9/${secrets.webhookUrl.text}`,
    headers: { 'x-key': secrets.webhookHeader.text },
    secret: secrets.webhookSecret.text,
  })
  return store.create(definition).id
}

async function upload(
  ask: MatrixLake['ask'],
  dataset: string,
  color: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const image = sharp({ create: { width: 4, height: 3, channels: 3, background: color } })
  const body = new Uint8Array(await image.png().toBuffer())
  const response = await ask('editor', `/v1/assets/images/${dataset}`, { method: 'POST', body })
  const { document } = (await response.json()) as { document: { _id: string; path: string } }
  return { id: document._id, name: document.path.split('/').at(-1) ?? '' }
}
