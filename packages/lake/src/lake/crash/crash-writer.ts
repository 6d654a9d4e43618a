import { writeSync } from 'node:fs'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import { createLake } from '../create-lake.ts'
import { crashAccess, planWork, toTransactionId, writers } from './crash-plan.ts'

/** The process that `runCrashRounds` kills: writers that commit for ever, and print the id of each transaction that is done. */
const [folder = '', round = ''] = process.argv.slice(2)
// Only there to be compiled, so that each round starts fast.
if (folder === '') process.exit()
const store = createSqliteDocumentStore({ folder })
const lake = createLake({
  store: {
    ...store,
    // What a transaction leaves to be sent on must be there exactly when the transaction is.
    commit: (transaction, fingerprint) =>
      store.commit(transaction, fingerprint, [{ recipient: 'crash', body: transaction.id }]),
  },
})
if (lake.listDatasets().length === 0) lake.createDataset('production')
const dataset = lake.dataset('production')

await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))

async function write(writer: number): Promise<void> {
  for (let n = 0; ; n++) {
    const transactionId = toTransactionId(Number(round), writer, n)
    const options = { access: crashAccess, transactionId }
    const { request } = planWork(writer, n)
    if ('mutations' in request) await dataset.mutate(request.mutations, options)
    else await dataset.act(request.actions, options)
    // Written at once: a line that waits in the process would be lost with it.
    writeSync(1, `${transactionId}\n`)
  }
}
