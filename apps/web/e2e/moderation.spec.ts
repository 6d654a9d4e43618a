import { forbiddenKinds } from '@vigil/safeguarding/messages/message-campaign'
import { findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { digestOf, openMessageBox, openModerationDesk, savedText, type SentMessage } from './moderation-desk.ts'

const harmless: readonly SentMessage[] = [
  'We light a candle for you in our kitchen every Friday.',
  'My class has learned a song for you. We sing it in the morning.',
  'You are seen, and you are loved. Be strong and of good courage.',
  'I am eight years old. I think of you when I feed our hens.',
  'Our old people remember you when they meet for tea.',
  'Read Psalm 23 with us on Sunday evening; we read it slowly.',
  'The snow has come here. May your house be warm, and your bread enough.',
  'In my garden grows an olive tree. It reminds me of your patience.',
].map((text, index) => ({ name: `harmless ${index}`, text, sender: { firstName: `Friend${index}`, country: 'Wales' } }))

const prayer = 'We pray for you every evening in our family, that you may have peace.'

/** Twenty messages: what may be sent, what must not, and the same thing three times. */
const sent: readonly SentMessage[] = [
  ...harmless,
  { name: 'duplicate', text: prayer, sender: { firstName: 'Ruth', country: 'Norway' } },
  { name: 'copy', text: `${prayer} Amen.` },
  { name: 'loud copy', text: prayer.toUpperCase() },
  { name: 'full name', text: 'Take heart! I am Mary Smith and I think of you.', sender: { firstName: 'Mary' } },
  { name: 'link', text: 'Look at https://example.org/song and sing with us.' },
  { name: 'politics', text: 'Your president will fall in the next elections.' },
  { name: 'phone', text: 'Call me on +44 20 7946 0018 at night.', sender: { firstName: 'Tom', age: 17 } },
  { name: 'formula', text: '=1+1 is two, and you are not alone; I send you 2 euros of joy.' },
  { name: 'offer', text: 'We would like to visit you in the spring.' },
  { name: 'for the colleague', text: 'My visa came too late, but my thoughts are with you.' },
  { name: 'for both', text: 'A second visa is not needed for prayers.' },
  { name: 'for both at once', text: 'No visa keeps a thought at home.' },
]

test('twenty messages are moderated, and the digest has what may be sent', async ({
  system,
  content,
  desk,
  editor,
  invite,
}) => {
  const campaign = await desk.createPublished('messageCampaign', {
    title: 'Letters to a harbour town',
    slug: { _type: 'slug', current: 'letters-to-a-harbour-town' },
    introduction: 'Write to families who wait.',
    guidance: 'Two or three sentences.',
    general: true,
    maxLength: 200,
    allowedFields: ['firstName', 'country'],
    forbids: [...forbiddenKinds],
    forbiddenWords: ['visa'],
  })
  const box = openMessageBox(content, campaign)
  await box.receive(sent)
  const moderator = await invite({ name: 'Mira Moderator', role: 'moderator' })
  const { page } = moderator
  const tool = openModerationDesk(moderator, box)
  const colleague = openModerationDesk(editor, box)

  await test.step('a moderator finds the tool in the menu, with all that waits', async () => {
    await page.getByRole('link', { name: 'Messages' }).first().click()
    await expect(tool.tool.getByRole('heading', { name: 'Messages to people' })).toBeVisible()
    await tool.tool.getByLabel('Campaign').selectOption('Letters to a harbour town')
    await expect(tool.tab(/^Waiting/)).toHaveText('Waiting (20)')
    await expect(tool.tool.getByRole('article')).toHaveCount(20)
    await expectNoViolations()
  })

  /** What axe says of the tool as it is shown, colours included. */
  async function expectNoViolations() {
    expect(await findViolations(page, { include: '[data-testid="moderation"]' })).toEqual([])
  }

  await test.step('hints stand in the words, and say why', async () => {
    const phone = tool.message('phone')
    await expect(phone.locator('mark').filter({ hasText: '+44 20 7946 0018' })).toBeVisible()
    await expect(phone).toContainText('“+44 20 7946 0018” reads as a telephone number.')
    await expect(phone).toContainText('This campaign does not send an age')
    await expect(tool.message('harmless 0').locator('mark')).toHaveCount(0)
  })

  await test.step('three that say the same become one that counts three', async () => {
    await tool.message('copy').getByRole('button', { name: 'Merge duplicates…' }).click()
    const form = tool.tool.getByRole('group', { name: /say nearly the same/ })
    await expect(form.getByRole('radio')).toHaveCount(3)
    await expectNoViolations()
    await form.getByRole('radio', { name: /Ruth/ }).check()
    await tool.tool.getByRole('button', { name: 'Keep one, which counts 3' }).click()
    await expect.poll(() => box.read('duplicate')).toMatchObject({ copies: 3, state: 'waiting' })
    expect(await box.read('loud copy')).toMatchObject({ state: 'merged', mergedInto: box.idOf('duplicate') })
    await expect(tool.tab(/^Merged/)).toHaveText('Merged (2)')
  })

  await test.step('everything without hints is approved at once', async () => {
    await tool.tool.getByRole('button', { name: 'Approve all without hints (9)…' }).click()
    await expectNoViolations()
    await tool.tool.getByRole('button', { name: 'Approve 9 messages' }).click()
    await expect(tool.tool.getByRole('status')).toContainText('Approved 9 messages without hints.')
    await expect(tool.tab(/^Waiting/)).toHaveText('Waiting (9)')
    expect(await box.countStates()).toEqual({ approved: 9, merged: 2, waiting: 9 })
  })

  await test.step('a full name is covered, and the message approved', async () => {
    const message = tool.message('full name')
    await message.getByRole('button', { name: 'Redact…' }).click()
    await message.getByRole('button', { name: 'Cover what the hints mark' }).click()
    await expect(message.getByLabel('What is sent instead')).toHaveValue('Take heart! I am … and I think of you.')
    await expectNoViolations()
    await message.getByRole('button', { name: 'Keep this' }).click()
    await expect(message).toContainText('This is sent instead')
    await message.getByRole('button', { name: 'Approve' }).click()
    await expect.poll(() => box.read('full name')).toMatchObject({ state: 'approved', text: sent[11]?.text })
  })

  await test.step('with the keyboard alone: rejected with a reason, approved, and taken back', async () => {
    // Nothing of the page has the focus then.
    await moderator.openDesk()
    await tool.open()
    await tool.tabToMessages()
    await tool.walkTo('link')
    await page.keyboard.press('r')
    await page.keyboard.press('ArrowDown')
    await expectNoViolations()
    await page.keyboard.press('Enter')
    await expect.poll(() => box.read('link')).toMatchObject({ state: 'rejected', reason: 'Contact details or links' })
    expect((await box.read('link')).purgeOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    await tool.walkTo('politics')
    await page.keyboard.press('a')
    await expect.poll(() => box.read('politics')).toMatchObject({ state: 'approved' })
    await page.keyboard.press('u')
    await expect.poll(() => box.read('politics')).toMatchObject({ state: 'waiting' })
    expect(await box.read('politics')).not.toHaveProperty('decidedBy')
    await tool.walkTo('politics')
    await page.keyboard.press('r')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await expect.poll(() => box.read('politics')).toMatchObject({ state: 'rejected', reason: 'Politics or criticism' })
    await tool.walkTo('formula')
    await page.keyboard.press('a')
    await expect.poll(() => box.read('formula')).toMatchObject({ state: 'approved' })
  })

  await test.step('with single keys turned off, letters do nothing', async () => {
    await tool.tool.getByRole('button', { name: 'Keyboard' }).click()
    await expectNoViolations()
    await tool.tool.getByLabel('Use single keys').uncheck()
    await tool.message('phone').focus()
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    expect(await tool.focusedId()).toBe(box.idOf('phone'))
    expect(await box.read('phone')).toMatchObject({ state: 'waiting' })
    await tool.tool.getByLabel('Use single keys').check()
  })

  await test.step('what a colleague decides is gone at once', async () => {
    await colleague.open()
    await expect(colleague.tab(/^Waiting/)).toHaveText('Waiting (5)')
    await colleague.message('for the colleague').getByRole('button', { name: 'Approve' }).click()
    await expect(tool.message('for the colleague')).toHaveCount(0)
    await expect(tool.tab(/^Waiting/)).toHaveText('Waiting (4)')
    await tool.tab(/^Approved/).click()
    await expect(tool.message('for the colleague')).toContainText('Approved by Editor on')
    await tool.tab(/^Waiting/).click()
  })

  await test.step('who is about to decide is told when a colleague was faster', async () => {
    await tool.message('for both').getByRole('button', { name: 'Reject…' }).click()
    await colleague.message('for both').getByRole('button', { name: 'Approve' }).click()
    await expect(tool.tool.getByRole('alert')).toContainText('A colleague has approved this message in the meantime.')
    expect(await box.read('for both')).toMatchObject({ state: 'approved' })
  })

  await test.step('of two decisions at the same moment the first one holds', async () => {
    let release = () => {}
    const isReleased = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/data/mutate/**', async (route) => {
      await isReleased
      await route.continue()
    })
    await tool.message('for both at once').getByRole('button', { name: 'Approve' }).click()
    await expect(tool.message('for both at once')).toHaveCount(0)
    await colleague.message('for both at once').getByRole('button', { name: 'Reject…' }).click()
    await colleague.tool.getByRole('radio', { name: 'Spam' }).check()
    await colleague.tool.getByRole('button', { name: 'Reject', exact: true }).click()
    await expect.poll(() => box.read('for both at once')).toMatchObject({ state: 'rejected' })
    release()
    await expect(tool.tool.getByRole('alert')).toContainText('A colleague has changed this message in the meantime')
    await page.unroute('**/data/mutate/**')
    expect(await box.read('for both at once')).toMatchObject({ state: 'rejected', reason: 'Spam' })
    // The refusal is what this step is about.
    expect(moderator.troubles.take().filter(isUnexpected)).toEqual([expect.stringMatching(/^409: POST/)])
  })

  await test.step('the rest is rejected, and nothing waits any more', async () => {
    for (const name of ['phone', 'offer']) {
      await tool.message(name).getByRole('button', { name: 'Reject…' }).click()
      await tool.tool.getByRole('radio', { name: 'Says too much about the sender' }).check()
      await tool.tool.getByRole('button', { name: 'Reject', exact: true }).click()
    }
    await expect(tool.tool.getByText('Nothing waits. Thank you.')).toBeVisible()
    await expect.poll(() => box.countStates()).toEqual({ approved: 13, merged: 2, rejected: 5 })
  })

  const title = 'Letters to a harbour town'
  const rows = (
    await box.records.fetch<{ _id: string; decidedAt: string }[]>(
      '*[_type == "message" && campaign == $campaign && state == "approved"]{ _id, decidedAt }',
      { campaign },
    )
  )
    .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a._id < b._id ? -1 : 1))
    .map(({ _id }) => sent.find(({ name }) => box.idOf(name) === _id))
  const expected = rows.map((message) => ({
    text: message?.name === 'full name' ? 'Take heart! I am … and I think of you.' : (message?.text ?? ''),
    ...message?.sender,
  }))

  await test.step('the digest has exactly what was approved, in the Studio and on the command line', async () => {
    await tool.tool.getByRole('button', { name: 'Digest' }).click()
    const csv = await savedText(page, tool.tool.getByRole('button', { name: 'Save as CSV' }))
    expect(csv.name).toMatch(/^messages-\d{4}-\d\d-\d\d\.csv$/)
    const line = ({ text, firstName = '', country = '' }: { text: string; firstName?: string; country?: string }) =>
      [title, '2026-11-01', text.startsWith('=') ? `'${text}` : text, firstName, country]
        .map((field) => (/[",]/.test(field) ? `"${field}"` : field))
        .join(',')
    expect(csv.text).toBe(`${['campaign,day,text,firstName,country', ...expected.map(line)].join('\r\n')}\r\n`)
    expect(await digestOf(system, campaign, 'csv')).toBe(csv.text)

    const ndjson = await savedText(page, tool.tool.getByRole('button', { name: 'Save as NDJSON' }))
    const parsed = ndjson.text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each))
    expect(parsed).toEqual(expected.map((each) => ({ campaign: title, day: '2026-11-01', ...each })))
    expect(await digestOf(system, campaign, 'ndjson')).toBe(ndjson.text)

    await tool.tool.getByLabel(/Only what was approved after the last one/).check()
    const nothingNew = await savedText(page, tool.tool.getByRole('button', { name: 'Save as NDJSON' }))
    expect(nothingNew.text).toBe('')
    for (const { text } of [csv, ndjson]) expect(text).not.toMatch(/message-|Smith|\+44|president|https/)
  })

  await box.clear()
  expect(moderator.troubles.take().filter(isUnexpected)).toEqual([])
})

/** By itself the Studio tries whether one may make releases. A moderator may not, and is not told. */
function isUnexpected(trouble: string): boolean {
  return !/^403: POST .*\/data\/actions\/production\?tag=sanity\.studio$/.test(trouble)
}

test('the tool is not there for who may not read messages', async ({ invite }) => {
  const contributor = await invite({ name: 'Carl Contributor', role: 'contributor' })
  await expect(contributor.page.getByRole('link', { name: 'Preview' }).first()).toBeVisible()
  await expect(contributor.page.getByRole('link', { name: 'Messages', exact: true })).toHaveCount(0)
  await contributor.goTo('/moderation')
  await expect(contributor.page.getByTestId('moderation')).toContainText('Messages are for moderators and editors.')
  await expect(contributor.page.getByRole('article')).toHaveCount(0)
  // The lake answers as if there were no such dataset.
  const refused = contributor.troubles.take().filter((trouble) => !/^40[134]: GET .*-private/.test(trouble))
  expect(refused).toEqual([])
})
