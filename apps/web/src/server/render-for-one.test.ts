import { givenHeader, openGiven } from '../given.ts'
import { createRenderForOne } from './render-for-one.ts'

const siteUrl = new URL('https://vigil.example')
const secret = 'a secret of the site'
const html = '<!DOCTYPE html><html><body><p>Found</p><script src="/a.js"></script></body></html>'

/** Renders with this answer, and tells what the page was given. */
async function render(value: unknown, answer = { status: 200, body: html }) {
  const sealed: string[] = []
  const renderForOne = createRenderForOne({
    ...{ siteUrl, secret },
    async ask({ headers }) {
      sealed.push(headers[givenHeader] ?? '')
      return { status: answer.status, headers: {}, body: Buffer.from(answer.body) }
    },
  })
  const rendered = await renderForOne('/search', value)
  return { rendered, sealed: sealed[0] ?? '' }
}

it('hands the page what it was given, in any script and of any length', async () => {
  const value = { words: 'lamp, مصباح, 🕯', text: 'x'.repeat(50_000) }
  const { rendered, sealed } = await render(value)
  expect(openGiven(sealed, secret)).toEqual(value)
  expect(rendered.html).toContain('<p>Found</p>')
  expect(rendered.html).not.toContain('<script')
})

it('is believed by no page that does not know the secret, or when it was changed on its way', async () => {
  const { sealed } = await render({ words: 'lamp' })
  const [, seal] = sealed.split('.')
  const other = Buffer.from(JSON.stringify({ words: 'other' })).toString('base64url')
  expect(openGiven(sealed, 'another secret')).toBeUndefined()
  expect(openGiven(sealed, null)).toBeUndefined()
  expect(openGiven(`${other}.${seal}`, secret)).toBeUndefined()
  expect(openGiven(other, secret)).toBeUndefined()
  expect(openGiven(null, secret)).toBeUndefined()
})

it.each([
  [{ status: 500, body: '' }, 'Next answered 500'],
  [{ status: 200, body: '<html><body>' }, 'cut off'],
])('rejects when the page fails or is cut off (%j)', async (answer, reason) => {
  await expect(render('a', answer)).rejects.toThrow(reason)
})
