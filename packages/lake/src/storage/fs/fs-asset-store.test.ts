import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAssetKey } from '../asset-store.ts'
import { describeAssetStore } from '../asset-store.contract.ts'
import { createFsAssetStore } from './fs-asset-store.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-assets-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('assets as files', () => {
  describeAssetStore(() => createFsAssetStore(join(folder, 'assets')))

  const photo = toAssetKey('production', 'images', `${'b'.repeat(40)}-4x3.jpg`)

  it('leaves no half-written file beside the asset', async () => {
    await createFsAssetStore(folder).write(photo, new Uint8Array(100))
    const names = readdirSync(folder, { recursive: true }).map(String)
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('writes again what is there with another size', async () => {
    const store = createFsAssetStore(folder)
    await store.write(photo, new Uint8Array(2))
    await store.write(photo, new Uint8Array(100))
    expect(await store.read(photo)).toHaveLength(100)
  })

  it('does not list what it did not write', async () => {
    const store = createFsAssetStore(folder)
    await store.write(photo, new Uint8Array(2))
    writeFileSync(join(folder, 'production', 'images', 'bb', 'notes.txt'), 'a note')
    expect(await store.list()).toEqual([photo])
  })

  it.each([
    ['..', `${'b'.repeat(40)}-4x3.jpg`],
    ['production', `../../${'b'.repeat(40)}-4x3.jpg`],
    ['production', '../../etc/passwd'],
    ['production', `${'b'.repeat(40)}-4x3.jpg\0.png`],
    ['Production', `${'b'.repeat(40)}-4x3.jpg`],
  ])('has no address %s / %s', (dataset, name) => {
    expect(() => toAssetKey(dataset, 'images', name)).toThrow(expect.objectContaining({ kind: 'notFound' }))
  })
})
