import { readWebServerSettings } from './read-web-server-settings.ts'
import { toCaddyfile } from './to-caddyfile.ts'
import { toWebServerSetup, type WebServerOptions } from './web-server-setup.ts'

function write(variables: Record<string, string> = {}, options: WebServerOptions = {}): string {
  return toCaddyfile(toWebServerSetup(readWebServerSettings(variables, '/srv/vigil'), options))
}

it('answers for the names of the site, with certificates of its own', () => {
  const config = write({ SITE_URL: 'https://site.example', SITE_ONION_URL: 'http://abc.onion', SITE_PORT: '4000' })
  expect(config).toContain('\nhttps://site.example, http://abc.onion {\n')
  expect(config).toContain('reverse_proxy 127.0.0.1:4000 {')
  expect(config).toContain('root * "/srv/vigil/.data/pages/pages"')
  expect(config).toContain('Onion-Location "http://abc.onion{http.request.orig_uri.path}"')
  expect(config).toContain('header_up X-Forwarded-Proto https')
})

it.each([
  ['8080', '\nhttp://:8080 {\n\theader'],
  ['127.0.0.1:8080', '\nhttp://:8080 {\n\tbind 127.0.0.1\n'],
  ['[::1]:8080', '\nhttp://:8080 {\n\tbind ::1\n'],
])('listens at %s, without certificates', (listen, written) => {
  expect(write({ SITE_URL: 'https://site.example' }, { listen })).toContain(written)
})

it('says what cannot be written', () => {
  expect(() => write({ VIGIL_DATA: '/srv/{HOME}' })).toThrow(/braces and backslashes .* another name/)
})
