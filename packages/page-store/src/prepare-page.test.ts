import { Suspense, createElement as h, type ReactNode, use } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { preparePage } from './prepare-page.ts'

function aDocument({ head = '', body = '' }: { head?: string; body?: string }): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

function prepared(parts: { head?: string; body?: string }): string {
  const page = preparePage(aDocument(parts))
  if (page.state !== 'ready') throw new Error(page.reason)
  return page.html
}

describe('the sync tags', () => {
  it('are read and taken out of the page', () => {
    expect(
      preparePage(aDocument({ head: '<title>A</title><meta name="vigil-sync-tags" content="s1:b  s1:a\ns1:b"/>' })),
    ).toEqual({ state: 'ready', html: aDocument({ head: '<title>A</title>' }), tags: ['s1:a', 's1:b'] })
  })

  it('may be named in several places, also outside the head', () => {
    const page = preparePage(
      aDocument({
        head: '<meta content="s1:a" name="vigil-sync-tags">',
        body: '<main><meta name="vigil-sync-tags" content="s1:b"></main>',
      }),
    )
    expect(page).toEqual({ state: 'ready', html: aDocument({ body: '<main></main>' }), tags: ['s1:a', 's1:b'] })
  })

  it('may be missing', () => {
    expect(preparePage(aDocument({}))).toMatchObject({ tags: [] })
  })
})

describe('a plain page', () => {
  const plain = '<meta name="vigil-plain"/>'

  it.each([
    ['a style sheet', '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>'],
    ['styles', '<style>p { color: red }</style>'],
    ['a preloaded font', '<link rel="preload" as="font" href="/a.woff2">'],
    ['an icon', '<link rel="icon" href="/icon.svg">'],
    ['a script of ours', '<script src="/share.js" defer data-keep></script>'],
  ])('goes without %s', (_what, markup) => {
    expect(prepared({ head: `${plain}<title>A</title>${markup}` })).toBe(aDocument({ head: '<title>A</title>' }))
  })

  it.each([
    ['a drawing', '<svg viewBox="0 0 2 2"><path d="M0 0"/></svg>'],
    ['a drawing with a script', '<svg><script>a()</script><path d="M0 0"/></svg>'],
    ['a photo', '<img src="/media/a.jpg" alt="A lamp">'],
  ])('shows no picture: %s', (_what, markup) => {
    const body = (inner: string) => `<p>a</p><span>${inner}</span><p>b</p>`
    expect(prepared({ head: plain, body: body(markup) })).toBe(aDocument({ head: '', body: body('') }))
  })

  it('keeps its words and its address', () => {
    const head = '<link rel="canonical" href="https://vigil.example/"><link rel="icon" href="data:,">'
    expect(prepared({ head: head + plain, body: '<p>a</p>' })).toBe(aDocument({ head, body: '<p>a</p>' }))
  })
})

describe('scripts', () => {
  it.each([
    ['an inline script', '<script>self.__next_f.push([1,"<p>not a tag</p>"])</script>'],
    ['a script with data', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
    [
      'data of many parts',
      '<script>self.__next_f.push([1,"a<b"])</script><script>self.__next_f.push([1,"</p>"])</script>',
    ],
    ['a script file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['a script with odd spelling', '<SCRIPT\nTYPE=module >a()</ScRiPt >'],
    ['a preloaded script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>'],
    ['a preloaded module', '<link rel="modulepreload" href="/_next/a.js">'],
    ["React's wait for its last template", '<link rel="expect" href="#_R_" blocking="render"/>'],
    ['a script in a drawing', '<svg><script>a()</script></svg>', '<svg></svg>'],
    ['a script in a template', '<template><script>a()</script></template>', '<template></template>'],
  ])('go: %s', (_what, markup, rest = '') => {
    expect(prepared({ body: `<p>a</p>${markup}<p>b</p>` })).toBe(aDocument({ body: `<p>a</p>${rest}<p>b</p>` }))
  })

  it.each([
    ['structured data', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
    ['a script that says so', '<script src="/share.js" defer data-keep></script>'],
    ['a style sheet', '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>'],
    ['a preloaded font', '<link rel="preload" as="font" href="/a.woff2">'],
    ['words that look like a script', '<p>&lt;script&gt;a()&lt;/script&gt;</p>'],
    ['an attribute that looks like a script', '<p title="<script>a()</script>">a</p>'],
  ])('stay: %s', (_what, markup) => {
    expect(prepared({ body: markup })).toBe(aDocument({ body: markup }))
  })
})

it('gives the same bytes in whatever order React found out what a page needs', () => {
  const [sheet, title] = ['<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>', '<title>A</title>']
  const image = '<link rel="preload" as="image" href="/media/a.jpg"/>'
  const font = '<meta name="next-size-adjust" content=""/><link rel="preload" href="/a.woff2" as="font"/>'
  const other = '<link rel="preload" href="/b.woff2" as="font"/>'
  const expected = aDocument({
    head: `${image}<link rel="preload" href="/a.woff2" as="font"/>${other}${sheet}${title}`,
  })
  for (const head of [sheet + font + title + other, sheet + title + other + font, sheet + other + font + title]) {
    expect(prepared({ head: image + head })).toBe(expected)
  }
  // A plain page loads none of it.
  const plain = '<meta name="vigil-plain"/>'
  expect(prepared({ head: plain + image + sheet + font + title })).toBe(aDocument({ head: title }))
})

it('leaves everything else byte for byte as it was', () => {
  const body =
    "<pre>\n\n two  spaces &amp; an entity &eacute;</pre><p>a&nbsp;b<!-- -->c\u00a0d</p><textarea>\n\nx</textarea><br/><img alt='\"'>"
  expect(prepared({ body })).toBe(aDocument({ body }))
})

it('never touches text, whatever is written', () => {
  const toMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }).map((text) => toMarkup(text.toWellFormed()))), (texts) => {
      const paragraphs = texts.map((text) => `<p>${text}</p>`)
      const page = preparePage(aDocument({ body: paragraphs.join('<script>$RC("B:0","S:0")</script>') }))
      expect(page).toEqual({ state: 'ready', html: aDocument({ body: paragraphs.join('') }), tags: [] })
    }),
  )
})

