import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { crawledPage } from '@vigil/fixtures/articles/crawled-page'
import { webPage } from '@vigil/fixtures/articles/web-page'
import { demoCountries } from '@vigil/fixtures/demo/countries'
import fc from 'fast-check'
import { ImportError } from './import-error.ts'
import { importText } from './import-file.ts'
import { importFiles } from './import-files.ts'
import { toText } from './read/read-text-file.ts'
import { createImageKeeper } from './media/image-keeper.ts'
import { createMemoryJournal } from './journal/open-journal.ts'
import { generatePicture } from './testing/generate-picture.ts'
import { createMemoryDraftStore } from './testing/memory-draft-store.ts'

const clock = () => new Date('2026-11-20T10:00:00.000Z')
const newsroom = () => createMemoryDraftStore(demoCountries)

/** The article that this newsroom was asked for is not ours to keep here; it is imported where it lies beside. */
const realArticle = resolve(process.env.VIGIL_ARTICLE ?? '../shared/inputs/000_23e8e75baa5f38be.txt')
const articles: [name: string, text: string, expected: object][] = [
  [
    'our own crawled page',
    crawledPage,
    { countries: ['Eritrea'], otherCountries: ['Ethiopia'], date: '2025-03-04', paragraphs: 6 },
  ],
]
if (existsSync(realArticle)) {
  const expected = { countries: ['North Korea'], otherCountries: ['China'], date: '2020-02-11', paragraphs: 7 }
  articles.push(['the real article', readFileSync(realArticle, 'utf8'), expected])
} else console.info(`${realArticle} is not there, so only our own page is tested. Name the article with VIGIL_ARTICLE.`)

describe.each(articles)('%s', (_name, text, expected) => {
  it('is recognised in all its parts', async () => {
    const { state, recognised, leftOut } = await importText('page.txt', text, { store: newsroom(), clock })

    expect(state).toBe('imported')
    expect(recognised).toMatchObject({
      ...expected,
      standfirst: expect.any(String),
      photoCaptions: [expect.any(String)],
      prayerPoints: [expect.any(String), expect.any(String), expect.any(String)],
      prayers: [expect.any(String)],
      callsToAction: [{ kind: 'give' }, { kind: 'write' }, { kind: 'share' }],
    })
    expect(leftOut).toEqual([{ excerpt: expect.stringMatching(/^Get involved/), reason: expect.any(String) }])
  })

  it('leads to eight drafts, and the prayer and the campaign of other places are not linked', async () => {
    const store = newsroom()
    const { mainId, flags } = await importText('page.txt', text, { store, clock })
    const story = store.documents.get(`drafts.${mainId}`)

    expect(store.documents.size).toBe(demoCountries.length + 8)
    expect([...store.documents.keys()].filter((id) => id.includes('import-') && !id.startsWith('drafts.'))).toEqual([])
    expect(story).not.toHaveProperty('prayer')
    expect(story?.callsToAction).toHaveLength(2)
    expect(flags.filter(({ reason }) => reason.includes('was not linked to it'))).toHaveLength(2)
  })

  it('is imported once, however often and however it changed in between', async () => {
    const store = newsroom()
    const { mainId } = await importText('page.txt', text, { store, clock })
    const after = structuredClone([...store.documents])

    const again = await importText('page.txt', text, { store, clock })
    const edited = await importText('copy.txt', text.replace('very', 'rather').replace('Hardly', 'Almost not'), {
      store,
      clock,
    })

    expect(again).toMatchObject({ state: 'alreadyImported', mainId, hasFileChanged: false })
    expect(edited).toMatchObject({ state: 'alreadyImported', mainId, hasFileChanged: true })
    expect([...store.documents]).toEqual(after)
  })

  it('stays what the editor made of it: published, with another title', async () => {
    const first = newsroom()
    const { mainId } = await importText('page.txt', text, { store: first, clock })
    const documents = [...first.documents.values()].map((document) => ({
      ...document,
      _id: document._id.replace('drafts.', ''),
      title: 'Changed',
    }))
    const store = createMemoryDraftStore(documents)

    expect(await importText('page.txt', text, { store, clock })).toMatchObject({ state: 'alreadyImported', mainId })
    expect([...store.documents.values()]).toEqual(documents)
  })
})

it('shares a call that two articles carry', async () => {
  const store = newsroom()
  await importText('page.txt', crawledPage, { store, clock })
  await importText('page.html', webPage, { store, clock })

  const shares = [...store.documents.values()].filter(({ title }) => title === 'Share this story')
  const stories = [...store.documents.values()].filter(({ _type }) => _type === 'story')

  expect(shares).toHaveLength(1)
  expect(
    stories.map((story) => JSON.stringify(story.callsToAction).includes(String(shares[0]?._id.replace('drafts.', '')))),
  ).toEqual([true, true])
})

