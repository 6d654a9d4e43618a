import { textOfPieces } from '../article.ts'
import { ImportError } from '../import-error.ts'
import type { RichBlock } from '../rich-text/rich-block.ts'
import { toOldSite } from './old-address.ts'
import { readContent } from './read-content.ts'

const context = {
  oldSite: toOldSite('https://www.old.example.org/blog'),
  ownImageIds: ['31', '32'],
  newPathOf: (path: string) =>
    ({ '/blog/2019/05/songbook': '/stories/songbook', '/?p=12': '/stories/twelve' })[path] ?? null,
}

function read(content: string) {
  const { blocks, notes } = readContent(content, context)
  return { blocks: blocks.map(show), notes: notes.map(({ kind, excerpt }) => `${kind}: ${excerpt}`) }
}

function show(block: RichBlock): string {
  switch (block.kind) {
    case 'text': {
      const { list, style, pieces } = block
      const place = list === undefined ? style : `${list.ordered ? 'number' : 'bullet'} ${list.level}`
      return `${place}: ${textOfPieces(pieces)}`
    }
    case 'pullQuote':
      return `pull quote: ${block.quote} (${block.attribution})`
    case 'image':
      return `image: ${[block.attachmentId, block.source, block.alt, block.caption].filter(Boolean).join(' | ')}`
  }
}

describe('text of the older editor', () => {
  it.each([
    ['two line breaks as paragraphs', 'One.\n\nTwo.\n \nThree.', ['normal: One.', 'normal: Two.', 'normal: Three.']],
    ['one line break as a new line', 'One\r\ntwo.'.replace('\r', ''), ['normal: One\ntwo.']],
    ['marks across line breaks', 'A <b>bold\nword</b>.\n\nNext', ['normal: A bold\nword.', 'normal: Next']],
    [
      'blocks among bare text',
      'Before\n<h2>Then</h2>\nafter\n<blockquote>Said\n\nTwice</blockquote>',
      ['normal: Before', 'h2: Then', 'normal: after', 'blockquote: Said', 'blockquote: Twice'],
    ],
    ['breaks of markup', 'One<br><br />Two<br>three', ['normal: One', 'normal: Two\nthree']],
    ['spaces between elements as nothing', '<p>One</p>\n\n  \n<p>Two</p>\n', ['normal: One', 'normal: Two']],
  ])('takes %s', (_what, content, blocks) => {
    expect(read(content)).toEqual({ blocks, notes: [] })
  })

  it('reads captions with their picture', () => {
    const image = '<img class="alignnone wp-image-12" src="/blog/a-300x200.jpg" alt="A wall" />'
    expect(
      read(
        `Text\n\n[caption id="attachment_12" align="left"]<a href="/a.jpg">${image}</a> The <em>old</em> wall[/caption]\n\nMore`,
      ),
    ).toEqual({
      blocks: ['normal: Text', 'image: 12 | /blog/a-300x200.jpg | A wall | The old wall', 'normal: More'],
      notes: [],
    })
    expect(read(`[caption caption="Old way"]${image}[/caption]`).blocks).toEqual([
      'image: 12 | /blog/a-300x200.jpg | A wall | Old way',
    ])
  })

  it('shows the pictures of galleries', () => {
    expect(read('[gallery ids="5, 6" columns="2"]').blocks).toEqual(['image: 5', 'image: 6'])
    expect(read('[gallery]').blocks).toEqual(['image: 31', 'image: 32'])
  })

  it.each([
    ['[embed]https://www.youtube.com/watch?v=1[/embed]', 'https://www.youtube.com/watch?v=1'],
    ['Text\n\nhttps://youtu.be/1\n\nText', 'https://youtu.be/1'],
    ['[video src="https://x.example/film.mp4"]', 'https://x.example/film.mp4'],
    ['<iframe src="https://player.example/1"></iframe>', 'https://player.example/1'],
    ['<figure class="wp-block-embed"><div>https://vimeo.com/1</div></figure>', 'https://vimeo.com/1'],
  ])('leaves %s out with a note', (content, address) => {
    const { blocks, notes } = read(content)

    expect(notes).toEqual([`embedded page left out: ${address}`])
    expect(blocks.filter((block) => block !== 'normal: Text')).toEqual([])
  })

  it('tells about shortcodes of plugins and keeps the words between them', () => {
    expect(read('Before [box color="red"]inside[/box] after\n[newsletter]\n[my_form id=3]')).toEqual({
      blocks: ['normal: Before inside after'],
      notes: [
        'shortcode left out: [box color="red"]',
        'shortcode left out: [newsletter]',
        'shortcode left out: [my_form id=3]',
      ],
    })
  })

  it('leaves brackets that people write', () => {
    const text = 'He said: “They [the guards] came [sic] at night [1] [a]”. [[gallery]] shows pictures.'
    expect(read(text)).toEqual({ blocks: [`normal: ${text.replace('[[gallery]]', '[gallery]')}`], notes: [] })
  })

  it('forgets a caption that is never closed, and one that was never opened', () => {
    expect(read('[caption id="attachment_1"]One [/embed] two').blocks).toEqual(['normal: One two'])
  })
})

