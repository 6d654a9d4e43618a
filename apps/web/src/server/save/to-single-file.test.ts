import { toSingleFile } from './to-single-file.ts'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/>${head}</head><body>${body}</body></html>`

const pictures: Readonly<Record<string, string>> = { '/media/lamp?w=800': 'data:image/jpeg;base64,AAAA' }
const styles =
  '@font-face { font-family: "S"; src: url("/f.woff2") }\np { color: red }\n@media print { p { color: black } }'

const save = (html: string) =>
  toSingleFile(html, {
    siteUrl: new URL('https://site.example'),
    readStyles: async () => styles,
    readPicture: async (address) => pictures[address] ?? null,
  })

test('styles are written into the file, without fonts', async () => {
  const file = await save(page('', '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'))
  expect(file).toContain('p { color: red }')
  expect(file).toContain('@media print')
  expect(file).not.toMatch(/font-face|<link|\.css/)
})

test('a picture is written into the file, in one size, with its words', async () => {
  const file = await save(
    page(
      '<img class="p" src="/media/lamp?w=800" srcSet="/media/lamp?w=480 480w" sizes="100vw" width="8" height="6" alt="A &quot;lamp&quot;" loading="lazy"/>',
    ),
  )
  expect(file).toContain(
    '<img class="p" alt="A &quot;lamp&quot;" width="8" height="6" src="data:image/jpeg;base64,AAAA">',
  )
  expect(file).not.toMatch(/srcset|\/media\//i)
})

test('of a picture that is not there, the words are left; of a placeholder, nothing', async () => {
  const file = await save(
    page('<p><img src="data:image/jpeg;base64,BB" alt=""/><img src="/media/gone" alt="A &lt;lamp&gt;"/></p>'),
  )
  expect(file).toContain('<p>A &lt;lamp></p>')
})

test.each([
  '<script>run()</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
  '<img src="https://elsewhere.example/pixel.gif" alt=""/>',
  '<link rel="preload" as="image" href="/media/lamp?w=800"/>',
  '<meta property="og:image" content="https://site.example/cards/a.png"/>',
])('nothing that could load or run is left of %s', async (markup) => {
  const file = await save(page(markup, markup))
  expect(file).not.toMatch(/elsewhere|<script|<link|og:image|run\(\)/)
})

test('the file forbids itself to load anything, before anything else is said', async () => {
  const file = await save(page(''))
  expect(file).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
  )
})

test('links to the site lead to its address, and others stay', async () => {
  const file = await save(
    page(
      '<a class="k" href="/countries/egypt">Egypt</a> <a href="https://example.org/">there</a> <a href="#end">end</a>',
    ),
  )
  expect(file).toContain('<a class="k" href="https://site.example/countries/egypt">Egypt</a>')
  expect(file).toContain('<a href="https://example.org/">there</a>')
  expect(file).toContain('<a href="#end">end</a>')
})

test('a page whose styles cannot be read becomes no file', async () => {
  const saving = toSingleFile(page('', '<link rel="stylesheet" href="/a.css"/>'), {
    siteUrl: new URL('https://site.example'),
    readStyles: async () => Promise.reject(new Error('away')),
    readPicture: async () => null,
  })
  await expect(saving).rejects.toThrow('away')
})
