/** A content server that answers queries over a test's documents, by the real language, to those with the right token. */

import { evaluate, parse } from 'groq-js'
import { aServer, type RunningServer } from './a-server.ts'

export interface ContentServer extends RunningServer {
  /** What is stored; change it as an editor would. */
  documents: Map<string, { _id: string }>
  /** The tokens and addresses of what was asked. */
  asked: { token: string; url: string }[]
}

export interface ContentServerOptions {
  documents: readonly { _id: string }[]
  /** Sees drafts; every other token sees what is published. */
  previewToken: string
}

export async function aContentServer({ documents, previewToken }: ContentServerOptions): Promise<ContentServer> {
  const stored = new Map(documents.map((document) => [document._id, document]))
  const asked: ContentServer['asked'] = []
  const server = await aServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://content.test')
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    asked.push({ token, url: request.url ?? '' })
    if (url.pathname.includes('/live/events/')) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: welcome\ndata: {}\n\n')
      return
    }
    if (url.pathname.startsWith('/images/')) {
      if (token !== previewToken) return response.writeHead(404).end()
      return response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('the photo')
    }
    const params = Object.fromEntries(
      [...url.searchParams].flatMap(([name, value]) =>
        name.startsWith('$') ? [[name.slice(1), JSON.parse(value)]] : [],
      ),
    )
    const visible = [...stored.values()].filter(({ _id }) => token === previewToken || !_id.includes('.'))
    const query = parse(url.searchParams.get('query') ?? '', { params })
    const result: unknown = await (await evaluate(query, { dataset: visible, params })).get()
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ result, ms: 1 }))
  })
  return { ...server, documents: stored, asked }
}