describe('text of the newer editor', () => {
  it('is not broken at ends of lines', () => {
    expect(
      read(
        '<!-- wp:paragraph -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading {"level":3} -->\n<h3>A <strong>b</strong></h3>\n<!-- /wp:heading -->',
      ),
    ).toEqual({ blocks: ['normal: One line', 'h3: A b'], notes: [] })
  })

  it('keeps the levels of lists', () => {
    expect(
      read(
        '<!-- wp:list --><ul><li>a<ol><li>a1</li><li>a2<ul><li>deep</li></ul></li></ol></li><li><p>b</p><p>c</p></li></ul>',
      ).blocks,
    ).toEqual([
      'bullet 1: a',
      'number 2: a1',
      'number 2: a2',
      'bullet 3: deep',
      'bullet 1: b\n\nc'.replace('\n\n', '\n'),
    ])
  })

  it('reads figures, galleries and pull quotes', () => {
    expect(
      read(
        '<!-- wp:x --><figure class="wp-block-image"><img src="https://a.example/a.jpg" alt="" class="wp-image-3"/><figcaption>Cap</figcaption></figure><figure class="wp-block-gallery"><figure><img src="b.jpg"/></figure><figure><img src="c.jpg"/><figcaption>C</figcaption></figure></figure><figure class="wp-block-pullquote"><blockquote><p>Never again.</p><cite>A teacher</cite></blockquote></figure>',
      ).blocks,
    ).toEqual([
      'image: 3 | https://a.example/a.jpg | Cap',
      'image: b.jpg',
      'image: c.jpg | C',
      'pull quote: Never again. (A teacher)',
    ])
  })

  it('turns tables into lines and says so', () => {
    expect(
      read(
        '<!-- wp:table --><figure class="wp-block-table"><table><tr><th>Year</th><th>Trees</th></tr><tr><td>2019</td><td><p>4</p><p>big</p></td></tr></table></figure>',
      ),
    ).toEqual({
      blocks: ['normal: Year – Trees', 'normal: 2019 – 4 big'],
      notes: ['table turned into lines: YearTrees20194big'],
    })
  })

  it('says what WordPress would fill in', () => {
    expect(read('<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:spacer /--><p>Text</p>')).toEqual({
      blocks: ['normal: Text'],
      notes: ['part that WordPress fills in left out: latest-posts'],
    })
  })
})

it('leaves out programs, forms, hidden and struck text, each with a note', () => {
  expect(
    read(
      '<p>Text</p><script>steal()</script><form><input name=a> Sign up</form><p style="display: none">hidden</p><del>wrong</del><style>p{}</style>',
    ),
  ).toEqual({
    blocks: ['normal: Text'],
    notes: [
      'program or form left out: <script>',
      'program or form left out: Sign up',
      'struck or hidden text left out: hidden',
      'struck or hidden text left out: wrong',
    ],
  })
})

describe('links', () => {
  const hrefOf = (href: string) => {
    const { blocks, notes } = readContent(`<a href="${href}">words</a>`, context)
    const [block] = blocks
    return { href: block?.kind === 'text' ? block.pieces[0]?.href : null, notes: notes.length }
  }

  it.each([
    ['https://other.example/page?a=1#b', 'https://other.example/page?a=1#b'],
    ['//other.example/page', 'https://other.example/page'],
    ['http://old.example.org/blog/2019/05/songbook/', '/stories/songbook'],
    ['https://www.old.example.org/blog/2019/05/songbook#end', '/stories/songbook'],
    ['/blog/2019/05/songbook', '/stories/songbook'],
    ['https://old.example.org/?p=12', '/stories/twelve'],
  ])('%s leads to %s', (href, expected) => {
    expect(hrefOf(href)).toEqual({ href: expected, notes: 0 })
  })

  it.each([
    'http://other.example/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'mailto:someone@example.org',
    'data:text/html,x',
    '#top',
    'relative/page',
    'https://old.example.org/blog/unknown',
    '/blog/wp-content/uploads/report.pdf',
    'https:\\\\evil.example',
    'https://',
  ])('%s is removed, its words stay', (href) => {
    expect(hrefOf(href)).toEqual({ href: undefined, notes: 1 })
  })
})

it('refuses what is nested to exhaust it, and takes its time for nothing', () => {
  expect(() => readContent('<div>'.repeat(5000), context)).toThrow(ImportError)
  expect(readContent('[caption]'.repeat(20_000), context).blocks).toEqual([])
  expect(readContent('['.repeat(100_000), context).blocks).toHaveLength(1)
})
