import { aStory } from '@vigil/fixtures/documents'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { expect, test } from './fixtures.ts'
import { openSecondReview, pressBlockedPublish, signOff } from './safety-desk.ts'

test('a story of high risk needs a second editor, who looks at what is published', async ({
  system,
  content,
  editor,
  invite,
  desk,
  reader,
}) => {
  const [country = ''] = await content.fetch<string[]>('*[_type == "country"] | order(_id)._id')
  const path = '/stories/the-boat-that-waited'
  const id = await desk.createDraft(
    'story',
    aStory({
      title: 'The boat that waits',
      slug: { _type: 'slug', current: 'the-boat-that-waited' },
      risk: 'high',
      countries: [{ _type: 'reference', _ref: country, _key: 'c' }],
    }),
  )
  const { page } = editor
  await editor.openDocument('story', id)
  const saving = page.waitForRequest((request) => request.url().includes('/data/actions/'))
  await editor.field('title').fill('The boat that waited')
  const { authorization = '' } = await (await saving).allHeaders()
  await expect.poll(() => content.getDocument(`drafts.${id}`)).toMatchObject({ title: 'The boat that waited' })

  await test.step('Publish says that a second person must look', async () => {
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByText(/The risk is high, so a second person must agree/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await content.getDocument(id)).toBeFalsy()
  })

  await test.step('who wrote it is told that somebody else must sign', async () => {
    const review = await openSecondReview(page)
    await expect(review.getByText(/You wrote part of this; somebody else must sign/)).toBeVisible()
    await expect(review.getByRole('button', { name: 'Sign off' })).toHaveCount(0)
  })

  await test.step('nor does it help to sign past the Studio, for oneself or in the name of somebody else', async () => {
    const user = await (await fetch(`${system.lakeUrl}/v1/users/me`, { headers: { authorization } })).json()
    const sign = (by: string) =>
      fetch(`${system.lakeUrl}/v1/data/mutate/${toPrivateDataset('production')}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({
          mutations: [
            { createIfNotExists: { _id: `sign-offs-${id}`, _type: 'signOffs', story: id, entries: [] } },
            {
              patch: {
                id: `sign-offs-${id}`,
                insert: {
                  after: 'entries[-1]',
                  items: [
                    {
                      _key: `k${by.length}`,
                      by,
                      byName: 'X',
                      at: new Date().toISOString(),
                      fingerprint: '0'.repeat(64),
                    },
                  ],
                },
              },
            },
          ],
        }),
      })
    expect((await sign('somebody-else')).status).toBe(422)
    expect((await sign(user.id)).status).toBe(200)
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByText(/second person|somebody else/i).first()).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByTestId('second-review').getByRole('button', { name: 'Withdraw my sign-off' }).click()
    await expect(page.getByTestId('second-review').getByRole('listitem')).toHaveCount(0)
  })

  const second = await invite({ name: 'Anna Second', role: 'editor' })
  await test.step('a second editor looks at every point and signs', async () => {
    await second.openDocument('story', id)
    await signOff(await openSecondReview(second.page))
    await expect(page.getByTestId('review-state')).toContainText('Signed by Anna Second')
  })

  await test.step('a change of the text makes that void, and says what changed', async () => {
    await editor.field('standfirst').fill('A keeper lit the lamp every evening, for a boat that came late.')
    const review = page.getByTestId('second-review')
    await expect(review.getByTestId('review-state')).toContainText('The story changed after it was signed off')
    await expect(review.getByText('Void: the story changed since. Changed: Standfirst.')).toBeVisible()
    const dialog = await pressBlockedPublish(page)
    await expect(dialog.getByText(/changed after Anna Second signed it off/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await content.getDocument(id)).toBeFalsy()
  })

  await test.step('signed again, the author publishes it, and readers see it', async () => {
    const review = second.page.getByTestId('second-review')
    await expect(review.getByTestId('review-state')).toContainText('A second person must look')
    await signOff(review)
    await expect(page.getByTestId('review-state')).toContainText('Signed by Anna Second')
    await editor.publish()
    await expect.poll(async () => (await reader.request.get(path)).status()).toBe(200)
  })
  await content.withConfig({ dataset: toPrivateDataset('production') }).delete(`sign-offs-${id}`)
})
