import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { aMessageCampaign, slug } from '@vigil/fixtures/documents'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { openContent } from '@vigil/tooling/system/open-content'
import { findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { isLakeUp } from './lake-process.ts'

const campaign = 'campaign-of-the-write-journey'
const path = '/write/write-journey'
const words = 'We light a lamp for you on Tuesdays. May your kettle never be empty.'

const clear = async (content: SanityClient) => {
  await content.withConfig({ dataset: toPrivateDataset('production') }).delete({
    query: '*[_type == "message" && campaign == $campaign]',
    params: { campaign },
  })
}

test.beforeEach(async ({ content }) => {
  await content.createOrReplace(
    aMessageCampaign({ _id: campaign, title: 'Write to keepers of lamps', slug: slug('write-journey') }),
  )
  await clear(content)
})
test.afterAll(async ({ content }) => {
  await clear(content)
  await content.delete(campaign)
})

/** A browser without scripts. */
async function withoutScripts({ browser, siteUrl }: { browser: Browser; siteUrl: string }) {
  const context = await browser.newContext({
    baseURL: siteUrl,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  })
  return context.newPage()
}

async function write(page: Page, text: string): Promise<void> {
  // The campaign may have been over a moment ago.
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByLabel('Your message')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByLabel('Your message').fill(text)
  await page.getByLabel('First name').fill('Ruth')
  await page.getByRole('button', { name: 'Read it through' }).click()
}

test('a message is written without scripts, read once more, sent once, and waits for a moderator', async ({
  browser,
  system,
}) => {
  const page = await withoutScripts({ browser, siteUrl: system.siteUrl })
  await write(page, words)
  await expect(page.getByRole('heading', { name: 'Read it once more' })).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText(words)

  // Pressed faster than anybody reads, it is asked for again, and nothing is lost.
  await page.getByRole('button', { name: 'Send this message' }).click()
  await expect(async () => {
    if (!page.url().includes('/thanks')) await page.getByRole('button', { name: 'Send this message' }).click()
    await expect(page).toHaveURL(/\/write\/write-journey\/thanks/, { timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you for writing' })).toBeVisible()

  // Loaded again, and sent again from the form: one message.
  await page.reload()
  await write(page, words)
  await expect(async () => {
    await page.getByRole('button', { name: 'Send this message' }).dblclick()
    await expect(page).toHaveURL(/thanks/, { timeout: 3000 })
  }).toPass()

  const queue = (await openContent(system, { role: 'moderator', label: 'journey of writing' })).withConfig({
    dataset: toPrivateDataset('production'),
  })
  const messages = await queue.fetch<Record<string, unknown>[]>('*[_type == "message" && campaign == $campaign]', {
    campaign,
  })
  expect(messages).toMatchObject([{ text: words, sender: { firstName: 'Ruth' }, state: 'waiting', copies: 1 }])
  expect(
    Object.keys(messages[0] ?? {})
      .filter((name) => !name.startsWith('_'))
      .sort(),
  ).toEqual(['campaign', 'copies', 'receivedOn', 'sender', 'state', 'text'])
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
})

test('what is wrong is said above the form, and leads to its field', async ({ browser, system, reader }) => {
  const page = await withoutScripts({ browser, siteUrl: system.siteUrl })
  await write(page, 'See www.example.org for more.')
  await expect(page).toHaveTitle(/^Error: /)
  const problem = page.getByRole('alert').getByRole('link', { name: 'Take the link out of your message' })
  await expect(problem).toBeInViewport()
  await problem.click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByLabel('Your message')).toHaveValue('See www.example.org for more.')
  await expect(page.getByLabel('Your message')).toHaveAccessibleDescription(/Take the link out/)
  await expect(page.getByLabel('First name')).toHaveValue('Ruth')
  await page.context().close()

  // The same in a browser in which axe can look.
  for (const text of ['See www.example.org', words]) {
    await write(reader, text)
    expect(await findViolations(reader)).toEqual([])
  }
})

test('a campaign that is over says so', async ({ content, reader }) => {
  await content.patch(campaign).set({ closesOn: '2020-01-01' }).commit()
  await expect(async () => {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { name: 'This campaign has ended' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(reader.locator('textarea')).toHaveCount(0)
  const answer = await reader.request.post(path, { form: { text: words, step: 'send' } })
  expect(answer.status()).toBe(409)
  expect(await answer.text()).toContain(words)
})

test('while the lake is stopped nothing is lost, and afterwards the message is sent', async ({ browser, system }) => {
  const page = await withoutScripts({ browser, siteUrl: system.siteUrl })
  await write(page, words)
  const send = page.getByRole('button', { name: 'Send this message' })
  await expect(send).toBeVisible()
  const lake = Number(readFileSync(join(system.dataFolder, 'lake', 'lake.pid'), 'utf8'))
  // Stopped, not ended: it would be started again at once.
  process.kill(lake, 'SIGSTOP')
  try {
    await expect(async () => {
      await send.click()
      await expect(page.getByRole('alert')).toContainText('Your message has not been sent', { timeout: 30_000 })
    }).toPass()
    await expect(page.locator('blockquote')).toHaveText(words)
    await expect(page.getByRole('button', { name: 'Save my text as a file' })).toBeVisible()
  } finally {
    process.kill(lake, 'SIGCONT')
  }
  await expect.poll(() => isLakeUp(system)).toBe(true)
  await send.click()
  await expect(page).toHaveURL(/\/write\/write-journey\/thanks/)
  await page.context().close()
})

test('all that readers can do is on one page, which says where each call leads', async ({ reader }) => {
  await reader.goto('/act')
  await expect(reader.getByRole('heading', { level: 1, name: 'What you can do' })).toBeVisible()
  for (const link of await reader.getByRole('main').locator('a[rel~="external"]').all()) {
    const href = (await link.getAttribute('href')) ?? ''
    expect(href).toMatch(/^(https:|mailto:)/)
    if (href.startsWith('https:') && !href.includes('wa.me') && !href.includes('whatsapp')) {
      await expect(link.locator('xpath=ancestor::article')).toContainText(new URL(href).host)
    }
  }
  await reader.getByRole('link', { name: 'Write a message' }).first().click()
  await expect(reader).toHaveURL(/\/write\//)
})
