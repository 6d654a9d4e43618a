import { createImageRenderer } from './create-image-renderer.ts'
import { createTurns } from './create-turns.ts'

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
    const asked = [renderer.render('a', render), renderer.render('a', render)]
    finish()
    await Promise.all([...asked, renderer.render('a', render)])
    await renderer.render('a', render)
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('works on a few at once, the others in turn', async () => {
    const renderer = createImageRenderer({ takeTurn: createTurns({ concurrency: 1 }) })
    const first = aRender()
    const second = aRender()
    const asked = [renderer.render('a', first.render), renderer.render('b', second.render)]
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
    const asked = renderer.render('a', first.render)
    await expect(renderer.render('b', first.render)).rejects.toMatchObject({ kind: 'unavailable' })
    first.finish()
    await asked
  })

  it('tries again after a failure, and lets the next one have its turn', async () => {
    const renderer = createImageRenderer({ takeTurn: createTurns({ concurrency: 1 }) })
    const failing = aRender()
    const asked = renderer.render('a', failing.render)
    failing.fail()
    await expect(asked).rejects.toThrow('damaged')
    const working = aRender()
    working.finish()
    await expect(renderer.render('a', working.render)).resolves.toHaveLength(1)
  })

  it('forgets what was unused for longest when it has too much', async () => {
    const renderer = createImageRenderer({ rememberedBytes: 2 })
    const ask = async (key: string) => {
      const { render, finish } = aRender()
      finish()
      await renderer.render(key, render)
      return render.mock.calls.length === 1 ? 'made' : 'remembered'
    }
    await ask('a')
    await ask('b')
    expect(await ask('a')).toBe('remembered')
    await ask('c')
    expect([await ask('a'), await ask('b')]).toEqual(['remembered', 'made'])
  })
})
