import { resolve } from 'node:path'
import { readSettings } from './settings.ts'

it('knows enough with only a project', () => {
  expect(readSettings({ SANITY_PROJECT_ID: 'vigil', SITE_PORT: '', SANITY_API_HOST: '' }, '/house')).toEqual({
    port: 3000,
    siteUrl: new URL('http://localhost:3000'),
    studioOrigin: null,
    pagesFolder: resolve('/house/.data/pages'),
    sanity: {
      projectId: 'vigil',
      dataset: 'production',
      apiHost: undefined,
      readToken: undefined,
      previewToken: undefined,
    },
    revalidateSecret: undefined,
  })
})

it('lets the preview fall back on the read token, and takes the Studio by its origin', () => {
  const settings = readSettings(
    { SANITY_PROJECT_ID: 'vigil', SANITY_API_READ_TOKEN: 'read', STUDIO_URL: 'https://desk.example/studio' },
    '/',
  )
  expect(settings.sanity.previewToken).toBe('read')
  expect(settings.studioOrigin).toBe('https://desk.example')
})

it.each([
  [{}, /^SANITY_PROJECT_ID is missing/],
  [{ SANITY_PROJECT_ID: 'vigil', SITE_PORT: 'three' }, /^SITE_PORT must be a port number/],
  [{ SANITY_PROJECT_ID: 'vigil', SITE_PORT: '70000' }, /^SITE_PORT must be a port number/],
  [{ SANITY_PROJECT_ID: 'vigil', SITE_URL: 'localhost' }, /^SITE_URL must be an address/],
  [{ SANITY_PROJECT_ID: 'vigil', STUDIO_URL: 'javascript:alert(1)' }, /^STUDIO_URL must be an address/],
  [{ SANITY_PROJECT_ID: 'vigil', VIGIL_REVALIDATE_SECRET: 'short' }, /^VIGIL_REVALIDATE_SECRET must have/],
])('says what is wrong with %j', (environment, message) => {
  expect(() => readSettings(environment, '/')).toThrow(message)
})
