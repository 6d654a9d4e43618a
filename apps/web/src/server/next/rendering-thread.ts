/** What runs in the thread that renders: Next, which answers connections that the main thread opens. */

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import next from 'next'
import { z } from 'zod'
// Given to Next as an object: left to itself it would compile the file once more, its own way.
import config from '../../../next.config.ts'
import { captureConsole } from '../observability/capture-console.ts'
import { createLogWriter } from '../observability/log-writer.ts'
import { findSecrets } from '../observability/without-secrets.ts'
import { createAnswering } from './connections.ts'
import { createPortStream } from './port-stream.ts'

const { folder, logFormat } = z.object({ folder: z.string(), logFormat: z.enum(['text', 'json']) }).parse(workerData)

captureConsole(
  createLogWriter({
    format: logFormat,
    output: (line) => process.stdout.write(line),
    secrets: findSecrets(process.env),
  }),
)
const app = next({ dev: false, dir: folder, conf: config, quiet: true })
await app.prepare()
const answer = createAnswering(app.getRequestHandler())
parentPort?.on('message', (port: MessagePort) => answer(createPortStream(port)))
parentPort?.postMessage('ready')