describe('a page that only a browser could complete is refused', () => {
  it.each([
    ['cut off', '<!DOCTYPE html><html><body><p>half a pa'],
    ['with a part that never arrived', aDocument({ body: '<!--$?--><template id="B:0"></template>Wait<!--/$-->' })],
    ['with a segment that never arrived', aDocument({ body: '<div><template id="P:1"></template></div>' })],
    ['with a part that failed', aDocument({ body: '<!--$!--><template data-dgst="1"></template>Wait<!--/$-->' })],
    [
      'with a part that failed late',
      aDocument({
        body: '<!--$?--><template id="B:0"></template>Wait<!--/$--><script>$RX("B:0","digest")</script>',
      }),
    ],
    [
      'with content that has no place',
      aDocument({ body: '<p>a</p><div hidden id="S:0"><p>b</p></div><script>$RC("B:0","S:0")</script>' }),
    ],
    [
      'whose style sheet a script would add',
      aDocument({
        body: '<!--$?--><template id="B:0"></template>Wait<!--/$--><div hidden id="S:0">b</div><script>$RR("B:0","S:0",[["/late.css","next"]])</script>',
      }),
    ],
    ['that is an error shell', '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'],
  ])('%s', (_what, html) => {
    expect(preparePage(html)).toEqual({ state: 'incomplete', reason: expect.any(String) })
  })
})

describe('a page that React streamed', () => {
  it('is completed as the browser would have completed it, parts within parts included', async () => {
    const inner = Promise.withResolvers<string>()
    const outer = Promise.withResolvers<string>()
    const Late = ({ text, children }: { text: Promise<string>; children?: ReactNode }) =>
      h('section', null, h('p', null, use(text)), children)
    const page = h(
      'html',
      null,
      h('head', null, h('title', null, 'Streamed')),
      h(
        'body',
        null,
        h('header', null, 'Before'),
        h(
          Suspense,
          { fallback: h(Suspense, { fallback: 'nested' }, 'Wait for the outer') },
          h(
            Late,
            { text: outer.promise },
            h(Suspense, { fallback: 'Wait for the inner' }, h(Late, { text: inner.promise })),
          ),
        ),
        h('footer', null, 'After'),
      ),
    )
    const html = await stream(page, [
      () => outer.resolve('The outer part & <its> text'),
      () => inner.resolve('The inner part'),
    ])
    expect(html).toContain('$RC("B:0","S:0")')
    const result = preparePage(html)
    expect(result.state === 'ready' ? toText(result.html) : result.reason).toBe(
      'Streamed|Before|The outer part &amp; &lt;its&gt; text|The inner part|After',
    )
    expect(result).not.toMatchObject({ html: expect.stringMatching(/hidden|template|script|Wait|nested/) })
  })

  it('is completed where React only put a large part aside', async () => {
    const large = 'word '.repeat(20_000)
    const page = h(
      'html',
      null,
      h(
        'body',
        null,
        ...[1, 2, 3].map((n) => h(Suspense, { key: n, fallback: 'Wait' }, h('p', null, `${n} ${large}`))),
      ),
    )
    const html = await stream(page, [])
    expect(html).toContain('$RC(')
    const result = preparePage(html)
    expect(result.state === 'ready' ? toText(result.html) : result.reason).toBe(
      [1, 2, 3].map((n) => `${n} ${large}`).join('|'),
    )
  })

  it('is refused when one of its parts fails', async () => {
    const late = Promise.withResolvers<string>()
    const Late = () => h('p', null, use(late.promise))
    const page = h('html', null, h('body', null, h(Suspense, { fallback: 'Wait' }, h(Late))))
    const html = await stream(page, [() => late.reject(new Error('The lake is down.'))])
    expect(html).toContain('$RX(')
    expect(preparePage(html)).toMatchObject({ state: 'incomplete' })
  })
})

/** Renders with the installed React, taking one step whenever React has nothing more to send. */
async function stream(page: ReactNode, steps: (() => void)[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let html = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      html += String(chunk)
      done()
      const step = steps.shift()
      if (step !== undefined) setImmediate(step)
    },
    final(done) {
      done()
      resolve(html)
    },
  })
  const { pipe } = renderToPipeableStream(page, {
    onShellReady: () => pipe(sink),
    onShellError: reject,
    onError: () => 'digest',
  })
  return promise
}

function toText(html: string): string {
  return html
    .replace(/<!DOCTYPE html>/, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/^\|+|\|+$/g, '')
    .replace(/\|+/g, '|')
}
