import { readCdnSettings } from './cdn-settings.ts'

const token = 'a-secret-of-the-shared-cache'
const zone = '0123456789abcdef'.repeat(2)

test('nobody is told anything unless a shared cache is named', () => {
  expect(readCdnSettings({})).toBeNull()
  expect(readCdnSettings({ CDN: '', CDN_TOKEN: '' })).toBeNull()
})

test('each shared cache needs what its own purge takes', () => {
  expect(readCdnSettings({ CDN: 'fastly', CDN_TOKEN: token, CDN_SERVICE: 'SU1Z0isxPaozGVKXdv0eY' })).toEqual({
    kind: 'fastly',
    token,
    service: 'SU1Z0isxPaozGVKXdv0eY',
    api: new URL('https://api.fastly.com'),
  })
  expect(readCdnSettings({ CDN: 'cloudflare', CDN_TOKEN: token, CDN_ZONE: zone })).toEqual({
    kind: 'cloudflare',
    token,
    zone,
    api: new URL('https://api.cloudflare.com/client/v4'),
  })
  const servers = ['http://10.0.0.5:6081', 'http://10.0.0.6:6081']
  expect(readCdnSettings({ CDN: 'varnish', CDN_TOKEN: token, CDN_URL: servers.join(' ') })).toEqual({
    kind: 'varnish',
    token,
    servers: servers.map((url) => new URL(url)),
  })
})

test.each([
  ['an unknown name', { CDN: 'akamai', CDN_TOKEN: token }, ['CDN to fastly']],
  [
    'what belongs to a shared cache that is not named',
    { CDN_TOKEN: token, CDN_ZONE: zone },
    ['leave out CDN_TOKEN and CDN_ZONE'],
  ],
  ['nothing but the name', { CDN: 'fastly' }, ['CDN_TOKEN', 'CDN_SERVICE']],
  ['no zone', { CDN: 'cloudflare', CDN_TOKEN: token }, ['CDN_ZONE']],
  ['a zone that leads elsewhere', { CDN: 'cloudflare', CDN_TOKEN: token, CDN_ZONE: '../user' }, ['CDN_ZONE']],
  ['a service that leads elsewhere', { CDN: 'fastly', CDN_TOKEN: token, CDN_SERVICE: 'a/../b' }, ['CDN_SERVICE']],
  ['no address of Varnish', { CDN: 'varnish', CDN_TOKEN: token }, ['CDN_URL']],
  ['one wrong address of two', { CDN: 'varnish', CDN_TOKEN: token, CDN_URL: 'http://a:1 b' }, ['CDN_URL']],
  [
    'a token on an open line',
    { CDN: 'fastly', CDN_TOKEN: token, CDN_SERVICE: 'a1', CDN_URL: 'http://cdn.example' },
    ['CDN_URL'],
  ],
])('%s is said', (_name, variables, words) => {
  for (const word of words) expect(() => readCdnSettings(variables)).toThrow(word)
})

test.each([
  ['a line break', { CDN_TOKEN: `${token}\nSurrogate-Key: x` }],
  ['a letter that no header has', { CDN_TOKEN: `${token}é` }],
  ['too few letters', { CDN_TOKEN: 'geheim' }],
  ['a password in the address', { CDN_URL: 'https://me:geheim@cdn.example' }],
])('%s in a secret is refused without saying the secret', (_name, wrong) => {
  const variables = { CDN: 'fastly', CDN_TOKEN: token, CDN_SERVICE: 'a1', ...wrong }
  expect(() => readCdnSettings(variables)).toThrow(
    expect.objectContaining({ message: expect.not.stringMatching(/geheim|a-secret|Surrogate/) }),
  )
})
