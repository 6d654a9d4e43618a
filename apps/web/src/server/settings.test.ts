import { resolve } from 'node:path'
import { readSettings } from './settings.ts'

const needed = { SANITY_PROJECT_ID: 'vigil', SANITY_API_READ_TOKEN: 'read' }

it('knows where to listen and where pages are kept without being told', () => {
  expect(readSettings({ ...needed, SITE_PORT: '', VIGIL_DATA: '' }, '/house')).toMatchObject({
    port: 3000,
    studioOrigin: null,
    pagesFolder: resolve('/house/.data/pages'),
    buildFilesFolder: resolve('/house/.data/build-files'),
    apiHost: null,
  })
})

it('takes the Studio by its origin, and a data folder from anywhere', () => {
  expect(
    readSettings(
      { ...needed, SITE_PORT: '8080', STUDIO_URL: 'https://desk.example/studio', VIGIL_DATA: '/data' },
      '/house',
    ),
  ).toMatchObject({ port: 8080, studioOrigin: 'https://desk.example', pagesFolder: resolve('/data/pages') })
})

it('says what is wrong', () => {
  expect(() => readSettings({ ...needed, SITE_PORT: '70000' }, '/')).toThrow(
    'Set SITE_PORT to a port between 1 and 65535',
  )
})
