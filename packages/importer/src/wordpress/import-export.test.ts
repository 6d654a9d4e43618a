import { demoCountries } from '@vigil/fixtures/demo/countries'
import { createMemoryJournal } from '../journal/open-journal.ts'
import type { ImageSource } from '../media/image-source.ts'
import { noOutput } from '../progress/start-progress.ts'
import { anExport, type TestPost, testSite } from '../testing/an-export.ts'
import { createMemoryDraftStore } from '../testing/memory-draft-store.ts'
import { generatePicture } from '../testing/generate-picture.ts'
import type { ArticleReport } from './export-report.ts'
import { importExport, type ImportExportOptions } from './import-export.ts'
import { toRedirectId } from '../drafts/redirect-draft.ts'

type Store = ReturnType<typeof createMemoryDraftStore>

const uploads = `${testSite}/wp-content/uploads/2019/05`

/** Every picture whose address does not say "lost"; those that say "same" have the same bytes. */
const images: ImageSource = {
  isRemote: true,
  async find([address = '']) {
    if (address.includes('lost')) return { state: 'missing', reason: 'It is lost.' }
    return { state: 'found', address, bytes: generatePicture(address.includes('same') ? 0 : address.length) }
  },
  findObstacle: async ([address = '']) => (address.includes('lost') ? 'It is lost.' : null),
}

async function run(
  xml: string | readonly TestPost[],
  options: Partial<ImportExportOptions> = {},
  store = createMemoryDraftStore(demoCountries),
) {
  const bytes = Buffer.from(typeof xml === 'string' ? xml : anExport(xml))
  const articles: ArticleReport[] = []
  const report = await importExport(
    {
      name: 'export.xml',
      bytes: bytes.length,
      open: async function* () {
        yield bytes
      },
    },
    {
      store,
      clock: () => new Date('2026-11-20T10:00:00.000Z'),
      journal: createMemoryJournal(),
      progress: noOutput,
      images,
      onArticle: (article) => articles.push(article),
      ...options,
    },
  )
  return { report, articles, store }
}

const ofType = (store: Store, type: string) =>
  [...store.documents.values()].filter(({ _type, _id }) => _type === type && !_id.startsWith('country-'))
const only = (store: Store, type: string) => ofType(store, type)[0]

