import { readFileSync, statSync } from 'node:fs'
import { createAuth } from '@vigil/lake/auth/create-auth'
import { createLakeHandler } from '@vigil/lake/http/create-lake-handler'
import { createMemoryAssetStore } from '@vigil/lake/storage/memory/memory-asset-store'
import { keyPathOf, openNameHashes } from '../denied-names/denied-names-key.ts'
import { toDeniedNameId } from '@vigil/safeguarding/private/denied-name'
import { newsroomRoles } from '../roles.ts'
import { aNewsroom, as, type Newsroom, publish, storyId, writeDraft } from '../testing/a-newsroom.ts'
import { deniedNameRoutes } from './denied-name-routes.ts'

let newsroom: Newsroom
let auth: ReturnType<typeof createAuth>
let logged: string
let post: (role: string, path: string, body: unknown) => Promise<{ readonly status: number; readonly text: string }>

beforeEach(() => {
  newsroom = aNewsroom()
  auth = createAuth({ path: ':memory:', roles: newsroomRoles })
  logged = ''
  const { lake, folder } = newsroom
  const handler = createLakeHandler({
    ...{ lake, auth, assets: createMemoryAssetStore(), routes: [deniedNameRoutes({ lake, folder })] },
    log: (entry) => {
      logged += JSON.stringify(entry)
    },
  })
  post = async (role, path, body) => {
    const token = auth.tokens.create({ label: role, role }).secret
    const url = `http://lake.test/v2025-02-19/safeguarding/denied-names/production${path}`
    const response = await handler.request(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
})
afterEach(() => {
  auth.close()
  newsroom.close()
})

const name = 'Miriam Hosseini'
const storedRecords = async () => {
  const { result } = await newsroom.records.query({
    ...{ query: '*[_type == "deniedName"]', perspective: 'raw', access: as('x', 'administrator').access },
  })
  return JSON.stringify(result)
}

it('keeps a name as a keyed hash, and the name nowhere', async () => {
  const answer = await post('guardian', '', { names: [name, name.toUpperCase()], reason: 'Asked us not to.' })
  expect(answer).toEqual({ status: 200, text: JSON.stringify({ added: 1, alreadyThere: 0 }) })
  const everything = `${await storedRecords()}${answer.text}${logged}`
  expect(everything.toLowerCase()).not.toMatch(/miriam|hosseini/)
  expect(readFileSync(keyPathOf(newsroom.folder), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  expect(statSync(keyPathOf(newsroom.folder)).mode & 0o777).toBe(0o600)
})

it.each([
  ['a text', { standfirst: 'Then MÍRIAM Hosseini’s brother came.' }],
  ['a slug', { slug: { _type: 'slug', current: 'the-lamp-of-miriam-hosseini' } }],
  ['what search engines show', { seo: { _type: 'seo', title: 'Miriam  Hosseini' } }],
])('is found in %s, and the refusal does not repeat it', async (_, fields) => {
  await post('guardian', '', { names: [name] })
  await writeDraft(newsroom, fields)
  const error: unknown = await publish(newsroom).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({
    kind: 'refusedByGuard',
    details: { findings: [expect.objectContaining({ rule: 'denied-name', documentId: storyId })] },
  })
  expect(JSON.stringify(error) + String(error)).not.toMatch(/miriam/i)
})

it('leaves no redirect at an address with the name, so that the address can be changed', async () => {
  await writeDraft(newsroom, { slug: { _type: 'slug', current: 'the-lamp-of-miriam-hosseini' } })
  await publish(newsroom)
  await post('guardian', '', { names: [name] })
  await writeDraft(newsroom, { slug: { _type: 'slug', current: 'the-lamp' } })
  await publish(newsroom)
  const { result } = await newsroom.stories.query({
    ...{ query: 'count(*[_type == "redirect"])', perspective: 'raw', access: as('x', 'administrator').access },
  })
  expect(result).toBe(0)
})

it('lets it be published again once it is off the list', async () => {
  await post('guardian', '', { names: [name] })
  await writeDraft(newsroom, { standfirst: `Then ${name} came.` })
  await expect(publish(newsroom)).rejects.toMatchObject({ kind: 'refusedByGuard' })
  expect((await post('guardian', '/remove', { names: [name] })).text).toBe('{"removed":1,"notThere":0}')
  await publish(newsroom)
})

it('gives a name of an older list its tag when it is added again', async () => {
  const { hash } = openNameHashes(newsroom.folder)
  const hashed = hash('miriam hosseini')
  const older = {
    ...{ _id: toDeniedNameId(hashed), _type: 'deniedName', hash: hashed, words: 2 },
    ...{ firstWord: hash('miriam').slice(0, 3), addedBy: 'ann', addedAt: '2026-01-01T00:00:00Z' },
  }
  await newsroom.records.mutate([{ create: older }], as('ann', 'administrator'))
  await writeDraft(newsroom, { standfirst: `Then ${name} came.` })
  await expect(publish(newsroom)).rejects.toMatchObject({ kind: 'refusedByGuard' })

  const answer = await post('guardian', '', { names: [name, 'Somebody Else'] })
  expect(answer).toEqual({ status: 200, text: JSON.stringify({ added: 1, alreadyThere: 1 }) })
  expect(await storedRecords()).not.toContain('"firstWord":')
  expect((await storedRecords()).match(/"firstWordTag":\d/g)).toHaveLength(2)
  await expect(publish(newsroom)).rejects.toMatchObject({ kind: 'refusedByGuard' })
})

it.each([
  ['editor', 403],
  ['viewer', 404],
  ['safeguard', 403],
])('is not for a %s', async (role, status) => {
  const answer = await post(role, '', { names: [name] })
  expect(answer.status).toBe(status)
  expect(answer.text).not.toMatch(/miriam/i)
  expect(await storedRecords()).toBe('[]')
})

it.each([[[]], [['?']], [['one two three four five six seven']], [[name, '…']]])(
  'refuses %j in words that do not repeat the names',
  async (names) => {
    const answer = await post('guardian', '', { names })
    expect(answer.status).toBe(400)
    expect(answer.text).not.toMatch(/miriam|seven/i)
    expect(await storedRecords()).toBe('[]')
  },
)
