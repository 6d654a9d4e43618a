import { readEnvironment } from './environment.ts'

const required = { SANITY_PROJECT_ID: 'vigil', SANITY_API_READ_TOKEN: 'reads-published' }

test('two variables are enough', () => {
  expect(readEnvironment(required)).toEqual({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: null,
    contact: null,
    onionUrl: null,
    securityContact: null,
    indexNowKey: null,
    readToken: 'reads-published',
    previewToken: 'reads-published',
    recordsToken: null,
    intakeToken: null,
    studioUrl: null,
    siteUrl: new URL('http://localhost:3000'),
    revalidateSecret: null,
    metricsToken: null,
    logFormat: 'text',
    webhookSecret: null,
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
  ['SITE_METRICS_TOKEN', 'short'],
  ['LOG_FORMAT', 'xml'],
  ['SANITY_WEBHOOK_SECRET', ' short              '],
])('%s cannot be "%s"', (name, value) => {
  expect(() => readEnvironment({ ...required, [name]: value })).toThrow(`Set ${name} to `)
})

test('what is wrong with a token is said without saying the token', () => {
  const secret = 'tooshort'
  expect(() => readEnvironment({ ...required, VIGIL_REVALIDATE_SECRET: secret })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(secret) }),
  )
})

test('an onion address must be one', () => {
  const onion = `http://${'a'.repeat(56)}.onion`
  expect(readEnvironment({ ...required, SITE_ONION_URL: onion }).onionUrl?.origin).toBe(onion)
  expect(() => readEnvironment({ ...required, SITE_ONION_URL: 'https://vigil.example' })).toThrow('SITE_ONION_URL')
})

test('readers are told of an address that they can write to', () => {
  const contact = 'mailto:letters@vigil.example'
  expect(readEnvironment({ ...required, SITE_CONTACT: contact }).contact).toBe(contact)
  expect(() => readEnvironment({ ...required, SITE_CONTACT: 'javascript:alert(1)' })).toThrow('SITE_CONTACT')
})

test('a key that search engines would not take is refused', () => {
  expect(readEnvironment({ ...required, INDEXNOW_KEY: 'a1b2c3d4' }).indexNowKey).toBe('a1b2c3d4')
  expect(() => readEnvironment({ ...required, INDEXNOW_KEY: '../etc' })).toThrow('INDEXNOW_KEY')
})