describe('a post', () => {
  const post: TestPost = {
    id: 7,
    title: 'The <em>songbook</em> &#8211; kept',
    slug: 'the-songbook',
    date: '2019-05-04 00:30:00',
    dateGmt: '2019-05-03 22:30:00',
    excerpt: 'How an Egyptian choir kept it.',
    categories: ['Egypt', 'Songs', 'Uncategorized'],
    tags: ['songs', 'Prison &amp; courts'],
    content: `One.\n\n<a href="${testSite}/2019/05/next/">Next</a>\n\n<img class="wp-image-12" src="${uploads}/wall-300x200.jpg">`,
    meta: { _thumbnail_id: '12' },
  }
  const next: TestPost = { id: 8, slug: 'next', title: 'Next' }
  const attachment: TestPost = {
    id: 12,
    type: 'attachment',
    status: 'inherit',
    excerpt: 'The wall',
    attachmentUrl: `${uploads}/wall.jpg`,
    meta: { _wp_attachment_image_alt: 'A wall with a gate', _media_credit: 'P. Hotographer' },
  }

  it('becomes a story with its day, standfirst, address, countries, topics and pictures', async () => {
    const { store } = await run([post, next, attachment])
    const story = ofType(store, 'story').find(({ title }) => title === 'The songbook – kept')
    const [asset] = ofType(store, 'sanity.imageAsset')
    const figure = {
      _type: 'figure',
      asset: { _type: 'reference', _ref: asset?._id },
      alt: 'A wall with a gate',
      credit: 'P. Hotographer',
    }

    expect(story).toEqual({
      _id: expect.stringMatching(/^drafts\.import-[0-9a-f]{12}-story$/),
      _type: 'story',
      title: 'The songbook – kept',
      slug: { _type: 'slug', current: 'the-songbook' },
      publishedOn: '2019-05-04',
      standfirst: 'How an Egyptian choir kept it.',
      heroImage: { ...figure, caption: 'The wall' },
      body: [
        {
          _key: 'b0',
          _type: 'block',
          style: 'normal',
          markDefs: [],
          children: [{ _key: 's0', _type: 'span', text: 'One.', marks: [] }],
        },
        {
          _key: 'b1',
          _type: 'block',
          style: 'normal',
          markDefs: [{ _key: 'm0', _type: 'link', href: '/stories/next' }],
          children: [{ _key: 's0', _type: 'span', text: 'Next', marks: ['m0'] }],
        },
        { _key: 'b2', ...figure },
      ],
      countries: [{ _key: 'country-egypt', _type: 'reference', _ref: 'country-egypt' }],
      topics: ofType(store, 'topic').map(({ _id }) => ({
        _key: _id.replace('drafts.', ''),
        _type: 'reference',
        _ref: _id.replace('drafts.', ''),
        _weak: true,
        _strengthenOnPublish: { type: 'topic' },
      })),
      language: 'en',
      risk: 'notAssessed',
      placePrecision: 'country',
      importNotes: expect.any(Array),
      importSource: {
        _type: 'importSource',
        fileName: 'export.xml',
        fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
        importedAt: '2026-11-20T10:00:00.000Z',
      },
    })
    expect(ofType(store, 'topic').map(({ title }) => title)).toEqual(['Songs', 'Prison & courts'])
  })

  it('leaves a redirect from its old address', async () => {
    const { store } = await run([post])
    expect(only(store, 'redirect')).toEqual({
      _id: `drafts.${toRedirectId('/2019/05/the-songbook')}`,
      _type: 'redirect',
      from: '/2019/05/the-songbook',
      to: '/stories/the-songbook',
      isPermanent: true,
      origin: 'import',
    })
  })

  it('says nothing about its author anywhere', async () => {
    const { store, report, articles } = await run([post, next, attachment])
    expect(JSON.stringify([...store.documents.values(), report, articles])).not.toContain('secret')
    expect(report.notTakenOver).toEqual({ authors: 1, comments: 0 })
  })

  it('takes the topic that is there under this title', async () => {
    const store = createMemoryDraftStore([...demoCountries, { _id: 'topic-songs', _type: 'topic', title: 'SONGS' }])
    await run([{ ...post, tags: [] }], {}, store)
    expect(ofType(store, 'topic')).toHaveLength(1)
    expect(only(store, 'story')?.topics).toEqual([{ _key: 'topic-songs', _type: 'reference', _ref: 'topic-songs' }])
  })
})

it('makes a page of a page', async () => {
  const { store } = await run([
    { id: 3, type: 'page', title: 'About us', slug: 'about', link: `${testSite}/about/`, content: 'We are.' },
  ])
  expect(only(store, 'page')).toMatchObject({
    title: 'About us',
    slug: { current: 'about' },
    sections: [{ _key: 'text', _type: 'textSection', body: [{ _type: 'block' }] }],
  })
  // The page keeps its address, so there is nothing to lead from.
  expect(ofType(store, 'redirect')).toEqual([])
})

it.each<[string, TestPost, string]>([
  ['menus', { type: 'nav_menu_item' }, 'an entry of a menu'],
  ['what plugins made', { type: 'product' }, 'of a type that a plugin made (product)'],
  ['the trash', { status: 'trash' }, 'in the trash'],
  ['what was never saved', { status: 'auto-draft' }, 'begun and never saved'],
  ['what is empty', { title: '', content: '' }, 'empty'],
])('leaves out %s and counts it', async (_what, post, reason) => {
  const { report, store } = await run([post])
  expect(report.leftOut).toEqual({ [reason]: 1 })
  expect(store.documents.size).toBe(demoCountries.length)
})

it.each<[string, TestPost, RegExp]>([
  ['a draft', { status: 'draft', date: '2019-05-03 10:00:00' }, /not published \(draft\)/],
  ['a private post', { status: 'private' }, /private/],
  ['a planned post', { status: 'future', date: '2031-01-02 10:00:00' }, /to be published on 2031-01-02/],
  ['a post with a password', { password: 'hunter2' }, /with a password/],
])('brings %s as a draft that says so', async (_what, post, reason) => {
  const { store } = await run([{ title: 'T', content: 'x', ...post }])
  const story = only(store, 'story')
  expect(story?.importNotes).toContainEqual(expect.objectContaining({ reason: expect.stringMatching(reason) }))
  expect(JSON.stringify(story)).not.toContain('hunter2')
})

