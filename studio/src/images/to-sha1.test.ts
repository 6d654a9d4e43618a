import { createHash } from 'node:crypto'
import { findSha1, toSha1 } from './to-sha1.ts'

it('hashes as the lake does', () => {
  const bytes = Buffer.from('a picture')
  expect(toSha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'))
})

it('finds the hash in the id of an image', () => {
  expect(findSha1(`image-${'a1'.repeat(20)}-8x6-jpg`)).toBe('a1'.repeat(20))
  expect(findSha1('file-x-pdf')).toBeNull()
})
