import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAssetKey } from '../asset-store.ts'
import { createFsDerivedStore } from './fs-derived-store.ts'

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lake-derived-')), 'derived')
})

afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const door = toAssetKey('production', 'images', `${'a'.repeat(40)}-4x3.jpg`)
const tree = toAssetKey('production', 'images', `${'b'.repeat(40)}-4x3.jpg`)
const bytes = (size: number) => new Uint8Array(size).fill(1)
const filesIn = () => {
  const paths = readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)))
  return paths.filter((path) => statSync(path).isFile())
}

describe('derived pictures as files', () => {
  it('are there for the next process', async () => {
    await createFsDerivedStore(folder).write(door, 'w=5', bytes(3))
    expect(await createFsDerivedStore(folder).read(door, 'w=5')).toHaveLength(3)
  })

  it('are told apart by asset and variant', async () => {
    const store = createFsDerivedStore(folder)
    await store.write(door, 'w=5', bytes(3))
    expect(await store.read(door, 'w=6')).toBeNull()
    expect(await store.read(tree, 'w=5')).toBeNull()
    expect(await store.read({ ...door, dataset: 'other' }, 'w=5')).toBeNull()
  })

  it('go with their asset, and only with theirs', async () => {
    const store = createFsDerivedStore(folder)
    for (const variant of ['w=5', '../../../w=6']) await store.write(door, variant, bytes(3))
    await store.write(tree, 'w=5', bytes(3))
    await store.deleteOf(door)
    expect(await store.read(door, 'w=5')).toBeNull()
    expect(await store.read(tree, 'w=5')).toHaveLength(3)
    expect(filesIn()).toHaveLength(1)
    await store.deleteOf(door)
  })

  it('make room: what was unused for longest goes first', async () => {
    const store = createFsDerivedStore(folder, { limit: 10 })
    await store.write(door, 'one', bytes(4))
    await store.write(door, 'two', bytes(4))
    await store.read(door, 'one')
    await store.write(door, 'three', bytes(4))
    expect(await store.read(door, 'two')).toBeNull()
    expect([await store.read(door, 'one'), await store.read(door, 'three')]).toEqual([
      expect.anything(),
      expect.anything(),
    ])
  })

  it('count what an earlier process left, and tidy up after its crash', async () => {
    const earlier = createFsDerivedStore(folder)
    await earlier.write(door, 'old', bytes(6))
    const [oldFile = ''] = filesIn()
    utimesSync(oldFile, 1, 1)
    await earlier.write(door, 'new', bytes(4))
    writeFileSync(`${oldFile}.1234.part`, 'half')
    const store = createFsDerivedStore(folder, { limit: 10 })
    await store.write(tree, 'w=5', bytes(6))
    expect(await store.read(door, 'old')).toBeNull()
    expect(await store.read(door, 'new')).toHaveLength(4)
    expect(filesIn()).toHaveLength(2)
  })

  it('are made again when a crash left them empty', async () => {
    const store = createFsDerivedStore(folder)
    await store.write(door, 'w=5', bytes(3))
    const [file = ''] = filesIn()
    writeFileSync(file, '')
    expect(await store.read(door, 'w=5')).toBeNull()
  })

  it('are not kept where there is no place for them', async () => {
    mkdirSync(join(folder, '..'), { recursive: true })
    writeFileSync(folder, '')
    const store = createFsDerivedStore(join(folder, 'below-a-file'))
    await store.write(door, 'w=5', bytes(3))
    expect(await store.read(door, 'w=5')).toBeNull()
    await store.deleteOf(door)
  })
})
