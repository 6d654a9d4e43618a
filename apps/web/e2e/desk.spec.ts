import type { Page } from '@playwright/test'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { openContent } from '@vigil/tooling/system/open-content'
import { randomUUID } from 'node:crypto'
import { dayIn, toDay } from './days.ts'
import { colourRules, findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Newsroom } from './newsroom.ts'
import type { System } from './system.ts'

const momentIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** The desk's own pane: the one right of the lists, left of the document. */
const pane = (page: Page) => page.getByTestId('pane')
const link = (page: Page, title: string) => pane(page).getByRole('link', { name: title })

async function openList({ page, openDesk }: Newsroom, list: string): Promise<void> {
  await openDesk()
  await page.getByTestId('structure-tool-list-pane').getByRole('link', { name: list, exact: true }).click()
  await expect(pane(page)).toBeVisible({ timeout: 60_000 })
}

test('each list of the desk holds what its work is about', async ({ system, content, desk, editor }) => {
  const { page } = editor
  // So that no title of an earlier run, or of the demo, is taken for one of these.
  const run = randomUUID().slice(0, 6)
  const story = (title: string, fields: object = {}) =>
    desk.createDraft('story', { title: `${title} ${run}`, risk: 'low', ...fields })
  const risky = await story('High', { risk: 'high' })
  await story('Embargoed', { publishAt: momentIn(2) })
  await story('Long ago', { reviewBy: dayIn(-1) })
  await story('Next week', { claims: [{ _key: 'a', _type: 'claim', text: 'Many fled.', reviewBy: dayIn(7) }] })
  await story('Next year', { reviewBy: dayIn(300) })
  await desk.createDraft('callToAction', { title: `Planned ${run}`, kind: 'pray', startsOn: dayIn(3) })
  await desk.createDraft('callToAction', { title: `Expired ${run}`, kind: 'pray', endsOn: dayIn(-3) })
  await desk.createDraft('callToAction', { title: `Running ${run}`, kind: 'pray' })
  const group = (name: RegExp) => pane(page).getByRole('region', { name })

  await test.step('Scheduled', async () => {
    await openList(editor, 'Scheduled')
    await expect(group(/^Under embargo/).getByRole('link', { name: `Embargoed ${run}` })).toContainText('Embargo until')
    await expect(link(page, `High ${run}`)).toHaveCount(0)
  })

  await test.step('Review due', async () => {
    await openList(editor, 'Review due')
    await expect(group(/^Overdue/).getByRole('link', { name: `Long ago ${run}` })).toBeVisible()
    await expect(group(/^Due within/).getByRole('link', { name: `Next week ${run}` })).toContainText('Many fled.')
    await expect(link(page, `Next year ${run}`)).toHaveCount(0)
  })

  await test.step('Calls to action', async () => {
    await openList(editor, 'Calls to action')
    for (const stage of ['Running', 'Planned', 'Expired']) {
      await expect(group(new RegExp(`^${stage}`)).getByRole('link', { name: `${stage} ${run}` })).toBeVisible()
    }
  })

  await test.step('My drafts: only what this editor has worked on, as soon as they have', async () => {
    await openList(editor, 'My drafts')
    await expect(pane(page).getByRole('status')).toHaveCount(0)
    await expect(link(page, `High ${run}`)).toHaveCount(0)
    await editor.openDocument('story', risky)
    await editor.field('title').fill(`High and mine ${run}`)
    await expect.poll(() => content.getDocument(`drafts.${risky}`)).toMatchObject({ title: `High and mine ${run}` })
    await openList(editor, 'My drafts')
    await expect(group(/^Changed today/).getByRole('link', { name: `High and mine ${run}` })).toBeVisible()
    await expect(link(page, `Embargoed ${run}`)).toHaveCount(0)
  })

  await test.step('Needs second review, until somebody else has signed it off', async () => {
    const other = await desk.createDraft('story', { title: `Review me ${run}`, risk: 'high' })
    await openList(editor, 'Needs second review')
    await expect(group(/^You can review/).getByRole('link', { name: `Review me ${run}` })).toContainText('Nobody')
    await expect(group(/^Somebody else/).getByRole('link', { name: `High and mine ${run}` })).toBeVisible()
    await expect(link(page, `Embargoed ${run}`)).toHaveCount(0)

    const signOff = await signOffAsColleague(system, other)
    // The page is not loaded anew: the list listens to the drafts and to the private records.
    await expect(link(page, `Review me ${run}`)).toHaveCount(0)
    await content.patch(`drafts.${other}`).set({ standfirst: 'A sentence more.' }).commit()
    await expect(link(page, `Review me ${run}`)).toContainText('it has changed since')
    await signOff.remove()
  })

  await test.step('Stories by country, and what the site is made of', async () => {
    const country: string = await content.fetch('*[_type == "country"] | order(name asc)[0].name')
    await editor.goTo('/structure/stories-by-country')
    await expect(page.getByRole('link', { name: country })).toBeVisible()
    await editor.goTo('/structure/site')
    await page.getByRole('link', { name: 'Home page', exact: true }).click()
    await expect(page.getByTestId('document-pane')).toContainText('Home page')
  })
})

