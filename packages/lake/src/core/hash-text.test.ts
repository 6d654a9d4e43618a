import { hashText } from './hash-text.ts'

describe('hashText', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('is the published FNV-1a of %j', (text, hash) => {
    expect(hashText(text)).toBe(hash)
  })

  it('reads UTF-8', () => {
    expect(hashText('é')).not.toBe(hashText('e'))
    expect(hashText('é')).toHaveLength(16)
  })
})
