import { aClaim, aPerson, aStory, slug } from '@vigil/fixtures/documents'
import { link, paragraph, richText } from '@vigil/fixtures/portable-text'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { expect, test } from './fixtures.ts'
import { lineIn, openChecklist, pressBlockedPublish, problemsDialog } from './safety-desk.ts'

const harmless = 'A keeper lights the lamp every evening, for boats that may never come.'

/** Typed into the form by an editor, and taken out again. */
const typed: readonly (readonly [rule: string, standfirst: string])[] = [
  ['coordinates', 'He lives at 33.51384, 36.27653 by the sea.'],
  ['street-address', 'He lives at 12 Harbour Street, by the sea.'],
  ['postcode', 'He lives by the sea, SW1A 1AA.'],
  ['village-name', 'He lives in the village of Almarin, by the sea.'],
  ['phone-number', 'Call him on +44 20 7946 0018.'],
  ['email-address', 'Write to keeper@example.org.'],
  ['denied-name', 'Tobias Lanternmaker lights the lamp every evening.'],
]

interface Wrong {
  readonly rule: string
  readonly broken: Readonly<Record<string, unknown>>
  /** Null: the field goes. */
  readonly solved: Readonly<Record<string, unknown>>
}

const today = '2026-01-10'
const shownBy = (consent: string) => ({
  people: [aPerson({ _key: 'k', isPseudonym: false, consentBasis: 'consent', consent })],
})

/** Not typed here, but met and solved in the same form. */
const wrongs: readonly Wrong[] = [
  { rule: 'risk-not-assessed', broken: { risk: 'notAssessed' }, solved: { risk: 'low' } },
  { rule: 'risk-high-without-sign-off', broken: { risk: 'high' }, solved: { risk: 'low' } },
  { rule: 'consent-missing', broken: shownBy(''), solved: shownBy('consent-of-the-rules') },
  { rule: 'consent-expired', broken: shownBy('consent-expired-of-the-rules'), solved: shownBy('consent-of-the-rules') },
  {
    rule: 'consent-withdrawn',
    broken: shownBy('consent-withdrawn-of-the-rules'),
    solved: shownBy('consent-of-the-rules'),
  },
  {
    rule: 'pseudonym-without-notice',
    broken: { people: [aPerson({ _key: 'k' })] },
    solved: { nameChangedNotice: 'Names have been changed for security reasons.' },
  },
  {
    rule: 'claim-without-source',
    broken: { claims: [aClaim({ source: undefined })] },
    solved: { claims: [aClaim()] },
  },
  { rule: 'claim-without-date', broken: { claims: [aClaim({ asOf: undefined })] }, solved: { claims: [aClaim()] } },
  {
    rule: 'unsafe-link',
    broken: { body: richText(paragraph('Read ', link('more', 'javascript:alert(1)'))) },
    solved: { body: richText(paragraph('Read ', link('more', 'https://example.org/more'))) },
  },
  {
    rule: 'unpublish-time-passed',
    broken: { unpublishAt: '2026-01-01T00:00:00.000Z' },
    solved: { unpublishAt: '2099-12-01T00:00:00.000Z' },
  },
]

