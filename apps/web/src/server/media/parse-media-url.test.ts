import { parseMediaUrl } from './parse-media-url.ts'

const name = `${'a1'.repeat(20)}-1200x800.jpg`

it('reads an image and brings what is asked of it into one order', () => {
  expect(parseMediaUrl(`/media/${name}?w=640&utm_source=x&auto=format&h=&fit=crop&q=80`)).toEqual({
    state: 'valid',
    request: { fileName: name, search: 'auto=format&fit=crop&q=80&w=640' },
  })
})

it.each([
  '/media/',
  '/media/a.jpg',
  `/media/${name}/x`,
  `/media/..%2F${name}`,
  `/media/${name.replace('jpg', 'html')}`,
  `/media/${name.toUpperCase()}`,
  `/media/../files/${name}`,
])('knows no image at %s', (url) => {
  expect(parseMediaUrl(url)).toEqual({ state: 'unknown' })
})

it.each([
  'w=0',
  'w=4097',
  'w=1e3',
  'w=-1',
  'w=NaN',
  'dpr=9',
  'fit=cover',
  'fm=html',
  'auto=compress',
  'rect=1,2,3',
  'rect=0,0,1,1;',
  'fp-x=2',
  'q=101',
  'crop=a',
])('refuses %s', (query) => {
  expect(parseMediaUrl(`/media/${name}?${query}`)).toMatchObject({ state: 'invalid' })
})

it('never passes on a parameter that it does not know', () => {
  expect(parseMediaUrl(`/media/${name}?dl=evil.html&token=secret&W=640`)).toMatchObject({ request: { search: '' } })
})
