import { createByteCache } from './byte-cache.ts'

it('drops what was used longest ago when the bytes run out', () => {
  const cache = createByteCache<string, string>(100)
  for (const key of ['a', 'b', 'c', 'd']) cache.set(key, key, 25)
  cache.get('a')
  cache.set('e', 'e', 25)
  expect(cache.keys()).toEqual(['c', 'd', 'a', 'e'])
  expect(cache.bytes).toBe(100)
})

it('counts a replaced value once', () => {
  const cache = createByteCache<string, string>(100)
  cache.set('a', 'old', 20)
  cache.set('a', 'new', 10)
  expect([cache.get('a'), cache.bytes]).toEqual(['new', 10])
  cache.delete('a')
  cache.delete('a')
  expect([cache.get('a'), cache.bytes]).toEqual([undefined, 0])
})

it('does not let one large value push out everything else', () => {
  const cache = createByteCache<string, string>(100)
  cache.set('a', 'a', 10)
  cache.set('huge', 'huge', 26)
  expect(cache.keys()).toEqual(['a'])
})