test('every rule is met in the form, keeps the story from readers, and is solved', async ({
  content,
  editor,
  desk,
  reader,
}) => {
  const { page } = editor
  const records = content.withConfig({ dataset: toPrivateDataset('production') })
  const user = await content.request<{ id: string }>({ url: '/users/me' })
  const consent = {
    _type: 'consentRecord',
    givenBy: 'person',
    form: 'written',
    language: 'Arabic',
    recordedBy: user.id,
  }
  const [country = '', otherCountry = ''] = await content.fetch<string[]>('*[_type == "country"] | order(_id)._id')
  const [picture = ''] = await content.fetch<string[]>('*[_type == "sanity.imageAsset"]._id')
  const made: readonly ({ readonly _id: string } & Readonly<Record<string, string>>)[] = [
    { _id: 'consent-of-the-rules' },
    { _id: 'consent-expired-of-the-rules', expiresOn: '2026-02-01' },
    { _id: 'consent-withdrawn-of-the-rules', withdrawnAt: '2026-02-01T10:00:00Z' },
  ]
  for (const fields of made) {
    await records.createOrReplace({ ...consent, uses: ['website'], recordedOn: today, ...fields })
  }
  const names = {
    url: '/safeguarding/denied-names/production',
    method: 'POST',
    body: { names: ['Tobias Lanternmaker'] },
  }
  await content.request(names)
  const prayer = await desk.createPublished('prayer', {
    title: 'For others',
    body: 'Give them light.',
    general: false,
    countries: [{ _type: 'reference', _ref: otherCountry, _key: 'c' }],
  })
  const id = await desk.createDraft(
    'story',
    aStory({
      title: 'The rules of the lamp',
      slug: slug('the-rules-of-the-lamp'),
      standfirst: harmless,
      countries: [{ _type: 'reference', _ref: country, _key: 'c' }],
    }),
  )
  const rows: readonly Wrong[] = [
    ...wrongs,
    {
      rule: 'linked-document-of-other-country',
      broken: { prayer: { _type: 'reference', _ref: prayer, _weak: true } },
      solved: { prayer: null },
    },
    {
      rule: 'image-without-alt',
      broken: { heroImage: { _type: 'figure', asset: { _type: 'reference', _ref: picture }, alt: 'lamp.jpg' } },
      solved: { heroImage: null },
    },
  ]
  await editor.openDocument('story', id)
  const checklist = await openChecklist(page)
  await expect(lineIn(checklist, 'Passed', 'phone-number')).toBeVisible()

  const expectBlocked = async (rule: string) => {
    const line = lineIn(checklist, 'Must be solved', rule)
    await line.waitFor()
    const title = (await line.getByRole('button').first().textContent()) ?? ''
    const dialog = await pressBlockedPublish(page)
    await dialog.getByRole('button', { name: title }).first().waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await problemsDialog(page).waitFor({ state: 'hidden' })
    expect(await content.getDocument(id), rule).toBeFalsy()
  }

  for (const [rule, standfirst] of typed) {
    await test.step(rule, async () => {
      await editor.field('standfirst').fill(standfirst)
      await expectBlocked(rule)
      await editor.field('standfirst').fill(harmless)
      await expect(lineIn(checklist, 'Must be solved', rule)).toHaveCount(0)
    })
  }
  for (const { rule, broken, solved } of rows) {
    await test.step(rule, async () => {
      await content.patch(`drafts.${id}`).set(broken).commit()
      await expectBlocked(rule)
      const gone = Object.entries(solved).flatMap(([name, value]) => (value === null ? [name] : []))
      const set = Object.fromEntries(Object.entries(solved).filter(([, value]) => value !== null))
      await content.patch(`drafts.${id}`).set(set).unset(gone).commit()
      await expect(lineIn(checklist, 'Must be solved', rule)).toHaveCount(0)
    })
  }

  await test.step('embargo-in-future: Publish becomes a schedule, which can be cancelled', async () => {
    const publishAt = '2099-06-01T10:00:00.000Z'
    await content.patch(`drafts.${id}`).set({ publishAt }).commit()
    await page.getByTestId('action-publishwhentheembargoends').click()
    await page.getByTestId('confirm-publish').click()
    const scheduled = page.getByRole('button', { name: /^Scheduled for 1 June 2099/ })
    await expect(scheduled).toBeVisible()
    const releases = () =>
      content.fetch<unknown[]>('*[_type == "system.release" && metadata.cardinality == "one"]{ state, publishAt }')
    await expect.poll(releases).toEqual([{ state: 'scheduled', publishAt }])
    await scheduled.click()
    await page.getByRole('button', { name: 'Cancel the schedule' }).click()
    await expect(page.getByTestId('action-publishwhentheembargoends')).toBeVisible()
    await expect.poll(releases).toEqual([])
    await content.patch(`drafts.${id}`).unset(['publishAt']).commit()
  })

  await test.step('what is solved is published', async () => {
    await expect(checklist.getByRole('region', { name: /^Must be solved/ })).toHaveCount(0)
    await editor.publish()
    await expect.poll(async () => (await reader.request.get('/stories/the-rules-of-the-lamp')).status()).toBe(200)
  })

  await content.request({ ...names, url: `${names.url}/remove` })
  for (const { _id } of made) await records.delete(_id)
})

test('a call that is over is not published', async ({ content, editor, desk }) => {
  const id = await desk.createDraft('callToAction', {
    title: 'Send a light',
    kind: 'learn',
    text: 'Read how.',
    buttonLabel: 'Read',
    url: 'https://example.org/light',
    general: true,
    endsOn: '2026-01-01',
  })
  await editor.openDocument('callToAction', id)
  const dialog = await pressBlockedPublish(editor.page)
  await expect(dialog.getByText(/ended on/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  expect(await content.getDocument(id)).toBeFalsy()
  await content.patch(`drafts.${id}`).set({ endsOn: '2099-01-01' }).commit()
  await editor.publish()
  expect(await content.getDocument(id)).toMatchObject({ endsOn: '2099-01-01' })
})
