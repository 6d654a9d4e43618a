import { createAuth } from '@vigil/lake/auth/create-auth'
import { createLakeHandler } from '@vigil/lake/http/create-lake-handler'
import { createLake } from '@vigil/lake/lake/create-lake'
import { createMemoryAssetStore } from '@vigil/lake/storage/memory/memory-asset-store'
import { createMemoryDocumentStore } from '@vigil/lake/storage/memory/memory-document-store'
import { createImageWithMetadata } from '@vigil/fixtures/images'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { z } from 'zod'
import { newsroomRoles } from '../roles.ts'
import { guardPrivateRecords } from './private-records.ts'
import { refuseBannedImages } from './refuse-banned-images.ts'

const records = `production${privateSuffix}`
const roleNames = ['administrator', 'guardian', 'editor', 'contributor', 'viewer', 'reader', 'moderator', 'safeguard']
const uploaded = z.object({ document: z.object({ _id: z.string(), sha1hash: z.string(), path: z.string() }) })

/** A lake with the roles of a newsroom, over HTTP. */
function aNewsroom() {
  const lake = createLake({
    store: createMemoryDocumentStore(),
    guards: [guardPrivateRecords],
    refuseAsset: refuseBannedImages,
    restrictedSuffix: privateSuffix,
  })
  lake.createDataset('production')
  const auth = createAuth({ path: ':memory:', roles: newsroomRoles })
  const assets = createMemoryAssetStore()
  const handler = createLakeHandler({ lake, auth, assets })
  const tokens = new Map(roleNames.map((role) => [role, auth.tokens.create({ label: role, role }).secret]))
  const ask = (role: string, path: string, init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(role)}` }
    return handler.request(`http://lake.example.org${path}`, { ...init, headers })
  }
  return {
    assets,
    ask,
    upload: async (role: string, dataset: string) =>
      ask(role, `/v1/assets/images/${dataset}`, {
        method: 'POST',
        body: new Uint8Array(await createImageWithMetadata()),
      }),
    mutate: (role: string, dataset: string, mutations: readonly object[]) =>
      ask(role, `/v1/data/mutate/${dataset}`, { method: 'POST', body: JSON.stringify({ mutations }) }),
    close() {
      lake.close()
      auth.close()
    },
  }
}

let newsroom: ReturnType<typeof aNewsroom>
beforeEach(() => {
  newsroom = aNewsroom()
})
afterEach(() => newsroom.close())

const documentOf = async (answer: Response | Promise<Response>) => uploaded.parse(await (await answer).json()).document

const banOf = (hash: string) => ({
  create: { _id: `banned-image-${hash}`, _type: 'bannedImage', hash, at: '2026-11-22T10:00:00Z', by: 'ann' },
})

it('lets nobody upload a banned picture where readers could see it, and says why', async () => {
  const { sha1hash, _id } = await documentOf(newsroom.upload('editor', 'production'))
  expect((await newsroom.mutate('editor', 'production', [{ delete: { id: _id } }])).status).toBe(200)
  expect((await newsroom.mutate('editor', records, [banOf(sha1hash)])).status).toBe(200)
  for (const role of ['administrator', 'guardian', 'editor', 'contributor']) {
    const answer = await newsroom.upload(role, 'production')
    expect([role, answer.status]).toEqual([role, 422])
    expect(await answer.text()).toContain('must not be uploaded again')
  }
})

it('lets the vault keep it, where only guardians and administrators see it', async () => {
  const { sha1hash, path, _id } = await documentOf(newsroom.upload('editor', records))
  await newsroom.mutate('editor', records, [banOf(sha1hash)])
  const originals = [{ _key: 'a', asset: { _type: 'reference', _ref: _id, _weak: true } }]
  const names = { publicName: 'Mary', realName: 'unknown' }
  const identity = { _id: 'identity-1', _type: 'identity', ...names, stories: ['story-1'], originals }
  const created = await newsroom.mutate('editor', records, [{ create: identity }])
  expect([created.status, await created.text()]).toEqual([200, expect.any(String)])
  const seenBy = await Promise.all(
    roleNames.map(async (role) => [role, (await newsroom.ask(role, `/${path}?w=4`)).status === 200]),
  )
  expect(Object.fromEntries(seenBy)).toEqual({
    ...Object.fromEntries(roleNames.map((role) => [role, false])),
    administrator: true,
    guardian: true,
  })
})

it('takes only hashes for bans', async () => {
  const forged = { create: { ...banOf('a'.repeat(40)).create, _id: `banned-image-${'b'.repeat(40)}` } }
  expect((await newsroom.mutate('editor', records, [forged])).status).toBe(422)
})