it('gives no day and no redirect to what was never published', async () => {
  const { store } = await run([{ status: 'draft', content: 'x' }])
  expect(only(store, 'story')).not.toHaveProperty('publishedOn')
  expect(ofType(store, 'redirect')).toEqual([])
})

describe('addresses', () => {
  const slugs = async (posts: readonly TestPost[], store?: Store) =>
    ofType((await run(posts, {}, store)).store, 'story').map(({ slug }) => Object(slug).current)

  it('are kept, made readable, and made of the title where there is none', async () => {
    expect(
      await slugs([
        { id: 1, slug: 'kept-2' },
        { id: 2, slug: 'caf%c3%a9-au-lait' },
        { id: 3, slug: '', title: 'From the Title' },
      ]),
    ).toEqual(['kept-2', 'cafe-au-lait', 'from-the-title'])
    expect(await slugs([{ id: 4, slug: '%d9%85', title: 'مصر' }])).toEqual([
      expect.stringMatching(/^import-[0-9a-f]{12}-story$/),
    ])
  })

  it('are each given once, in the export and in the dataset', async () => {
    const store = createMemoryDraftStore([{ _id: 's', _type: 'story', slug: { _type: 'slug', current: 'wall' } }])
    const posts = [
      { id: 1, slug: 'wall' },
      { id: 2, slug: 'wall' },
      { id: 3, slug: 'wall-2' },
      { id: 4, slug: 'wall', type: 'page' },
    ]
    expect((await slugs(posts, store)).slice(1).toSorted()).toEqual(['wall-2', 'wall-2-2', 'wall-3'].toSorted())
    expect(only(store, 'page')).toMatchObject({ slug: { current: 'wall' } })
  })
})

describe('pictures', () => {
  const shows = (...names: string[]) => names.map((name) => `<img src="${uploads}/${name}" alt="A gate">`).join('\n\n')

  it('with the same bytes are stored once', async () => {
    const { report, store } = await run([
      { id: 1, content: shows('same-a.jpg', 'same-b.jpg', 'same-c.jpg') },
      { id: 2, content: shows('same-a.jpg') },
    ])
    expect(ofType(store, 'sanity.imageAsset')).toHaveLength(1)
    expect(report.images).toMatchObject({ uploaded: 1, known: 3, missing: 0 })
  })

  it('that are lost leave a note, and the article comes all the same', async () => {
    const { report, store } = await run([{ content: `Above it.\n\n${shows('lost.jpg')}` }])
    expect(report.images).toMatchObject({ uploaded: 0, missing: 1 })
    expect(only(store, 'story')?.importNotes).toContainEqual(
      expect.objectContaining({
        reason: 'The article shows an image here. It is lost.',
        suggestion: expect.stringContaining('below “Above it.”'),
      }),
    )
  })

  it('without alternative text, or with the name of the file for one, are noted', async () => {
    const { report } = await run([
      { content: `<img src="${uploads}/a.jpg"><img src="${uploads}/b.jpg" alt="IMG_2031">` },
    ])
    expect(report.notes).toMatchObject({ 'image without alternative text': 2 })
  })

  it('are asked about before anything is written', async () => {
    const store = createMemoryDraftStore()
    const post = { content: shows('a.jpg') }
    const bytes = Buffer.from(anExport([post]))
    const options = { store, clock: () => new Date(), journal: createMemoryJournal(), progress: noOutput }
    const file = {
      name: 'export.xml',
      bytes: bytes.length,
      open: async function* () {
        yield bytes
      },
    }

    await expect(importExport(file, options)).rejects.toMatchObject({
      kind: 'settings',
      message: expect.stringContaining('--without-images'),
    })
    expect(store.documents.size).toBe(0)
    expect((await run([post], { images: null }, store)).report.images.missing).toBe(1)
  })

  it('say nothing about faces, which nobody checked', async () => {
    const { store } = await run([{ content: shows('a.jpg') }])
    expect(JSON.stringify([...store.documents.values()])).not.toContain('faces')
  })
})

