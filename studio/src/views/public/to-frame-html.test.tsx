import { toFrameHtml } from './to-frame-html.ts'

const address = 'https://site.example/stories/a'
const show = (body: string) => toFrameHtml(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`, address)

test.each([
  ['<link rel="stylesheet" href="/_next/a.css">', 'href="https://site.example/_next/a.css"'],
  ['<img src="/media/a.jpg" alt="">', '<img src="https://site.example/media/a.jpg" alt="" crossorigin="anonymous">'],
  [
    '<img srcset="/media/a.jpg?rect=0,0,9,9&amp;w=1 1w, /media/a.jpg?w=2 2w" alt="">',
    'srcset="https://site.example/media/a.jpg?rect=0,0,9,9&amp;w=1 1w, https://site.example/media/a.jpg?w=2 2w"',
  ],
  ['<img src="data:image/png;base64,AA" alt="">', 'src="data:image/png;base64,AA"'],
  ['<a href="/prayer">Pray</a>', '<a href="https://site.example/prayer" target="_blank">Pray</a>'],
  ['<a href="#content">Skip</a>', '<a href="#content">Skip</a>'],
  ['<p>Text &amp; more</p>', '<p>Text &amp; more</p>'],
])('%s', (given, shown) => {
  expect(show(given)).toContain(shown)
})

test.each([
  '<script>alert(1)</script>',
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
])('%s does not get into the frame', (given) => {
  expect(show(given)).toBe('<!DOCTYPE html><html><head></head><body></body></html>')
})
