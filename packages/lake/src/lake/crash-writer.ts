import { writeSync } from 'node:fs'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { crashAccess, documentsPerTransaction } from './crash-rounds.ts'
import { createLake } from './create-lake.ts'

/** The process that `runCrashRounds` kills: commits for ever, and prints the id of each transaction once it is done. */
const [folder = '', round = ''] = process.argv.slice(2)
const lake = createLake({ store: createSqliteDocumentStore({ folder }) })
if (lake.listDatasets().length === 0) lake.createDataset('production')
const dataset = lake.dataset('production')

for (let count = 1; ; count++) {
  const mutations = Array.from({ length: documentsPerTransaction }, (_, n) => ({
    createOrReplace: { _id: `document-${n}`, _type: 'trial', count, text: 'x'.repeat(2000) },
  }))
  const { transactionId } = await dataset.mutate(mutations, { access: crashAccess, transactionId: `${round}-${count}` })
  // Written at once: a line that waits in the process would be lost with it.
  writeSync(1, `${transactionId}\n`)
}
