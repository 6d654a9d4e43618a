import { createHmac } from 'node:crypto'
import { dirname } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { aPrayerPoint } from '@vigil/fixtures/documents'
import { createLakeCommands } from '@vigil/tooling/start/lake-commands'
import { repositoryFolder } from '@vigil/tooling/repository'
import { startLake } from '@vigil/tooling/system/started-lake'
import { startNext } from '@vigil/tooling/system/started-next'
import { findFreePort } from '@vigil/tooling/system/started-system'
import { expect, test } from '@playwright/test'

const today = new Date().toISOString().slice(0, 10)
const secret = 'the-secret-of-this-journey'
const body = '{"_id":"made-up"}'

test('a built site on plain "next start" shows an edit that a lake tells it of, and believes nobody else', async () => {
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  let readToken = ''
  const lake = await startLake({
    webhookTargets: [origin],
    async fill(folder) {
      const commands = createLakeCommands({
        ...{ folder: repositoryFolder, dataFolder: dirname(folder), signal: new AbortController().signal },
        environment: Object.fromEntries(
          Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
        ),
      })
      await commands.prepare()
      readToken = await commands.createToken('reader', 'webhook')
    },
  })
  try {
    const content = createClient({
      ...{ projectId: 'vigil', dataset: 'production', apiHost: lake.url, useProjectHostname: false, useCdn: false },
      ...{ apiVersion: '2025-02-19', token: lake.token, perspective: 'raw' },
    })
    await using next = await startNext({
      port,
      environment: {
        SANITY_PROJECT_ID: 'vigil',
        SANITY_API_HOST: lake.url,
        SANITY_API_READ_TOKEN: readToken,
        SANITY_WEBHOOK_SECRET: secret,
        VIGIL_REVALIDATE_SECRET: '',
      },
    })
    const read = async () => /For a webhook that [^<]*/.exec(await (await fetch(`${next.url}/prayer`)).text())?.[0]
    const point = aPrayerPoint({ _id: 'a-point-of-webhooks', text: 'For a webhook that is silent.', date: today })
    await content.createOrReplace({ ...point, general: true })
    await expect.poll(read).toBe('For a webhook that is silent.')

    // Nobody has told the site yet, and nobody who may not can.
    const edit = (text: string) => content.patch('a-point-of-webhooks').set({ text }).commit()
    await edit('For a webhook that nobody told of.')
    const send = async (path: string, headers: Record<string, string>, text = body) =>
      (await fetch(next.url + path, { method: 'POST', headers, body: text })).status
    const signed = (by: string, at = Date.now()) => ({ 'sanity-webhook-signature': sign(by, at) })
    expect(await send('/api/webhook', {})).toBe(401)
    expect(await send('/api/webhook', signed('a-guess-of-somebody'))).toBe(401)
    expect(await send('/api/webhook', signed(secret, Date.now() - 3_600_000))).toBe(401)
    expect(await send('/api/webhook', signed(secret), body.padEnd(1024 * 1024 + 1))).toBe(413)
    expect(await send('/api/revalidate', { 'x-vigil-revalidate': '' }, '{"all":true}')).toBe(401)
    expect(await read()).toBe('For a webhook that is silent.')

    await addWebhook(content, `${origin}/api/webhook`)
    await edit('For a webhook that spoke.')
    await expect.poll(read).toBe('For a webhook that spoke.')
    await edit('For a webhook that spoke again.')
    await expect.poll(read).toBe('For a webhook that spoke again.')
    await content.delete('a-point-of-webhooks')
    await expect.poll(read).toBeUndefined()
  } finally {
    await lake.stop()
  }
})

async function addWebhook(content: SanityClient, url: string): Promise<void> {
  await content.request({
    ...{ method: 'POST', url: '/hooks/projects/vigil' },
    body: {
      ...{ type: 'document', name: 'site', url, dataset: 'production', secret },
      rule: { on: ['create', 'update', 'delete'], projection: '{_id}' },
    },
  })
}

function sign(by: string, timestamp: number): string {
  return `t=${timestamp},v1=${createHmac('sha256', by).update(`${timestamp}.${body}`).digest('base64url')}`
}
