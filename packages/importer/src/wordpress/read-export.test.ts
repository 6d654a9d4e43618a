import fc from 'fast-check'
import { ImportError } from '../import-error.ts'
import { anExport, type TestPost, testSite } from '../testing/an-export.ts'
import { type ReadExport, readExport } from './read-export.ts'
import type { WordPressItem } from './wordpress-item.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(xml: string | Uint8Array, size = 64 * 1024): Promise<{ items: WordPressItem[]; end: ReadExport }> {
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml
  const reading = readExport(inPieces(bytes, size), { name: 'export.xml' })
  const items: WordPressItem[] = []
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done) return { items, end: next.value }
    items.push(next.value)
  }
}

const post: TestPost = {
  id: 7,
  title: 'What is left &amp; what is not',
  content: 'One <b>bold</b> word & a bare sign,\u0001 <br> über 😀',
  excerpt: 'Short',
  categories: ['Egypt'],
  tags: ['Prison'],
  password: 'hunter2',
  meta: { _thumbnail_id: '12', _edit_last: '1' },
  extra: `<wp:comment><wp:comment_author>Commenter</wp:comment_author><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_content>nice</wp:comment_content></wp:comment>`,
}

it.each(['1.1', '1.2'])('reads what WXR %s says of site and posts', async (version) => {
  const { items, end } = await read(anExport([post], { version }))

  expect(end).toMatchObject({ site: { url: testSite, version, language: 'en-GB' }, authors: 1, failure: null })
  expect(items).toEqual([
    {
      line: expect.any(Number),
      id: '7',
      type: 'post',
      status: 'publish',
      title: 'What is left &amp; what is not',
      link: `${testSite}/2019/05/post-7/`,
      slug: 'post-7',
      content: 'One <b>bold</b> word & a bare sign, <br> über 😀',
      excerpt: 'Short',
      date: '2019-05-03 12:30:00',
      dateGmt: '2019-05-03 12:30:00',
      publicationDate: 'Fri, 03 May 2019 11:30:00 +0000',
      parentId: '0',
      isProtected: true,
      terms: [
        { taxonomy: 'category', name: 'Egypt' },
        { taxonomy: 'post_tag', name: 'Prison' },
      ],
      comments: 1,
      thumbnailId: '12',
      attachmentUrl: null,
      alt: '',
      credit: '',
      isTooLarge: false,
    },
  ])
})

it('never reads who wrote, who commented, and passwords', async () => {
  const { items, end } = await read(anExport([post]))

  expect(JSON.stringify({ items, end })).not.toMatch(/secret\.author|Commenter|192\.0\.2\.7|nice|hunter2/)
})

it('understands text without CDATA, entities of HTML and CDATA within CDATA', async () => {
  const xml = anExport([{ extra: '' }]).replace(
    /<content:encoded>.*?<\/content:encoded>/,
    '<content:encoded>a &lt;b&gt; &nbsp;&eacute;&#8211;<![CDATA[ c ]]]]><![CDATA[> d]]></content:encoded>',
  )
  expect((await read(xml)).items[0]?.content).toBe('a <b> \u00a0é– c ]]> d')
})

it('expands no entities of the file itself', async () => {
  const xml = anExport([{ title: 'x' }]).replace(
    '<rss ',
    '<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>\n<rss ',
  )
  const withEntity = xml.replace('<![CDATA[x]]>', '&a;&b;')
  const { items, end } = await read(withEntity)

  expect(end.failure).toMatchObject({ reason: expect.stringContaining('entity') })
  expect(JSON.stringify(items)).not.toMatch(/boom|root:/)
})

it('reads the same however the file is cut into pieces', async () => {
  const xml = Buffer.from(anExport([post, { id: 8, content: 'ü'.repeat(50) }]))
  const whole = await read(xml)

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (size) => {
      expect(await read(xml, size)).toEqual(whole)
    }),
    { numRuns: 25 },
  )
})

it('tells until which line a broken export can be read, and gives what is whole', async () => {
  const xml = anExport([{ id: 1 }, { id: 2 }, { id: 3 }])
  const cut = xml.slice(0, xml.indexOf('<wp:post_id>3'))
  const { items, end } = await read(cut)

  expect(items.map(({ id }) => id)).toEqual(['1', '2'])
  expect(end.failure).toEqual({ line: cut.split('\n').length, reason: expect.any(String) })
})

it('keeps no text of an item that is larger than anything people write', async () => {
  const { items } = await read(
    anExport([
      { id: 1, content: 'x'.repeat(11 * 1024 * 1024) },
      { id: 2, content: 'small' },
    ]),
  )

  expect(items).toMatchObject([
    { id: '1', isTooLarge: true, content: '' },
    { id: '2', isTooLarge: false, content: 'small' },
  ])
})

it.each([
  ['nothing', '', 'empty'],
  ['a page', '<!doctype html><html><body><p>Hi</p></body></html>', 'notAnExport'],
  ['another feed', '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>', 'notAnExport'],
  ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><rss/>', 'wrongEncoding'],
  ['UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><rss/>', 'utf16le'), 'wrongEncoding'],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x72, 0xff, 0xfe, 0xff]), 'wrongEncoding'],
])('says about %s what is wrong', async (_what, content, kind) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'ImportError', kind })
})

it('ends on any damage with items or a sentence', async () => {
  const xml = Buffer.from(
    anExport([post, { id: 8 }, { id: 9, type: 'attachment', attachmentUrl: 'https://x.org/a.png' }]),
  )
  const damage = fc.record({
    at: fc.nat(xml.length - 1),
    cut: fc.nat(200),
    added: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '</', ']]>', '<![CDATA[', '&', '<item>', '</item>', '\0'),
    ),
    size: fc.integer({ min: 1, max: 4000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const spoilt = damages.reduce<Buffer>(
        (bytes, { at, cut, added }) =>
          Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at + cut)]),
        xml,
      )
      await read(spoilt, damages[0]?.size).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error
        expect(error.message).toMatch(/\.$/)
      })
    }),
    { numRuns: 100 },
  )
})
