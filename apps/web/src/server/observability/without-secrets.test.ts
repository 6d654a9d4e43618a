import { findSecrets, withoutSecrets } from './without-secrets.ts'

const secrets = ['sk-a-token-of-this-test']

it.each([
  ['the token sk-a-token-of-this-test is refused', 'the token [secret] is refused'],
  ['sent "Bearer abc.def-1"', 'sent "Bearer [secret]"'],
  ["headers: { authorization: 'Basic abc', x: 1 }", 'headers: { authorization: [secret]'],
  ['Cookie: session=mine; other=too', 'Cookie: [secret]'],
  [
    'GET http://127.0.0.1:3333/v1/data/query/production?query=*&$slug="a" failed',
    'GET http://127.0.0.1:3333/v1/data/query/production?… failed',
  ],
  ['(/search?q=lamp%20oil)', '(/search?…'],
  ['red \u001b[31mletters\u0007', 'red �[31mletters�'],
])('"%s" is written as "%s"', (text, written) => {
  expect(withoutSecrets(text, secrets)).toBe(written)
})

it.each(['Is everything whole? No: a=b.', 'Next answered 500', 'Error: x\n    at y (/a/b.ts:1:2)', 'متى؟'])(
  'leaves "%s" as it is',
  (text) => {
    expect(withoutSecrets(text, secrets)).toBe(text)
  },
)

it('knows secrets by the names of their variables, whoever added them', () => {
  const variables = {
    SANITY_API_READ_TOKEN: 'reads-published',
    VIGIL_REVALIDATE_SECRET: 'revalidates-pages',
    SOMEBODYS_PASSWORD: 'let-somebody-in',
    SHORT_TOKEN: 'read',
    UNSET_TOKEN: undefined,
    SITE_URL: 'https://site.example',
  }
  expect(findSecrets(variables)).toEqual(['reads-published', 'revalidates-pages', 'let-somebody-in'])
})
