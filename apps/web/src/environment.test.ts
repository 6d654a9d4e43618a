import { readEnvironment } from './environment.ts'

const required = { SANITY_PROJECT_ID: 'vigil', SANITY_API_READ_TOKEN: 'reads-published' }

test('two variables are enough', () => {
  expect(readEnvironment(required)).toEqual({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: null,
    readToken: 'reads-published',
    previewToken: 'reads-published',
    recordsToken: null,
    intakeToken: null,
    studioUrl: null,
    siteUrl: new URL('http://localhost:3000'),
    revalidateSecret: null,
  })
})

test('an empty variable counts as unset', () => {
  expect(readEnvironment({ ...required, SANITY_API_HOST: '', SITE_URL: '' })).toMatchObject({
    apiHost: null,
    siteUrl: new URL('http://localhost:3000'),
  })
})

test('every missing variable is named in a sentence of its own', () => {
  expect(() => readEnvironment({})).toThrow(
    'Set SANITY_PROJECT_ID to the project that holds the content, "vigil" for the embedded lake. Set SANITY_API_READ_TOKEN to a token that may read published documents.',
  )
})

test.each([
  ['SANITY_API_HOST', 'localhost:3333'],
  ['STUDIO_URL', 'javascript:alert(1)'],
  ['SITE_URL', 'vigil.example'],
  ['SITE_PORT', 'eighty'],
  ['VIGIL_REVALIDATE_SECRET', 'short'],
])('%s cannot be "%s"', (name, value) => {
  expect(() => readEnvironment({ ...required, [name]: value })).toThrow(`Set ${name} to `)
})

test('what is wrong with a token is said without saying the token', () => {
  const secret = 'tooshort'
  expect(() => readEnvironment({ ...required, VIGIL_REVALIDATE_SECRET: secret })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  )
})
