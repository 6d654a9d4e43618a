import { readSettings as readStartSettings } from '@vigil/tooling/start/settings'
import { readWebServerSettings } from './read-web-server-settings.ts'

it.each([
  [{}],
  [{ LAKE_PORT: '4444', SITE_PORT: '4000' }],
  [{ LAKE_URL: 'https://newsroom.example', SITE_URL: 'https://site.example', VIGIL_DATA: 'elsewhere' }],
  [{ STUDIO_URL: 'https://desk.example/studio', LAKE_URL: '', VIGIL_DATA: '/var/vigil' }],
])('agrees with what "npm start" tells the site, given %j', (variables) => {
  const started = readStartSettings('/nowhere', variables)
  expect(readWebServerSettings(variables, '/nowhere')).toMatchObject({
    port: started.sitePort,
    siteUrl: new URL(started.siteUrl),
    studioOrigin: new URL(started.studioUrl).origin,
    pagesFolder: `${started.dataFolder}/pages`,
  })
})

it('says which variable is wrong', () => {
  expect(() => readWebServerSettings({ SITE_ONION_URL: 'https://site.example' }, '/')).toThrow(/Set SITE_ONION_URL/)
})