test('the prayer diary works with the keys alone', async ({ content, desk, editor }) => {
  const { page } = editor
  const run = randomUUID().slice(0, 6)
  const today = dayIn(0)
  const firstOfNext = toDay(new Date(new Date().getFullYear(), new Date().getMonth() + 1, 1))
  const point = await desk.createDraft('prayerPoint', { text: `For the dated ${run}`, schedule: 'dated', date: today })
  await desk.createDraft('prayerPoint', { text: `For every first ${run}`, schedule: 'dayOfMonth', dayOfMonth: 1 })
  await desk.createDraft('prayerPoint', { text: `For any day ${run}`, schedule: 'rolling', answeredOn: today })

  await openList(editor, 'Prayer diary')
  const grid = pane(page).getByRole('grid')
  await expect(grid).toContainText(`For the dated ${run}`)
  const any = pane(page)
    .getByRole('region', { name: /^Any day/ })
    .getByRole('link', { name: `For any day ${run}` })
  await expect(any).toContainText('Answered')

  await test.step('arrow keys lead to the next month', async () => {
    await grid.locator('[tabindex="0"]').focus()
    await page.keyboard.press('PageDown')
    while ((await focusedDay(page)) > firstOfNext) await page.keyboard.press('ArrowLeft')
    expect(await focusedDay(page)).toBe(firstOfNext)
    await expect(page.locator(':focus')).toContainText(`For every first ${run}`)
    await page.keyboard.press('ArrowLeft')
    while ((await focusedDay(page)) > today) await page.keyboard.press('ArrowLeft')
    expect(await focusedDay(page)).toBe(today)
  })

  await test.step('Enter opens the day, and then a prayer point of it', async () => {
    await page.keyboard.press('Enter')
    for (let presses = 0; presses < 20 && !(await isFocused(page, `For the dated ${run}`)); presses += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(editor.field('text')).toHaveValue(`For the dated ${run}`)
    expect(page.url()).toContain(point)
    // Beside the document the month is still a grid.
    await expect(grid).toBeVisible()
  })

  await test.step('a new prayer point begins on the selected day', async () => {
    await editor.goTo('/structure/prayer-diary')
    await pane(page).getByRole('grid').locator('[tabindex="0"]').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    for (let presses = 0; presses < 20 && !(await isFocused(page, 'New prayer point on this day')); presses += 1) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await editor.field('text').fill(`For the new ${run}`)
    const query = '*[_type == "prayerPoint" && text == $text][0]{ _id, schedule, date }'
    const made = () => content.fetch(query, { text: `For the new ${run}` })
    await expect.poll(made).toMatchObject({ schedule: 'dated', date: today })
    await expect(pane(page).getByRole('grid')).toContainText(`For the new ${run}`)
    desk.alsoRemove((await made())._id)
  })
})

test('axe finds nothing wrong with the desk, in both schemes, on wide and on narrow windows', async ({ editor }) => {
  const { page } = editor
  await editor.openDesk()
  for (const list of [
    'My drafts',
    'Needs second review',
    'Scheduled',
    'Review due',
    'Translations to review',
    'Prayer diary',
    'Calls to action',
    'Messages to moderate',
  ]) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByTestId('structure-tool-list-pane').getByRole('link', { name: list, exact: true }).click()
    await expect(pane(page).getByTestId('pane-header')).toContainText(list, { timeout: 60_000 })
    await expect(pane(page).getByRole('status')).toHaveCount(0)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await expect(pane(page)).toHaveAttribute('data-scheme', scheme)
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await expect(pane(page)).toBeVisible()
        const found = await findViolations(page, {
          include: '[data-testid="pane"]',
          // The bar above belongs to the Studio: its arrow back has no name.
          exclude: '[data-testid="pane-header"]',
          ...(scheme === 'dark' && { rules: colourRules }),
        })
        expect.soft(found, `${list}, ${scheme}, ${width} px`).toEqual([])
      }
    }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1440, height: 900 })
})

/** The day of the calendar that has the focus, `YYYY-MM-DD`. */
async function focusedDay(page: Page): Promise<string> {
  return (await page.locator(':focus').locator('time').first().getAttribute('datetime')) ?? ''
}

async function isFocused(page: Page, words: string): Promise<boolean> {
  return (await page.locator(':focus').textContent())?.includes(words) ?? false
}

/** Somebody who has not written in the story gives their word that it harms nobody. */
async function signOffAsColleague(system: System, storyId: string): Promise<{ remove(): Promise<unknown> }> {
  const colleague = await openContent(system, { role: 'administrator', label: 'second-reviewer' })
  const { id } = await colleague.users.getById('me')
  const story = await colleague.getDocument(`drafts.${storyId}`)
  if (story === undefined) throw new Error(`There is no draft of ${storyId}.`)
  const entry = {
    _key: 'a',
    by: id,
    byName: 'Colleague',
    at: new Date().toISOString(),
    fingerprint: fingerprintOf(story),
  }
  const _id = `sign-offs-${storyId}`
  const records = colleague.withConfig({ dataset: 'production-private' })
  await records.create({ _id, _type: 'signOffs', story: storyId, entries: [entry] })
  return { remove: () => records.delete(_id) }
}
