import { resolveGeometry } from './resolve-geometry.ts'
import { parseTransform } from './transform-parameters.ts'

const source = { width: 1000, height: 500 }
const resolve = (search: string) =>
  resolveGeometry(source, parseTransform(new URLSearchParams(search), { sourceFormat: 'jpeg' }))

const whole = { left: 0, top: 0, width: 1000, height: 500 }

describe('the geometry of a transform', () => {
  it.each([
    ['', whole, [1000, 500]],
    ['w=100', whole, [100, 50]],
    ['h=100', whole, [200, 100]],
    ['w=2000', whole, [2000, 1000]],
    ['w=2000&fit=max', whole, [1000, 500]],
    ['w=100&h=100', whole, [100, 50]],
    ['w=100&h=100&fit=max', whole, [100, 50]],
    ['w=4000&h=4000&fit=max', whole, [1000, 500]],
    ['w=100&h=100&fit=scale', whole, [100, 100]],
    ['w=100&h=100&fit=fill', whole, [100, 50]],
    ['w=100&h=100&fit=crop', { left: 250, top: 0, width: 500, height: 500 }, [100, 100]],
    ['w=100&h=100&fit=crop&crop=left', { left: 0, top: 0, width: 500, height: 500 }, [100, 100]],
    ['w=100&h=100&fit=crop&crop=bottom,right', { left: 500, top: 0, width: 500, height: 500 }, [100, 100]],
    [
      'w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.6&fp-y=0.5',
      { left: 350, top: 0, width: 500, height: 500 },
      [100, 100],
    ],
    ['w=100&h=100&fit=crop&fp-x=1', { left: 500, top: 0, width: 500, height: 500 }, [100, 100]],
    ['w=2000&h=2000&fit=min', { left: 250, top: 0, width: 500, height: 500 }, [500, 500]],
    ['w=100&dpr=2', whole, [200, 100]],
    ['rect=100,50,200,200', { left: 100, top: 50, width: 200, height: 200 }, [200, 200]],
    ['rect=100,50,200,200&w=50', { left: 100, top: 50, width: 200, height: 200 }, [50, 50]],
    ['rect=900,400,500,500', { left: 900, top: 400, width: 100, height: 100 }, [100, 100]],
    ['rect=5000,5000,1,1', { left: 999, top: 499, width: 1, height: 1 }, [1, 1]],
    ['w=1&h=4000&fit=crop', { left: 500, top: 0, width: 1, height: 500 }, [1, 4000]],
  ])('of "%s"', (search, extract, [width, height]) => {
    expect(resolve(search)).toMatchObject({ extract, size: { width, height } })
  })

  it('fills up to the box with fit=fill', () => {
    expect(resolve('w=100&h=100&fit=fill').canvas).toEqual({ width: 100, height: 100 })
  })
})

describe('transform parameters', () => {
  const parse = (search: string, accept = '') =>
    parseTransform(new URLSearchParams(search), { sourceFormat: 'jpeg', accept })

  it.each(['w=99999', 'w=4096&dpr=4', 'w=3000&h=4096&dpr=3'])('are limited in size: %s', (search) => {
    const { width = 0, height = 0 } = parse(search)
    expect(Math.max(width, height)).toBe(4096)
  })

  it.each([
    'w=abc',
    'w=-1',
    'h=1e9',
    'fit=stretch',
    'fm=svg',
    'fm=exe',
    'rect=1,2,3',
    'rect=0,0,0,0',
    'crop=up',
    'q=best',
    'fp-x=NaN',
    'dpr=Infinity',
    'bg=url(x)',
    'auto=compress',
  ])('that make no sense are named: %s', (search) => {
    expect(() => parse(search)).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
  })

  it('leave the format alone unless asked', () => {
    expect(parse('w=10', 'image/webp').format).toBe('jpeg')
    expect(parse('w=10&auto=format', 'image/avif,image/webp').format).toBe('webp')
    expect(parse('w=10&auto=format', 'image/png').format).toBe('jpeg')
    expect(parse('fm=avif&auto=format', 'image/webp').format).toBe('avif')
  })

  it('ignore what they do not know', () => {
    expect(parse('v=2&utm_source=x')).toEqual(parse(''))
  })
})
