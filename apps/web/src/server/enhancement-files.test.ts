import { gunzipSync } from 'node:zlib'
import { readEnhancementFiles } from './enhancement-files.ts'

let files: Awaited<ReturnType<typeof readEnhancementFiles>>
beforeAll(async () => {
  files = await readEnhancementFiles()
})

it('has each little script as plain JavaScript', () => {
  expect([...files.keys()].sort()).toEqual(['/enhance/exit.js', '/enhance/share.js', '/enhance/write.js'])
  for (const { variants } of files.values()) {
    const code = variants.identity.toString('utf8')
    expect(() => new Function(code)).not.toThrow()
    expect(code).not.toMatch(/^\s*\/\//m)
    expect(gunzipSync(variants.gzip ?? '').equals(variants.identity)).toBe(true)
  }
})

it('weighs no more than 5 KB in all', () => {
  const bytes = [...files.values()].reduce(
    (sum, { variants }) => sum + (variants.gzip?.byteLength ?? Number.POSITIVE_INFINITY),
    0,
  )
  expect(bytes).toBeLessThanOrEqual(5000)
})

it.each([
  'fetch(',
  'XMLHttpRequest',
  'WebSocket',
  'sendBeacon',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  '.cookie',
  'import(',
])('has nothing that sends or keeps anything: %s', (word) => {
  for (const { variants } of files.values()) expect(variants.identity.toString('utf8')).not.toContain(word)
})
