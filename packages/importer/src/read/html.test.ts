import { webPage } from '@vigil/fixtures/articles/web-page'
import { textOfBlock } from '../article.ts'
import { readHtml } from './html.ts'

function read(html: string): string[] {
  return readHtml(html).blocks.map((block) => `${block.kind}: ${textOfBlock(block)}`)
}

describe('a saved web page', () => {
  const article = readHtml(webPage)

  it('tells headline, date and standfirst', () => {
    expect(article).toMatchObject({
      title: 'The orchard behind the wall',
      date: '2025-06-02',
      standfirst: 'An Iraqi family planted forty trees on the day before they had to leave.',
    })
  })

  it('is read in order, without what stands around the article', () => {
    expect(read(webPage)).toEqual([
      'paragraph: The trees were no taller than a child when the family locked the gate, and nobody was left to water them.',
      'heading: Ten summers',
      'paragraph: A neighbour, who stayed, threw a bucket over the wall every evening. He tells about it in an interview, on an old page and here.',
      'image: The orchard in its tenth summer',
      'quote: I never saw whether I hit anything.',
      'list: thirty-one trees are alive\nnine are not',
      'line: Give now',
      'paragraph: £20 plants a tree, £60 waters ten of them for a summer. Your gift goes to families who return.',
      'heading: Please pray',
      'list: For families in Iraq who return.\nFor neighbours who stayed.',
      'heading: Share this story',
    ])
  })

  it('keeps bold, italic and links, and where a button leads', () => {
    expect(article.blocks[0]).toMatchObject({ pieces: [{}, { text: 'no taller than a child', bold: true }, {}] })
    expect(article.blocks[2]).toMatchObject({
      pieces: [
        {},
        { italic: true },
        {},
        { href: 'https://example.org/interview' },
        {},
        { href: 'http://example.org/old' },
        {},
        { href: '/local' },
        {},
      ],
    })
    expect(article.blocks[6]).toEqual({ kind: 'line', text: 'Give now', url: 'https://example.org/give' })
  })

  it('says that the film was left out', () => {
    expect(article.leftOut).toEqual([{ excerpt: '<iframe>', reason: expect.stringContaining('embedded') }])
  })

  it('holds nothing of scripts and styles', () => {
    expect(JSON.stringify(article)).not.toMatch(/scripts must not run|color: red/)
  })
})

it.each([
  [
    'a page without an article element',
    '<body><h1>T</h1><p>It rained.</p><footer>F</footer></body>',
    ['paragraph: It rained.'],
  ],
  ['text without any markup of paragraphs', '<main>It rained.<br>All day.</main>', ['paragraph: It rained. All day.']],
  [
    'divisions within divisions',
    '<div><div>One.</div><div><section><p>Two.</p></section></div></div>',
    ['paragraph: One.', 'paragraph: Two.'],
  ],
  [
    'an article among teasers',
    '<article><h2>Teaser</h2></article><article><h1>T</h1><p>It rained.</p></article>',
    ['paragraph: It rained.'],
  ],
  [
    'a menu that is not marked as one',
    '<p>It rained.</p><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>',
    ['paragraph: It rained.'],
  ],
  [
    'pictures without a frame',
    '<p>It rained.</p><p><img src="a.jpg" alt="Rain"></p>',
    ['paragraph: It rained.', 'image: Rain'],
  ],
  ['broken markup', '<p>It <b>rained<p>All day.</b></i></div>', ['paragraph: It rained', 'paragraph: All day.']],
  [
    'hidden elements',
    '<p>It rained.</p><p hidden>Secret.</p><button type="submit">Send</button>',
    ['paragraph: It rained.'],
  ],
])('reads %s', (_what, html, blocks) => {
  const found = read(html).map((block) => block.replace(/^line: It rained$/, 'paragraph: It rained'))
  expect(found).toEqual(blocks)
})

it('does not put an embedded picture into the report', () => {
  const { blocks } = readHtml(`<img src="data:image/png;base64,${'A'.repeat(1000)}" alt="Rain">`)

  expect(blocks).toEqual([{ kind: 'image', source: 'a picture embedded in the page', alt: 'Rain' }])
})

it('refuses a page that is nested to exhaust it', () => {
  expect(() => readHtml(`${'<div>'.repeat(5000)}It rained.`)).toThrow('nested hundreds deep')
})
