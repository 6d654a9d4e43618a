import { readInstances } from './instances-setting.ts'

it.each([
  [undefined, []],
  ['', []],
  ['http://10.0.0.11:3000', ['http://10.0.0.11:3000/']],
  [' http://site:3000, https://[::1]:8443/ ', ['http://site:3000/', 'https://[::1]:8443/']],
])('%j names %j', (text, expected) => {
  expect(readInstances({ SITE_INSTANCES: text }).map(String)).toEqual(expected)
})

it.each(['10.0.0.11:3000', 'ftp://site', 'http://me:secret@site', 'http://site/path', 'http://site?a=b', 'http://a b'])(
  '%j is no address of an instance, and is not repeated',
  (text) => {
    const reading = () => readInstances({ SITE_INSTANCES: text })
    expect(reading).toThrow('Set SITE_INSTANCES to the addresses')
    expect(reading).not.toThrow('secret')
  },
)
