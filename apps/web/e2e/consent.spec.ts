import { aPerson, aStory } from '@vigil/fixtures/documents'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { expect, test } from './fixtures.ts'
import { pressBlockedPublish } from './safety-desk.ts'

const dataset = toPrivateDataset('production')

test('a story shows somebody while they agree, and not a moment longer', async ({ content, editor, desk, reader }) => {
  const { page } = editor
  const records = content.withConfig({ dataset })
  const [country = ''] = await content.fetch<string[]>('*[_type == "country"] | order(_id)._id')
  const title = 'The keeper who said yes'
  const path = '/stories/the-keeper-who-said-yes'
  const status = async () => (await reader.request.get(path)).status()
  const id = await desk.createDraft(
    'story',
    aStory({
      title,
      slug: { _type: 'slug', current: 'the-keeper-who-said-yes' },
      countries: [{ _type: 'reference', _ref: country, _key: 'c' }],
      people: [aPerson({ _key: 'keeper', isPseudonym: false, consentBasis: 'consent' })],
    }),
  )
  const consentOf = async () => String((await content.getDocument(`drafts.${id}`))?.people?.[0]?.consent ?? '')

  await test.step('without a consent Publish leads to the field, where it is recorded', async () => {
    await editor.openDocument('story', id)
    const problems = await pressBlockedPublish(page)
    await expect(problems.getByText('The consent of “Jonas” is not on record.', { exact: false })).toBeVisible()
    await problems.getByRole('button', { name: /^Go to “People in this story › .*Consent”$/ }).click()
    const input = page.getByTestId('consent-input')
    await expect(input).toContainText('No consent on record')
    await input.getByRole('button', { name: 'Record consent' }).click()
    const form = page.getByRole('dialog', { name: 'Record consent' })
    await form.getByRole('button', { name: 'Record consent' }).click()
    await expect(form.getByRole('alert')).toContainText('Write in which language')
    await form.getByLabel('Language').fill('Arabic')
    await form.getByLabel('Note').fill('The keeper of the journey')
    await form.getByRole('button', { name: 'Record consent' }).click()
    await expect(form).toBeHidden()
    await expect(input).toContainText('Valid, without an end.')
    await expect.poll(consentOf).toMatch(/^consent-/)
    expect(await records.getDocument(await consentOf())).toMatchObject({ language: 'Arabic', uses: ['website'] })
  })

  await test.step('then it is published, and no page tells of the record', async () => {
    const consent = await consentOf()
    await editor.openDocument('story', id)
    await editor.publish()
    await expect.poll(status).toBe(200)
    expect(await (await reader.request.get(path)).text()).not.toContain(consent)
  })

  await test.step('withdrawing names the story, asks twice, and takes it off the site', async () => {
    const consent = String((await content.getDocument(id))?.people?.[0]?.consent)
    await editor.goTo('/private-records')
    await page.getByRole('textbox', { name: /Search/ }).fill('keeper of the journey')
    const row = page
      .getByTestId('private-records')
      .getByRole('listitem')
      .filter({ hasText: 'The keeper of the journey' })
    await expect(row.first()).toContainText(title)
    await row
      .first()
      .getByRole('button', { name: /^Withdraw/ })
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('This story leaves the site at once:')
    await expect(dialog.getByRole('listitem')).toHaveText([title])
    await dialog.getByRole('button', { name: 'Go on' }).click()
    expect(await status()).toBe(200)
    await dialog.getByRole('button', { name: 'Withdraw, and take the story off the site' }).click()
    await expect.poll(() => content.getDocument(id)).toBeFalsy()
    await expect.poll(status).toBe(410)
    expect(await content.getDocument(`drafts.${id}`)).toMatchObject({ title })
    expect(await records.getDocument(consent)).toMatchObject({ withdrawnAt: expect.any(String) })
    await records.delete(consent)
  })

  await test.step('with a consent that has an end it is published again, and leaves after the last day', async () => {
    const user = await content.request<{ id: string }>({ url: '/users/me' })
    const record = {
      _id: `consent-${id}`,
      _type: 'consentRecord',
      givenBy: 'person',
      form: 'written',
      language: 'Arabic',
      uses: ['website'],
      recordedBy: user.id,
      recordedOn: '2026-01-10',
      expiresOn: '2099-12-31',
    }
    await records.create(record)
    await content.patch(`drafts.${id}`).set({ 'people[_key=="keeper"].consent': record._id }).commit()
    await editor.openDocument('story', id)
    await editor.publish()
    await expect.poll(status).toBe(200)
    await records.patch(record._id).set({ expiresOn: '2026-01-11' }).commit()
    await expect.poll(() => content.getDocument(id)).toBeFalsy()
    await expect.poll(status).toBe(410)
    await records.delete(record._id)
  })
})

test('who may not see private records is offered none', async ({ content, desk, invite }) => {
  const id = await desk.createDraft(
    'story',
    aStory({ people: [aPerson({ _key: 'keeper', consentBasis: 'consent', consent: 'consent-of-somebody' })] }),
  )
  const contributor = await invite({ name: 'Carol Contributor', role: 'contributor' })
  const { page } = contributor
  await contributor.openDocument('story', id)
  await expect(page.getByRole('link', { name: 'Desk' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Private records' })).toHaveCount(0)
  await page.goto(
    `${contributor.addressOf('story', id).replace(/\/$/, '')};path=${encodeURIComponent('people[_key=="keeper"].consent')}/`,
  )
  await expect(page.getByTestId('consent-input')).toContainText('Only editors see it')
  await expect(page.getByTestId('consent-input').getByRole('button')).toHaveCount(0)
  await contributor.goTo('/private-records')
  await expect(page.getByText('Private records are for editors and guardians.', { exact: false })).toBeVisible()
  expect(await content.getDocument(`drafts.${id}`)).toMatchObject({ people: [{ consent: 'consent-of-somebody' }] })
  // The lake answers them as if there were no private records at all, and the Studio has to ask.
  contributor.troubles.take()
})
