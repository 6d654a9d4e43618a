import { readConnection } from './read-connection.ts'

it('is the embedded lake without any setting', () => {
  expect(readConnection({}, '/home/vigil')).toEqual({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: 'http://127.0.0.1:3333',
    token: null,
    dataFolder: '/home/vigil/.data',
    studioUrl: 'http://localhost:3333/studio',
  })
})

it.each([
  ['LAKE_PORT', { LAKE_PORT: '4000' }, { apiHost: 'http://127.0.0.1:4000', studioUrl: 'http://localhost:4000/studio' }],
  ['SANITY_API_HOST', { SANITY_API_HOST: 'https://lake.example.org' }, { apiHost: 'https://lake.example.org' }],
  ['VIGIL_DATA', { VIGIL_DATA: 'elsewhere' }, { dataFolder: '/home/vigil/elsewhere' }],
  ['an absolute VIGIL_DATA', { VIGIL_DATA: '/srv/vigil' }, { dataFolder: '/srv/vigil' }],
  ['SANITY_DATASET', { SANITY_DATASET: 'trial' }, { dataset: 'trial' }],
  ['STUDIO_URL', { STUDIO_URL: 'https://studio.example.org' }, { studioUrl: 'https://studio.example.org' }],
  [
    'a project of hosted Sanity',
    { SANITY_PROJECT_ID: 'abc123', SANITY_API_WRITE_TOKEN: 'sk' },
    { projectId: 'abc123', apiHost: null, token: 'sk' },
  ],
])('follows %s', (_name, environment, expected) => {
  expect(readConnection(environment, '/home/vigil')).toMatchObject(expected)
})

it.each([
  ['hosted Sanity without a token', { SANITY_PROJECT_ID: 'abc123' }, 'Set SANITY_API_WRITE_TOKEN'],
  ['a host that is no address', { SANITY_API_HOST: 'localhost:3333' }, 'Write it like http://127.0.0.1:3333'],
])('says what to do about %s', (_what, environment, message) => {
  expect(() => readConnection(environment, '/')).toThrow(message)
})
