import { setTimeout as sleep } from 'node:timers/promises'
import { toReason } from '../site-log.ts'
import { createInProcessClient } from './in-process-client.ts'
import { type RenderingThread, startRenderingThread } from './start-rendering-thread.ts'

let thread: RenderingThread | null = null
const warnings: string[] = []

afterEach(async () => {
  await thread?.close()
  thread = null
  warnings.length = 0
})

const start = (data: unknown) =>
  startRenderingThread({
    ...{ file: new URL('./testing/echo-thread.ts', import.meta.url), data, restartDelay: 10 },
    log: { info() {}, warn: (message, cause) => void warnings.push(`${message}: ${toReason(cause)}`) },
  })

async function get(url: string): Promise<string> {
  const { body } = await createInProcessClient(thread?.connect ?? fail)({
    ...{ method: 'GET', url, headers: {}, signal: AbortSignal.timeout(5000) },
  })
  return body.toString()
}

function fail(): never {
  throw new Error('There is no thread.')
}

it('answers in another thread, many at a time', async () => {
  thread = await start({ word: 'echo' })
  const urls = Array.from({ length: 20 }, (_, number) => `/${number}`)
  expect(await Promise.all(urls.map(get))).toEqual(urls.map((url) => `echo ${url}`))
})

it.each(['/end', '/throw'])('fails what was under way when the thread ends (%s), and starts another', async (url) => {
  thread = await start({ word: 'echo' })
  await expect(get(url)).rejects.toThrow()
  while ((await get('/again').catch(() => null)) !== 'echo /again') await sleep(2)
  expect(warnings).toEqual([expect.stringContaining('Next ended, and is started again')])
})

it('says why the first one could not start', async () => {
  await expect(start({ fails: true })).rejects.toThrow('It cannot start.')
})
