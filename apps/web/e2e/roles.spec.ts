import { expect, test } from './fixtures.ts'

test('a contributor writes drafts and cannot publish them, neither in the Studio nor past it', async ({
  system,
  content,
  desk,
  invite,
}) => {
  const id = await desk.createDraft('prayerPoint', { text: 'For those who write.', general: true })
  const contributor = await invite({ name: 'Carol Contributor', role: 'contributor' })
  await contributor.openDocument('prayerPoint', id)
  const saving = contributor.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/data/actions/'),
  )
  await contributor.field('text').fill('For those who write without being named.')
  const { authorization = '' } = await (await saving).allHeaders()
  await expect
    .poll(() => content.getDocument(`drafts.${id}`))
    .toMatchObject({ text: 'For those who write without being named.' })

  await test.step('the Studio offers no way', async () => {
    const publish = contributor.page.getByTestId('action-publish')
    await expect(publish).toBeDisabled()
    await publish.hover({ force: true })
    await expect(contributor.page.getByText('You do not have permission to publish this document.')).toBeVisible()
    await contributor.page.getByTestId('action-menu-button').click()
    await expect(contributor.page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
    await expect(contributor.page.getByRole('menuitem', { name: /^(un)?publish/i })).toHaveCount(0)
    await contributor.page.keyboard.press('Escape')
  })

  await test.step('the lake refuses the session of the contributor', async () => {
    const published = { _id: id, _type: 'prayerPoint', text: 'Published past the Studio.' }
    const publish = { actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id }
    const attempts: readonly (readonly [string, unknown])[] = [
      ['actions', { actions: [publish] }],
      ['mutate', { mutations: [{ create: published }] }],
      ['mutate', { mutations: [{ createOrReplace: published }] }],
    ]
    for (const [route, body] of attempts) {
      const response = await fetch(`${system.lakeUrl}/v2025-02-19/data/${route}/production`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect.soft(response.status, JSON.stringify(body)).toBe(403)
    }
    expect(await content.getDocument(id)).toBeFalsy()
  })

  await test.step('queries past the lists are for those who may see everything', async () => {
    await expect(contributor.page.getByRole('link', { name: 'Queries' })).toHaveCount(0)
  })
})
