import { createSipHash } from './sip-hash.ts'

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => index)

/** The lower halves of the published vectors (`vectors_sip64`) for texts of 0, 2, 4… 62 bytes: a text has no odd ones. */
const vectors = `
  dd0e0e31 d9a94f5a 277187b7 58fee3ce 9a932462 94ddb9f3 860ee5fb 8e7af2ee
  57c29bdb 968dd39c 1aa2ee98 e3a33e88 f649af94 5bbb15f3 a71dc9a5 5c49ef28
  72f27cce bb051238 0815a3b4 9ef40c4d 5304a7d0 9bc215a9 e4f21df2 f56ca510
  9ecba951 9752fe72 8ecb74b2 a3b2ecea 3a8d83bd a3795013 5c5f91e1 8ef25f57
`
  .trim()
  .split(/\s+/)

it('says what SipHash-2-4 says', () => {
  const hash = createSipHash(bytes(16))
  const texts = vectors.map((_, index) => Buffer.from(bytes(index * 2)).toString('utf16le'))
  expect(texts.map((text) => hash(text).toString(16).padStart(8, '0'))).toEqual(vectors)
})

it('depends on each byte of its key', () => {
  const keys = [bytes(16), ...Array.from({ length: 16 }, (_, at) => bytes(16).with(at, 255))]
  expect(new Set(keys.map((key) => createSipHash(key)('miriam'))).size).toBe(17)
})

it('takes no key of another length', () => {
  expect(() => createSipHash(bytes(15))).toThrow(/16 bytes/)
})
