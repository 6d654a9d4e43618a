import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from './settings.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'vigil-settings-'))

function folderWithEnv(text: string): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, '.env'), text)
  return folder
}

it('runs the embedded lake on the usual ports when nothing is set', () => {
  const folder = emptyFolder()
  expect(readSettings(folder, {})).toMatchObject({
    sitePort: 3000,
    lakePort: 3333,
    dataFolder: join(folder, '.data'),
    siteUrl: 'http://localhost:3000',
    studioUrl: 'http://localhost:3333/studio',
    backend: { kind: 'embedded' },
  })
})

it('reads .env, and lets the environment win', () => {
  const folder = folderWithEnv('# mine\nSITE_PORT=4000\nLAKE_PORT="4333"\n')
  expect(readSettings(folder, { SITE_PORT: '5000' })).toMatchObject({ sitePort: 5000, lakePort: 4333 })
})

it('takes an empty variable for an unset one', () => {
  expect(readSettings(emptyFolder(), { SITE_PORT: '' }).sitePort).toBe(3000)
})

it('uses hosted Sanity when a project is named', () => {
  const hosted = { SANITY_PROJECT_ID: 'abc123', SANITY_DATASET: 'production', SANITY_API_READ_TOKEN: 'secret' }
  expect(readSettings(emptyFolder(), hosted).backend).toEqual({
    kind: 'remote',
    projectId: 'abc123',
    apiHost: undefined,
  })
})

it.each([
  ['a port that is no number', { SITE_PORT: 'x' }, /SITE_PORT must be a port number, but it is "x"/],
  ['a port that is too large', { LAKE_PORT: '70000' }, /LAKE_PORT must be between 1 and 65535/],
  ['the same port twice', { SITE_PORT: '3333' }, /two different ports/],
  ['an address without http', { SITE_URL: 'example.org' }, /SITE_URL must be an address/],
  ['a project without a dataset', { SANITY_PROJECT_ID: 'abc' }, /SANITY_DATASET is missing/],
])('says in one sentence what is wrong with %s', (_what, environment, message) => {
  expect(() => readSettings(emptyFolder(), environment)).toThrow(message)
})

it('names the line of .env that is broken', () => {
  expect(() => readSettings(folderWithEnv('SITE_PORT=1\nnonsense\n'), {})).toThrow('Line 2 of .env is not NAME=value')
})