describe('a dry run', () => {
  it('tells what would be done, and does nothing', async () => {
    const posts = [{ id: 1, content: `<img src="${uploads}/a.jpg"><img src="${uploads}/lost.jpg">`, tags: ['Songs'] }]
    const store = createMemoryDraftStore(demoCountries)
    const before = structuredClone([...store.documents])
    const { report, articles } = await run(posts, { write: 'nothing' }, store)
    const real = await run(posts)

    expect([...store.documents]).toEqual(before)
    expect(report).toMatchObject({
      state: 'planned',
      articles: { planned: 1, imported: 0 },
      images: { planned: 1, missing: 1 },
    })
    expect(report.drafts).toEqual(real.report.drafts)
    expect(articles[0]?.notes).toEqual(real.articles[0]?.notes)
  })
})

describe('importing again', () => {
  const posts = Array.from({ length: 60 }, (_, index) => ({ id: index + 1, content: `Text ${index}`, tags: ['Songs'] }))

  it('writes nothing, and tells what changed in the export', async () => {
    const { store } = await run(posts)
    const before = structuredClone([...store.documents])
    const { report } = await run([{ ...posts[0], content: 'Other text' }, ...posts.slice(1)], {}, store)

    expect([...store.documents]).toEqual(before)
    expect(report).toMatchObject({ articles: { existing: 60, changed: 1, imported: 0 }, drafts: {} })
  })

  it('goes on after an interruption, and leaves what editors changed or published meanwhile', async () => {
    const stop = new AbortController()
    const store = createMemoryDraftStore(demoCountries)
    const stopping: Store = {
      ...store,
      async createDrafts(drafts) {
        await store.createDrafts(drafts)
        stop.abort()
      },
    }
    const journal = createMemoryJournal()
    const first = await run(posts, { signal: stop.signal, journal }, stopping)
    const stories = ofType(store, 'story')
    expect(first.report).toMatchObject({ state: 'interrupted', articles: { total: 60, imported: 25 } })

    const [edited, published] = stories
    const editable = createMemoryDraftStore(
      [...store.documents.values()].map((document) => {
        if (document._id === edited?._id) return { ...document, title: 'Edited' }
        return document._id === published?._id ? { ...document, _id: document._id.replace('drafts.', '') } : document
      }),
    )
    const second = await run(posts, { journal }, editable)

    expect(second.report).toMatchObject({
      state: 'imported',
      resumedAfter: 25,
      articles: { imported: 35, existing: 25 },
    })
    expect(ofType(editable, 'story')).toHaveLength(60)
    expect(editable.documents.get(edited?._id ?? '')).toMatchObject({ title: 'Edited' })
    expect(editable.documents.has(published?._id ?? '')).toBe(false)
  })
})

it('writes no published id, whatever the export says', async () => {
  const written: string[] = []
  const store = createMemoryDraftStore(demoCountries)
  await run(
    ['publish', 'future', 'draft', 'private', 'pending'].flatMap((status, index) => [
      { id: index * 2 + 1, status, tags: ['A', 'B'], content: 'x' },
      { id: index * 2 + 2, status, type: 'page', content: 'y' },
    ]),
    {},
    {
      ...store,
      async createDrafts(drafts) {
        written.push(...drafts.map(({ _id }) => _id))
        await store.createDrafts(drafts)
      },
    },
  )
  expect(written).toHaveLength(14)
  expect(written.filter((id) => !id.startsWith('drafts.'))).toEqual([])
})

describe('a broken export', () => {
  const whole = anExport([
    { id: 1, content: 'a' },
    { id: 2, content: 'b' },
    { id: 3, content: 'c' },
  ])
  const broken = whole.slice(0, whole.indexOf('<wp:post_id>3'))

  it('is refused before anything is written', async () => {
    const store = createMemoryDraftStore()
    await expect(run(broken, {}, store)).rejects.toMatchObject({
      kind: 'brokenExport',
      message: expect.stringMatching(/until line \d+ .* 2 articles .*--keep-going/),
    })
    expect(store.documents.size).toBe(0)
  })

  it('is imported as far as it is whole when somebody says so', async () => {
    const { report } = await run(broken, { brokenExport: 'import what is whole' })
    expect(report).toMatchObject({ brokenAtLine: expect.any(Number), articles: { total: 2, imported: 2 } })
  })
})

it('goes on after an article that cannot be read, and says which', async () => {
  const { report } = await run([
    { id: 1, title: 'Deep', content: '<div>'.repeat(3000) },
    { id: 2, content: 'x' },
  ])
  expect(report).toMatchObject({
    articles: { imported: 1, failed: 1 },
    failures: [{ title: 'Deep', line: expect.any(Number), reason: expect.stringContaining('nested') }],
  })
})