describe('a page with its address and its pictures', () => {
  const page = `<html><head><link rel="canonical" href="https://old.example.org/news/the-gate.html"></head><body><main>
    <h1>The gate that stayed open</h1><p>2 June 2025</p><img src="/files/top.png" alt="A gate"><p>${'It rained all day. '.repeat(30)}</p>
    <ul><li>one and more words.</li><li>two and more words.</li></ul><img src="below.png"><p>${'Then it stopped. '.repeat(30)}</p></main></body></html>`
  const source = {
    isRemote: false,
    find: async ([address = '']: readonly string[]) =>
      address.includes('lost')
        ? ({ state: 'missing', reason: 'It is lost.' } as const)
        : ({ state: 'found', address, bytes: generatePicture(address.length) } as const),
    findObstacle: async () => null,
  }
  const importPage = async (store = newsroom(), html = page, write: 'drafts' | 'nothing' = 'drafts') => {
    const images = createImageKeeper({ source, store, journal: createMemoryJournal(), write })
    const result = await importText('page.html', html, { store, clock, images, write })
    return { ...result, story: store.documents.get(`drafts.${result.mainId}`), store }
  }

  it('keeps its slug, leaves a redirect, and shows its pictures where they were', async () => {
    const { story, store } = await importPage()
    const [redirect] = [...store.documents.values()].filter(({ _type }) => _type === 'redirect')

    expect(story).toMatchObject({ slug: { current: 'the-gate' }, heroImage: { _type: 'figure', alt: 'A gate' } })
    expect(
      Object(story)
        .body.map(Object)
        .map(({ _type, listItem }: { _type: string; listItem?: string }) => listItem ?? _type),
    ).toEqual(['block', 'bullet', 'bullet', 'figure', 'block'])
    expect(redirect).toMatchObject({ from: '/news/the-gate.html', to: '/stories/the-gate', origin: 'import' })
    expect(redirect?._id).toMatch(/^drafts\.redirect-[0-9a-f]{32}$/)
  })

  it('leads to where the story is when its address was taken', async () => {
    const store = createMemoryDraftStore([{ _id: 's', _type: 'story', slug: { _type: 'slug', current: 'the-gate' } }])
    const { story } = await importPage(store)
    expect(story).toMatchObject({ slug: { current: 'the-gate-2' } })
    expect([...store.documents.values()]).toContainEqual(expect.objectContaining({ to: '/stories/the-gate-2' }))
  })

  it('notes a picture that is lost, and one without alternative text', async () => {
    const { flags } = await importPage(newsroom(), page.replace('top.png', 'lost.png'))
    expect(flags).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('It is lost.') }))
    expect(flags).toContainEqual(expect.objectContaining({ reason: 'This image has no alternative text.' }))
  })

  it('is not touched by a dry run', async () => {
    const { store, state } = await importPage(newsroom(), page, 'nothing')
    expect(state).toBe('planned')
    expect(store.documents.size).toBe(demoCountries.length)
  })
})

it('imports documents of an export as drafts', async () => {
  const store = newsroom()
  const text =
    '{"_id":"s","_type":"story","title":"The wall","countries":[{"_key":"a","_type":"reference","_ref":"country-egypt"}]}'
  const { state, recognised } = await importText('export.ndjson', text, { store, clock })

  expect({ state, recognised }).toEqual({ state: 'imported', recognised: { kind: 'documents', types: { story: 1 } } })
  expect(store.documents.get('drafts.s')).toMatchObject({ title: 'The wall', countries: [{ _ref: 'country-egypt' }] })
  expect(await importText('export.ndjson', text, { store, clock })).toMatchObject({ state: 'alreadyImported' })
})

it('goes on after a file that cannot be imported, and tells of each as it is done', async () => {
  const store = newsroom()
  const texts: Record<string, string> = { 'bad.txt': 'nothing', 'good.txt': crawledPage, 'bad.ndjson': '{' }
  const heard: string[] = []
  const reports = await importFiles(Object.keys(texts), {
    store,
    clock,
    readText: async (file) => texts[file] ?? '',
    onReport: ({ file, outcome }) => heard.push(`${file} ${outcome}`),
  })

  expect(heard).toEqual(['bad.txt failed', 'good.txt done', 'bad.ndjson failed'])
  expect(reports[0]).toEqual({
    file: 'bad.txt',
    outcome: 'failed',
    error: { kind: 'notAnArticle', message: expect.any(String) },
  })
})

it('says for each file that the lake went away in between', async () => {
  const store = { ...newsroom(), findCountries: () => Promise.reject(new ImportError('unreachable', 'No lake.')) }
  const reports = await importFiles(['a.txt', 'b.txt'], { store, clock, readText: async () => crawledPage })

  expect(reports).toMatchObject([
    { outcome: 'failed', error: { kind: 'unreachable' } },
    { outcome: 'failed', error: { kind: 'unreachable' } },
  ])
})

describe('whatever the file holds', () => {
  const parts = fc.constantFrom(
    'Please give',
    'Please pray',
    '• For rain',
    'Lord, please help. Amen.',
    '4 March 2025',
    'Get involved',
    '\n',
    '\n\n',
    '<p>',
    '</div>',
    '<ul><li>',
    '{"_type":"story"}',
    '\u0000',
    '٣',
    'Egypt.',
    '1. One',
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(parts, fc.lorem()), { maxLength: 30 }).map((all) => all.join('\n')),
  )

  it.each(['page.txt', 'page.html', 'page.ndjson'])(
    '%s is imported or refused with a sentence',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(anything, async (text) => {
          const store = newsroom()
          await importText(name, text, { store, clock }).catch(expectImportError)
          for (const id of store.documents.keys()) expect(id).toMatch(/^(drafts\.|country-)/)
        }),
        { numRuns: 150 },
      )
    },
    60_000,
  )

  it('bytes are text or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          toText(bytes, 'file')
        } catch (error) {
          expectImportError(error)
        }
      }),
    )
  })
})

function expectImportError(error: unknown): void {
  if (!(error instanceof ImportError)) throw error
  expect(error.message).toMatch(/\.$/)
}
