import { resolveGeometry } from './resolve-geometry.ts'
import { type ImageTransform, parseTransform } from './transform-parameters.ts'

const source = { width: 1000, height: 500 }

/** With a `frame`, every address asks for a picture that is made. */
const parse = (search: string, accept = ''): ImageTransform => {
  const transform = parseTransform(new URLSearchParams(`${search}&frame=1`), { sourceFormat: 'jpeg', accept })
  if (transform === null) throw new Error('This asks for the picture as it is.')
  return transform
}
const resolve = (search: string) => resolveGeometry(source, parse(search))

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
    ['w=2000&h=2000&fit=fillmax', whole, [1000, 500]],
    ['w=100&h=100&fit=fillmax', whole, [100, 50]],
    ['w=2000&fit=fillmax', whole, [1000, 500]],
    ['w=100&fit=crop&max-h=40', { left: 0, top: 50, width: 1000, height: 400 }, [100, 40]],
    ['w=100&fit=crop&min-h=100', { left: 250, top: 0, width: 500, height: 500 }, [100, 100]],
    ['h=100&fit=crop&max-w=100', { left: 250, top: 0, width: 500, height: 500 }, [100, 100]],
    ['fit=crop&max-w=500', { left: 250, top: 0, width: 500, height: 500 }, [500, 500]],
    ['w=100&max-h=40', whole, [100, 50]],
    ['w=4096&dpr=4&fit=crop&min-h=4096', { left: 250, top: 0, width: 500, height: 500 }, [4096, 4096]],
  ])('of "%s"', (search, extract, [width, height]) => {
    expect(resolve(search)).toMatchObject({ extract, size: { width, height } })
  })

  it.each(['fill', 'fillmax'])('fills up to the box with fit=%s', (fit) => {
    expect(resolve(`w=100&h=100&fit=${fit}`).canvas).toEqual({ width: 100, height: 100 })
  })

  it('never has a side that is longer than the limit', () => {
    const wide = { width: 10_000, height: 20 }
    expect(resolveGeometry(wide, parse('')).size).toEqual({ width: 4096, height: 8 })
    expect(resolveGeometry(wide, parse('h=100')).size.width).toBe(4096)
  })
})

describe('transform parameters', () => {
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
    'or=45',
    'flip=x',
    'invert=yes',
    'frame=2',
    'sat=grey',
    'blur=-1',
    'sharp=much',
    'pad=-5',
    'min-w=-1',
    'max-h=tall',
    'bg=12345',
  ])('that make no sense are named: %s', (search) => {
    const [name] = search.split('=')
    const accuse = () => parseTransform(new URLSearchParams(search), { sourceFormat: 'jpeg' })
    expect(accuse).toThrow(
      expect.objectContaining({ kind: 'invalidRequest', message: expect.stringContaining(`"${name}" must be`) }),
    )
  })

  it.each(['', 'v=2', 'auto=format', 'fit=crop', 'dpr=2', 'flip=', 'sat=0', 'or=0', 'fm=jpg', 'invert=false'])(
    'of "%s" ask for the picture as it is',
    (search) => {
      expect(parseTransform(new URLSearchParams(search), { sourceFormat: 'jpeg' })).toBeNull()
    },
  )

  it.each(['', 'w=100', 'auto=format', 'blur=50'])('of "%s" leave a drawing as it is', (search) => {
    expect(parseTransform(new URLSearchParams(search), { sourceFormat: 'svg' })).toBeNull()
  })

  it.each([
    ['f80', { r: 255, g: 136, b: 0, alpha: 1 }],
    ['8f80', { r: 255, g: 136, b: 0, alpha: 0.533 }],
    ['FF8800', { r: 255, g: 136, b: 0, alpha: 1 }],
    ['00ff8800', { r: 255, g: 136, b: 0, alpha: 0 }],
  ])('know the colour %s', (text, colour) => {
    expect(parse(`bg=${text}`).background).toEqual(colour)
  })

  it.each([
    ['jpeg', 'w=10', 'image/avif,image/webp', 'jpeg'],
    ['jpeg', 'w=10&auto=format', 'image/avif,image/webp,*/*', 'avif'],
    ['jpeg', 'w=10&auto=format', 'image/webp', 'webp'],
    ['jpeg', 'w=10&auto=format', 'image/avif;q=0,image/webp', 'webp'],
    ['jpeg', 'w=10&auto=format', 'image/png', 'jpeg'],
    ['jpeg', 'w=10&auto=format&fm=avif', 'image/webp', 'avif'],
    ['gif', 'w=10&auto=format', 'image/avif,image/webp', 'webp'],
    ['webp', 'w=10&auto=format', 'image/avif,image/webp', 'webp'],
    ['avif', 'w=10&auto=format', 'image/png', 'jpeg'],
    ['svg', 'w=10&fm=png', '', 'png'],
  ] as const)('of a %s with "%s" for "%s" give %s', (sourceFormat, search, accept, format) => {
    expect(parseTransform(new URLSearchParams(search), { sourceFormat, accept })?.format).toBe(format)
  })

  it('ignore what they do not know', () => {
    expect(parse('v=2&utm_source=x')).toEqual(parse(''))
  })
})
