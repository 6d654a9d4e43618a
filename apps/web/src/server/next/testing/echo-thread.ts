/** Answers with what it was told when it started; ends itself when it is asked to. */

import { parentPort, workerData } from 'node:worker_threads'
import { createAnswering } from '../connections.ts'
import { createPortStream } from '../port-stream.ts'

if (workerData.fails === true) throw new Error('It cannot start.')
const answer = createAnswering((request, response) => {
  if (request.url === '/end') process.exit(1)
  if (request.url === '/throw') setImmediate(() => Promise.reject(new Error('Something broke.')))
  else response.end(`${workerData.word} ${request.url}`)
})
parentPort?.on('message', (port) => answer(createPortStream(port)))
parentPort?.postMessage('ready')
