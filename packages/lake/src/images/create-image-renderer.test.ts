import { createImageRenderer } from './create-image-renderer.ts'
import { toAssetKey } from '../storage/asset-store.ts'
import type { DerivedStore } from '../storage/derived-store.ts'
import { createTurns } from './create-turns.ts'

const photo = toAssetKey('production', 'images', `${'a'.repeat(40)}-4x3.jpg`)
const other = toAssetKey('production', 'images', `${'b'.repeat(40)}-4x3.jpg`)

/** A render that the test finishes by hand. */
const aRender = (size = 1) => {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const render = jest.fn(() => promise)
  return { render, finish: () => resolve(new Uint8Array(size)), fail: () => reject(new Error('damaged')) }
}

const settle = () => new Promise(setImmediate)

describe('the renderer', () => {
  it('makes a picture once for many who ask at the same time, and for those who ask later', async () => {
    const renderer = createImageRenderer()
    const { render, finish } = aRender()
    const asked = [renderer.render(photo, 'a', render), renderer.render(photo, 'a', render)]
    finish()
    await Promise.all([...asked, renderer.render(photo, 'a', render)])
    await renderer.render(photo, 'a', render)
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('works on a few at once, the others in turn', async () => {
    const renderer = createImageRenderer({ takeTurn: createTurns({ concurrency: 1 }) })
    const first = aRender()
    const second = aRender()
    const asked = [renderer.render(photo, 'a', first.render), renderer.render(photo, 'b', second.render)]
    await settle()
    expect(second.render).not.toHaveBeenCalled()
    first.finish()
    second.finish()
    await Promise.all(asked)
    expect(second.render).toHaveBeenCalledTimes(1)
  })

  it('sends people away when too many wait', async () => {
    const renderer = createImageRenderer({ takeTurn: createTurns({ concurrency: 1, longestQueue: 0 }) })
    const first = aRender()
    const asked = renderer.render(photo, 'a', first.render)
    await expect(renderer.render(photo, 'b', first.render)).rejects.toMatchObject({ kind: 'unavailable' })
    first.finish()
    await asked
  })

  it('tries again after a failure, and lets the next one have its turn', async () => {
    const renderer = createImageRenderer({ takeTurn: createTurns({ concurrency: 1 }) })
    const failing = aRender()
    const asked = renderer.render(photo, 'a', failing.render)
    failing.fail()
    await expect(asked).rejects.toThrow('damaged')
    const working = aRender()
    working.finish()
    await expect(renderer.render(photo, 'a', working.render)).resolves.toHaveLength(1)
  })

  it('forgets what was unused for longest when it has too much', async () => {
    const renderer = createImageRenderer({ rememberedBytes: 2 })
    const ask = async (key: string) => {
      const { render, finish } = aRender()
      finish()
      await renderer.render(photo, key, render)
      return render.mock.calls.length === 1 ? 'made' : 'remembered'
    }
    await ask('a')
    await ask('b')
    expect(await ask('a')).toBe('remembered')
    await ask('c')
    expect([await ask('a'), await ask('b')]).toEqual(['remembered', 'made'])
  })

  describe('that forgets an asset', () => {
    it('makes its pictures anew, and keeps those of others', async () => {
      const renderer = createImageRenderer()
      const make = jest.fn(async () => new Uint8Array(1))
      await renderer.render(photo, 'small', make)
      await renderer.render(other, 'small', make)
      await renderer.forget(photo)
      await renderer.render(other, 'small', make)
      expect(make).toHaveBeenCalledTimes(2)
      await renderer.render(photo, 'small', make)
      expect(make).toHaveBeenCalledTimes(3)
    })

    it('keeps nothing of what was being made at that moment', async () => {
      const derived = createDerivedStore()
      const renderer = createImageRenderer({ derived })
      const { render, finish } = aRender()
      const asked = renderer.render(photo, 'small', render)
      await settle()
      await renderer.forget(photo)
      finish()
      await asked
      await settle()
      expect(derived.kept.size).toBe(0)
      const again = jest.fn(async () => new Uint8Array(1))
      await renderer.render(photo, 'small', again)
      expect(again).toHaveBeenCalledTimes(1)
    })

    it('removes what was written to the disk while it was forgotten', async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const derived = createDerivedStore(() => promise)
      const renderer = createImageRenderer({ derived })
      await renderer.render(photo, 'small', async () => new Uint8Array(1))
      await renderer.forget(photo)
      resolve()
      await settle()
      expect(derived.kept.size).toBe(0)
    })
  })

  it('takes from the disk what an earlier process made', async () => {
    const derived = createDerivedStore()
    await createImageRenderer({ derived }).render(photo, 'small', async () => Uint8Array.of(7))
    await settle()
    const make = jest.fn(async () => Uint8Array.of(8))
    expect([...(await createImageRenderer({ derived }).render(photo, 'small', make))]).toEqual([7])
    expect(make).not.toHaveBeenCalled()
  })

  it('answers also when the disk cannot keep the picture', async () => {
    const logError = jest.fn()
    const derived = createDerivedStore(async () => {
      throw new Error('broken')
    })
    const renderer = createImageRenderer({ derived, logError })
    await expect(renderer.render(photo, 'small', async () => new Uint8Array(1))).resolves.toHaveLength(1)
    await settle()
    expect(logError).toHaveBeenCalledWith(expect.objectContaining({ message: 'broken' }))
  })
})

/** Keeps in memory; `beforeWrite` can hold a write up. */
function createDerivedStore(beforeWrite = async () => {}): DerivedStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    read: async ({ name }, variant) => kept.get(`${name} ${variant}`) ?? null,
    async write({ name }, variant, bytes) {
      await beforeWrite()
      kept.set(`${name} ${variant}`, bytes)
    },
    async deleteOf({ name }) {
      for (const key of kept.keys()) if (key.startsWith(name)) kept.delete(key)
    },
  }
}
