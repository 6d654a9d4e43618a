import { findGiven, givenHeader } from '../given.ts'
import { createRenderForOne } from './render-for-one.ts'

const siteUrl = new URL('https://vigil.example')
const html = '<!DOCTYPE html><html><body><p>Found</p><script src="/a.js"></script></body></html>'

describe('createRenderForOne', () => {
  it('hands the page what it was given, by a key that ends with the rendering', async () => {
    const seen: unknown[] = []
    const keys: string[] = []
    const render = createRenderForOne({
      siteUrl,
      async ask({ headers }) {
        keys.push(headers[givenHeader] ?? '')
        seen.push(findGiven(headers[givenHeader] ?? null))
        return { status: 200, headers: {}, body: Buffer.from(html) }
      },
    })
    const rendered = await render('/search', { words: 'lamp' })
    expect(seen).toEqual([{ words: 'lamp' }])
    expect(rendered.html).toContain('<p>Found</p>')
    expect(rendered.html).not.toContain('<script')
    expect(keys[0]).not.toContain('lamp')
    expect(findGiven(keys[0] ?? null)).toBeUndefined()
  })

  it('rejects when the page fails or is cut off, and forgets what it was given', async () => {
    const keys: string[] = []
    const answers = [
      { status: 500, headers: {}, body: Buffer.from('') },
      { status: 200, headers: {}, body: Buffer.from('<html><body>') },
    ]
    const render = createRenderForOne({
      siteUrl,
      async ask({ headers }) {
        keys.push(headers[givenHeader] ?? '')
        return answers.shift() ?? { status: 404, headers: {}, body: Buffer.from('') }
      },
    })
    await expect(render('/search', 'a')).rejects.toThrow('Next answered 500')
    await expect(render('/search', 'b')).rejects.toThrow('cut off')
    expect(keys.map((key) => findGiven(key))).toEqual([undefined, undefined])
  })
})
