import { expect, test } from './fixtures.ts'
import { isLakeUp, killLake } from './lake-process.ts'
import type { System } from './system.ts'
import { transactionsOf } from './transactions-of.ts'

test('killing the lake while the Studio saves loses nothing it acknowledged, and readers notice nothing', async ({
  system,
  content,
  newsroom,
  reader,
}) => {
  const id = 'prayer-point-of-the-crash'
  await content.createOrReplace({ _id: `drafts.${id}`, _type: 'prayerPoint', text: 'Start.' })
  const pages = await visitEveryPage(system)
  const acknowledged = new Set<string>()
  newsroom.page.on('response', async (response) => {
    if (!response.url().includes('/data/actions/') || response.request().method() !== 'POST' || !response.ok()) return
    // The form asks what the lake would say; nothing is written then.
    if (response.request().postData()?.includes('"dryRun":true')) return
    const body: { transactionId?: string } = await response.json().catch(() => ({}))
    if (body.transactionId !== undefined) acknowledged.add(body.transactionId)
  })

  await newsroom.openDocument('prayerPoint', id)
  const field = newsroom.field('text')
  for (let round = 1; round <= 3; round++) {
    const before = acknowledged.size
    await field.pressSequentially(` Round ${round}, typed while the lake is killed.`, { delay: 40 })
    await expect.poll(() => acknowledged.size).toBeGreaterThan(before)
    const typing = field.pressSequentially(' And this too.', { delay: 10 })
    killLake(system)
    expect(await isLakeUp(system)).toBe(false)

    for (const page of pages) {
      const response = await reader.request.get(page)
      expect(response.status(), `${page} while the lake is down`).toBe(200)
    }
    await typing
    await expect.poll(() => isLakeUp(system), { timeout: 30_000 }).toBe(true)
  }

  const kept = await transactionsOf(content, `drafts.${id}`)
  expect([...acknowledged].filter((transaction) => !kept.has(transaction))).toEqual([])
  // What was typed while it was down arrives once it is back: the editor's screen and the lake agree again.
  await expect
    .poll(async () => (await content.getDocument(`drafts.${id}`))?.text, { timeout: 60_000 })
    .toBe(await field.inputValue())
})

/** Has every page rendered once, so that the site holds it. */
async function visitEveryPage(system: System): Promise<string[]> {
  const list = await (await fetch(`${system.siteUrl}/stories`)).text()
  const stories = [...list.matchAll(/href="(\/stories\/(?!page\/)[^"]+)"/g)].flatMap(([, path]) => path ?? [])
  const pages = ['/', '/stories', '/prayer', ...new Set(stories)]
  for (const page of pages) expect((await fetch(system.siteUrl + page)).status, page).toBe(200)
  return pages
}
