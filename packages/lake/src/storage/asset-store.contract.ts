import { type AssetStore, toAssetKey } from './asset-store.ts'

const sha1 = 'a'.repeat(40)

/** What every asset store promises; each adapter's test runs it. */
export function describeAssetStore(createStore: () => AssetStore): void {
  const photo = toAssetKey('production', 'images', `${sha1}-4x3.jpg`)
  const letter = toAssetKey('production', 'files', `${sha1}.pdf`)
  const bytes = Uint8Array.from([1, 2, 3])

  it('gives back what was written', async () => {
    const store = createStore()
    await store.write(photo, bytes)
    expect([...((await store.read(photo)) ?? [])]).toEqual([1, 2, 3])
  })

  it('gives parts of what was written', async () => {
    const store = createStore()
    await store.write(photo, Uint8Array.from([1, 2, 3, 4, 5]))
    const found = await store.find(photo)
    expect(found?.size).toBe(5)
    const readPart = async (start: number, end: number) =>
      found && [...new Uint8Array(await new Response(found.stream({ start, end })).arrayBuffer())]
    expect(await readPart(0, 4)).toEqual([1, 2, 3, 4, 5])
    expect(await readPart(1, 3)).toEqual([2, 3, 4])
    expect(await store.find(letter)).toBeNull()
  })

  it('has nothing under a name that was not written', async () => {
    const store = createStore()
    await store.write(photo, bytes)
    expect(await store.read(letter)).toBeNull()
    expect(await store.read({ ...photo, dataset: 'other' })).toBeNull()
  })

  it('takes the same asset twice', async () => {
    const store = createStore()
    await Promise.all([store.write(photo, bytes), store.write(photo, bytes)])
    await store.write(photo, bytes)
    expect(await store.list()).toEqual([photo])
  })

  it('lists what it has', async () => {
    const store = createStore()
    expect(await store.list()).toEqual([])
    await store.write(photo, bytes)
    await store.write(letter, bytes)
    expect(await store.list()).toEqual(expect.arrayContaining([photo, letter]))
  })

  it('forgets what is deleted, and does not mind deleting nothing', async () => {
    const store = createStore()
    await store.write(photo, bytes)
    await store.delete(photo)
    await store.delete(photo)
    expect(await store.read(photo)).toBeNull()
    expect(await store.list()).toEqual([])
  })

  it('does not change when the caller reuses the bytes', async () => {
    const store = createStore()
    const own = bytes.slice()
    await store.write(photo, own)
    own.fill(9)
    expect([...((await store.read(photo)) ?? [])]).toEqual([1, 2, 3])
  })
}
