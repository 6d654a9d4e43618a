import { readWebServerSettings } from './read-web-server-settings.ts'
import { toNginxConfig } from './to-nginx-config.ts'
import { toWebServerSetup, type WebServerOptions } from './web-server-setup.ts'

function write(
  variables: Record<string, string> = {},
  { hasBrotli = false, ...options }: WebServerOptions & { hasBrotli?: boolean } = {},
): string {
  return toNginxConfig(toWebServerSetup(readWebServerSettings(variables, '/srv/vigil'), options), { hasBrotli })
}

it('takes folder, port and names from the settings of the site', () => {
  const config = write({
    VIGIL_DATA: 'my data',
    SITE_PORT: '4000',
    SITE_URL: 'https://site.example',
    SITE_ONION_URL: 'http://abc.onion',
  })
  expect(config).toContain('root "/srv/vigil/my data/pages/pages";')
  expect(config).toContain('server 127.0.0.1:4000;')
  expect(config).toContain('server_name "site.example" "abc.onion";')
  expect(config).toContain('add_header Onion-Location "http://abc.onion$vigil_address";')
  expect(config).toContain('listen 80;\n    listen [::]:80;')
  expect(config).toContain('add_header Strict-Transport-Security "max-age=63072000";')
})

it('says nothing of what is not there', () => {
  expect(write()).not.toMatch(/Onion-Location|Strict-Transport-Security|brotli/)
})

it('listens and asks where it is told', () => {
  const config = write({}, { listen: '127.0.0.1:8080', site: '10.0.0.2:3000' })
  expect(config).toContain('    listen 127.0.0.1:8080;\n    server_name')
  expect(config).toContain('server 10.0.0.2:3000;')
})

it('sends Brotli only where nginx can', () => {
  expect(write({}, { hasBrotli: true })).toContain('brotli_static on;')
})

it('keeps no page open that may be taken down, and no list of readers', () => {
  const directives = write()
    .split('\n')
    .map((line) => line.trim())
  expect(directives.filter((line) => /^(?:open_file_cache|autoindex|proxy_cache|log_format)\b/.test(line))).toEqual([])
  expect(directives).toContain('access_log off;')
})

it('keeps quotes in names as they are', () => {
  expect(write({ VIGIL_DATA: '/srv/"a"' })).toContain('root "/srv/\\"a\\"/pages/pages";')
})

it('says what cannot be written', () => {
  expect(() => write({ VIGIL_DATA: '/srv/$HOME' })).toThrow(
    /"\/srv\/\$HOME\/pages\/pages": the sign \$ .* another name/,
  )
})

it('writes no word that is longer than nginx reads', () => {
  const words = write().match(/"(?:[^"\\]|\\.)*"/gs) ?? []
  expect(words.length).toBeGreaterThan(10)
  expect(Math.max(...words.map((word) => Buffer.byteLength(word)))).toBeLessThan(4000)
})
