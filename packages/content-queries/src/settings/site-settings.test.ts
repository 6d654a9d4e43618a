import { siteSettings } from '@vigil/fixtures/documents'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { siteSettingsQuery, siteSettingsResult } from './site-settings.ts'

const readSettings = async (documents: readonly unknown[]) =>
  parsePage(siteSettingsResult, await ask(siteSettingsQuery, documents))

test('the settings document is read', async () => {
  const settings = siteSettings()
  expect(await readSettings([settings])).toMatchObject({
    state: 'found',
    page: { title: settings.title, tagline: settings.tagline },
  })
})

test('a site without a settings document has none, which is no fault', async () => {
  expect(await readSettings([])).toEqual({ state: 'missing' })
})

test('settings without a title are called Vigil', async () => {
  expect(await readSettings([{ _id: 'siteSettings', _type: 'siteSettings' }])).toMatchObject({
    page: { title: 'Vigil', tagline: null },
  })
})
