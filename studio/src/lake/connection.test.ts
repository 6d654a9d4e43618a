import { resolveConnection } from './connection.ts'
import type { StudioEnvironment } from '../environment.ts'

const environment: StudioEnvironment = {
  projectId: 'vigil',
  dataset: 'production',
  lakeOrigin: 'http://localhost:3333',
  siteOrigin: 'http://localhost:3000',
}

test('on the lake people sign in at the lake, and requests go to its one host', () => {
  const connection = resolveConnection(environment)
  expect(connection).toMatchObject({
    apiHost: 'http://localhost:3333',
    auth: { loginMethod: 'token', providers: [{ url: 'http://localhost:3333/signin' }] },
  })
  const client = connection.unstable_clientFactory?.({
    projectId: 'vigil',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: 'http://localhost:3333',
    useCdn: false,
  })
  expect(client?.getUrl('/users/me')).toBe('http://localhost:3333/v2025-02-19/users/me')
})

test('on hosted Sanity nothing of ours stands between the Studio and the project', () => {
  expect(resolveConnection({ ...environment, lakeOrigin: null })).toEqual({
    projectId: 'vigil',
    dataset: 'production',
  })
})
