/** What the log of a running site says when everything goes wrong, and what it never says. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../settings.ts'
import { createSiteLog } from '../site-log.ts'
import { type Site, startSite } from '../start-site.ts'
import { aBuild } from '../testing/a-build.ts'
import { aServer, ask, type RunningServer, until } from '../testing/a-server.ts'
import { createMessageBox } from '../write/message-box.ts'
import { createLogWriter } from './log-writer.ts'
import { findSecrets } from './without-secrets.ts'
import { connectTo } from '../next/connections.ts'

const planted = {
  token: 'sk-planted-token',
  previewToken: 'sk-planted-preview',
  intakeToken: 'sk-planted-intake',
  revalidateSecret: 'sk-planted-revalidation',
  metricsToken: 'sk-planted-metrics-token',
  cookie: 'planted-cookie',
  draftCookie: 'planted-draft',
  address: '198.51.100.7',
  browser: 'PlantedBrowser',
  referrer: 'planted-referrer',
  search: 'quillfeather',
  visited: 'planted-address',
  link: 'plantedlinkplantedlinkplantedlinkplantedlin',
  message: 'Peace be with you, plantedfriend',
  sender: 'Plantedruth',
}

let folder: string
let content: RunningServer
let site: Site
let front: RunningServer
let lines: string[]

const log = (format: 'text' | 'json') =>
  createSiteLog(
    createLogWriter({
      format,
      output: (line) => lines.push(line),
      secrets: findSecrets({
        A_TOKEN: planted.token,
        B_TOKEN: planted.previewToken,
        C_TOKEN: planted.intakeToken,
        D_SECRET: planted.revalidateSecret,
        E_TOKEN: planted.metricsToken,
      }),
    }),
  )

/** A content server that is broken and talkative: it repeats in its answer whatever it was sent. */
async function aTalkativeServer(): Promise<RunningServer> {
  return aServer(async (request, response) => {
    if (request.url?.includes('/live/events/')) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: welcome\ndata: {}\n\n')
      return
    }
    // Nothing that a reader would have to wait for.
    if (request.url?.includes('redirects')) {
      const answer = { result: [], syncTags: ['s1:redirects'], ms: 1 }
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const message = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(chunks)}`
    response.writeHead(500, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: 'Broken', message }))
  })
}

async function start(format: 'text' | 'json'): Promise<void> {
  const settings = readSettings(
    {
      SANITY_PROJECT_ID: 'vigil',
      SANITY_API_HOST: content.origin,
      SANITY_API_READ_TOKEN: planted.token,
      SANITY_API_PREVIEW_TOKEN: planted.previewToken,
      SANITY_API_INTAKE_TOKEN: planted.intakeToken,
      SITE_METRICS_TOKEN: planted.metricsToken,
      SITE_URL: 'https://site.example',
      VIGIL_DATA: folder,
    },
    '/',
  )
  site = startSite({
    settings,
    app: {
      // As talkative when it breaks.
      connect: connectTo((request, response) => {
        response.writeHead(500, { 'Content-Type': 'text/html' })
        response.end(`${request.url} ${JSON.stringify(request.headers)}`)
      }),
      buildId: 'build',
      staticFolder: aBuild(folder),
      isDraftCookie: (value) => value === planted.draftCookie,
      draftId: planted.draftCookie,
    },
    revalidateSecret: planted.revalidateSecret,
    log: log(format),
  })
  front = await aServer(site.handle)
}

beforeEach(async () => {
  lines = []
  folder = mkdtempSync(join(tmpdir(), 'vigil-log-'))
  content = await aTalkativeServer()
})

afterEach(async () => {
  await front.close()
  await site.close()
  await content.close()
  rmSync(folder, { recursive: true, force: true })
})

it.each(['text', 'json'] as const)(
  'the log never repeats what readers, editors and servers say (%s)',
  async (format) => {
    await start(format)
    const headers = {
      cookie: `session=${planted.cookie}; __prerender_bypass=${planted.draftCookie}`,
      'user-agent': planted.browser,
      'x-forwarded-for': planted.address,
      referer: `https://elsewhere.example/${planted.referrer}`,
      authorization: `Bearer ${planted.metricsToken}x`,
    }
    const readers = { ...headers, cookie: `session=${planted.cookie}` }
    const form = new URLSearchParams({ step: 'check', text: planted.message, firstName: planted.sender }).toString()
    for (const each of [headers, readers]) {
      for (const path of [
        `/search?q=${planted.search}`,
        `/stories/${planted.visited}?q=${planted.search}`,
        `/${planted.visited}`,
        `/api/preview-link?token=${planted.link}`,
        `/media/${planted.visited}-10x10.jpg?w=1`,
        '/metrics',
        '/status',
        '/%00',
      ]) {
        await ask(front.origin, path, { headers: each })
      }
      await fetch(`${front.origin}/write/${planted.visited}`, {
        method: 'POST',
        headers: { ...each, 'content-type': 'application/x-www-form-urlencoded', origin: 'https://site.example' },
        body: form,
      })
    }
    const { projectId, dataset } = { projectId: 'vigil', dataset: 'production' }
    const box = createMessageBox({
      projectId,
      dataset,
      apiHost: content.origin,
      token: planted.intakeToken,
      log: log(format),
    })
    const message = { text: planted.message, sender: { firstName: planted.sender }, receivedOn: '2026-11-22' }
    expect(await box.handIn({ campaign: 'campaign-1', ...message })).toBe(false)
    await until(() => lines.some((line) => line.includes('Next could not be told')))

    const said = lines.join('')
    for (const event of [
      'A page that is not stored cannot be rendered',
      'A search cannot be answered',
      'A shared preview cannot be shown',
      'The rules of a campaign cannot be asked for',
      'A message was not taken',
    ]) {
      expect(said).toContain(event)
    }
    for (const secret of Object.values(planted)) expect(said).not.toContain(secret)
    if (format === 'json') {
      for (const line of lines) {
        expect(JSON.parse(line)).toEqual({
          level: expect.stringMatching(/^(?:info|warn)$/),
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          message: expect.any(String),
          ...(line.includes('"reason"') ? { reason: expect.any(String) } : {}),
        })
      }
    }
  },
)
