import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createAuth } from '../../auth/create-auth.ts'
import { createLakeHandler } from '../../http/create-lake-handler.ts'
import { createLake } from '../../lake/create-lake.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import { databaseFileName } from '../../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'

/** How the lake answered, and what it kept. */
export interface DiskTroubleReport {
  readonly beforeTrouble: readonly Answer[]
  /** Of the writes, actions and uploads after the disk has failed for the first time. */
  readonly inTrouble: readonly Answer[]
  readonly readsInTrouble: readonly number[]
  /** How many documents a query saw then. */
  readonly countInTrouble: number
  readonly afterTrouble: readonly Answer[]
  /** Documents whose write was acknowledged. */
  readonly acknowledged: readonly string[]
  /** Documents of which the listener heard, in order. */
  readonly heard: readonly string[]
  /** Documents that are there after the lake was closed and opened again. */
  readonly kept: readonly string[]
  /** What was logged as a failure of the lake itself. */
  readonly bugs: readonly string[]
}

interface Answer {
  readonly status: number
  readonly retryAfter: string | null
}

/**
 * A lake whose disk fails: writes until it must refuse, says "trouble", goes on when a line comes in (after removing the
 * file that takes the room, if one is named), and prints a report as its last line.
 */
const [folder = '', ballast = ''] = process.argv.slice(2)
const bugs: string[] = []
const store = createSqliteDocumentStore({ folder })
const lake = createLake({ store })
lake.createDataset('production')
const auth = createAuth({ path: join(folder, databaseFileName) })
const token = auth.tokens.create({ label: 'trouble', role: 'administrator' }).secret
const handler = createLakeHandler({
  lake,
  auth,
  assets: createFsAssetStore(join(folder, 'assets')),
  logError: (error) => bugs.push(String(error)),
})
const ask = async (path: string, init: RequestInit = {}) =>
  handler.request(`http://localhost/v2025-02-19${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  })
const post = async (path: string, body: unknown): Promise<Answer> =>
  toAnswer(
    await ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

const heard: string[] = []
const listener = await ask(
  `/data/listen/production?query=${encodeURIComponent('*[_type == "big"]')}&includeResult=false`,
)
const listening = listen(listener)
const acknowledged: string[] = []
let count = 0

const beforeTrouble = await writeUntil(({ status }) => status !== 200, 2000)
const inTrouble = [
  ...beforeTrouble.slice(-1),
  ...(await writeUntil(() => false, 3)),
  await publish(),
  await upload('in-trouble'),
]
const readsInTrouble = [
  (await ask('/data/query/production?query=count(*)')).status,
  (await ask('/data/doc/production/big-0')).status,
  (await handler.request('http://localhost/healthz')).status,
]
const counted: unknown = await (await ask('/data/query/production?query=count(*)')).json()
const countInTrouble = Number(Reflect.get(Object(counted), 'result'))

process.stdout.write('trouble\n')
for await (const _ of createInterface({ input: process.stdin })) break
if (ballast !== '') rmSync(ballast)

await writeUntil(({ status }) => status === 200, 50)
const afterTrouble = [...(await writeUntil(() => false, 3)), await publish(), await upload('after-trouble')]
lake.close()
await listening
auth.close()

const again = createSqliteDocumentStore({ folder })
const kept = [...again.loadDocuments('production')].map(({ _id }) => _id)
again.close()
const report: DiskTroubleReport = {
  beforeTrouble: beforeTrouble.slice(0, -1),
  ...{ inTrouble, readsInTrouble, countInTrouble, afterTrouble, acknowledged, heard, kept, bugs },
}
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exit(0)

async function writeUntil(isEnough: (answer: Answer) => boolean, most: number): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  while (answers.length < most) {
    const id = `big-${count++}`
    const document = { _id: id, _type: 'big', text: 'x'.repeat(20_000) }
    const answer = await post('/data/mutate/production', { mutations: [{ create: document }] })
    if (answer.status === 200) acknowledged.push(id)
    answers.push(answer)
    if (isEnough(answer)) break
    if (answer.status !== 200) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return answers
}

async function publish(): Promise<Answer> {
  const id = `story-${count++}`
  const attributes = { _id: `drafts.${id}`, _type: 'story', text: 'x'.repeat(20_000) }
  const create = { actionType: 'sanity.action.document.create', publishedId: id, attributes, ifExists: 'fail' }
  const answer = await post('/data/actions/production', { actions: [create] })
  if (answer.status === 200) acknowledged.push(attributes._id)
  return answer
}

async function upload(name: string): Promise<Answer> {
  const body = `${name} ${'text '.repeat(100_000)}`
  const headers = { 'content-type': 'text/plain' }
  return toAnswer(await ask(`/assets/files/production?filename=${name}.txt`, { method: 'POST', headers, body }))
}

async function toAnswer(response: Response): Promise<Answer> {
  await response.arrayBuffer()
  return { status: response.status, retryAfter: response.headers.get('retry-after') }
}

async function listen({ body }: Response): Promise<void> {
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const id = /"documentId":"([^"]+)"/.exec(block)?.[1]
      if (id !== undefined) heard.push(id)
    }
  }
}
