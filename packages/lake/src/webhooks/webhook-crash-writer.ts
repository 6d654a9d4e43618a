import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createLake } from '../lake/create-lake.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createWebhooks } from './create-webhooks.ts'
import { parseWebhook } from './parse-webhook.ts'
import { editor } from './webhook-test-kit.ts'

/** The process that `runWebhookCrashRounds` kills: commits for ever, delivers meanwhile, and prints each transaction. */
const [folder = '', origin = '', round = ''] = process.argv.slice(2)
const store = createSqliteDocumentStore({ folder })
const webhooks = createWebhooks({
  path: join(folder, databaseFileName),
  outbox: store.outbox,
  projectId: 'vigil',
  allowedOrigins: [origin],
})
if (webhooks.store.list().length === 0) {
  webhooks.store.create(parseWebhook({ name: 'target', url: origin, dataset: 'production', on: ['create', 'update'] }))
}
const lake = createLake({ store: webhooks.watch(store) })
if (lake.listDatasets().length === 0) lake.createDataset('production')
webhooks.start(lake)

for (let count = 1; ; count++) {
  const mutations = ['a', 'b'].map((name) => ({
    createOrReplace: { _id: `${name}-${count % 5}`, _type: 'trial', count },
  }))
  const { transactionId } = await lake
    .dataset('production')
    .mutate(mutations, { access: editor, transactionId: `${round}-${count}` })
  writeSync(1, `${transactionId}\n`)
  // Some commits meet a delivery that is under way, some come in a row.
  if (count % 3 === 0) await new Promise((resolve) => setTimeout(resolve, count % 7))
}
