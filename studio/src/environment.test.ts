import { readEnvironment } from './environment.ts'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

test('without any variable the Studio works on the embedded lake of this machine', () => {
  expect(readEnvironment()).toEqual({
    projectId: 'vigil',
    dataset: 'production',
    lakeOrigin: 'http://localhost:3333',
    siteOrigin: 'http://localhost:3000',
  })
})

test('another project than ours is hosted by Sanity', () => {
  process.env.SANITY_STUDIO_PROJECT_ID = 'abc12345'
  process.env.SANITY_STUDIO_SITE_URL = 'https://example.org'
  expect(readEnvironment()).toMatchObject({
    projectId: 'abc12345',
    lakeOrigin: null,
    siteOrigin: 'https://example.org',
  })
})

test('a host that is named is the lake, whatever the project', () => {
  process.env.SANITY_STUDIO_PROJECT_ID = 'abc12345'
  process.env.SANITY_STUDIO_API_HOST = 'http://127.0.0.1:4000'
  expect(readEnvironment().lakeOrigin).toBe('http://127.0.0.1:4000')
})
