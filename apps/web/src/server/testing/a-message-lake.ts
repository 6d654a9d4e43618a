/** A real lake in a process of its own, behind a line that can be cut, with the tokens that the site has. */

import { dirname } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { repositoryFolder } from '@vigil/tooling/repository'
import { createLakeCommands } from '@vigil/tooling/start/lake-commands'
import { startLake } from '@vigil/tooling/system/started-lake'
import { aServer } from './a-server.ts'

export interface MessageLake {
  /** Where the site finds it. */
  readonly origin: string
  readonly readToken: string
  readonly intakeToken: string
  /** Sees and may do everything. */
  readonly content: SanityClient
  /** The private records, as a moderator has them. */
  readonly queue: SanityClient
  /** While the line is cut nobody reaches the lake by its origin. */
  line: 'open' | 'cut'
  close(): Promise<void>
}

export async function aMessageLake(): Promise<MessageLake> {
  const tokens = { reader: '', intake: '', moderator: '' }
  const lake = await startLake({
    async fill(folder) {
      const { signal } = new AbortController()
      const environment = Object.fromEntries(
        Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      const commands = createLakeCommands({
        folder: repositoryFolder,
        dataFolder: dirname(folder),
        environment,
        signal,
      })
      for (const role of ['reader', 'intake', 'moderator'] as const) {
        tokens[role] = await commands.createToken(role, `test ${role}`)
      }
    },
  })
  const facts: { line: MessageLake['line'] } = { line: 'open' }
  const line = await aServer(async (request, response) => {
    if (facts.line === 'cut') return void request.socket.destroy()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const answer = await fetch(lake.url + request.url, {
      method: request.method ?? 'GET',
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      ...(request.method === 'POST' && { body: Buffer.concat(chunks) }),
    })
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  const content = createClient({
    ...{ projectId: 'vigil', dataset: 'production', apiHost: lake.url, useProjectHostname: false, useCdn: false },
    ...{ apiVersion: '2025-02-19', token: lake.token, perspective: 'raw' },
  })
  return Object.assign(facts, {
    origin: line.origin,
    readToken: tokens.reader,
    intakeToken: tokens.intake,
    content,
    queue: content.withConfig({ dataset: 'production-private', token: tokens.moderator }),
    async close() {
      await line.close()
      await lake.stop()
    },
  })
}
