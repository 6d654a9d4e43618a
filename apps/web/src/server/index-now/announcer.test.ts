import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePagePath } from '@vigil/page-store/page-path'
import { aServer, type RunningServer } from '../testing/a-server.ts'
import { type AnnouncerOptions, createAnnouncer } from './announcer.ts'
import { type PublishedStories, planAnnouncement } from './plan-announcement.ts'
import { withKeyFile } from './with-key-file.ts'
import { toReason } from '../site-log.ts'

const start = '2026-11-22T12:00:00.000Z'
const later = '2026-11-22T12:05:00.000Z'
const url = (slug: string) => `https://site.example/stories/${slug}`
const aStory = (id: string, updatedAt = later) => ({ id, urls: [url(id)], updatedAt })
const told = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { urls: [url(id)], updatedAt: start }]))
const there = (id: string, isQuiet = false) => ({ id, isQuiet })

describe('what search engines are told', () => {
  it.each([
    ['a new story', {}, { recent: [aStory('a')], stillThere: [] }, [url('a')]],
    ['an edited story', told('a'), { recent: [aStory('a')], stillThere: [there('a')] }, [url('a')]],
    ['a removed story', told('a', 'b'), { recent: [], stillThere: [there('b')] }, [url('a')]],
    ['nothing of one that did not change', told('a'), { recent: [aStory('a', start)], stillThere: [there('a')] }, []],
    ['nothing of one from before', {}, { recent: [aStory('a', start)], stillThere: [] }, []],
    ['nothing of one that is sensitive now', told('a'), { recent: [], stillThere: [there('a', true)] }, []],
  ])('is %s', (_what, before, stories, urls) => {
    expect(planAnnouncement(before, stories, start).urls).toEqual(urls)
  })

  it('is nothing of the removal of a story that had become sensitive', () => {
    const quiet = planAnnouncement(told('a'), { recent: [], stillThere: [there('a', true)] }, start)
    expect(planAnnouncement(quiet.announced, { recent: [], stillThere: [] }, start).urls).toEqual([])
  })

  it('is both addresses of a story that moved', () => {
    const moved = { ...aStory('a'), urls: [url('moved')] }
    const plan = planAnnouncement(told('a'), { recent: [moved], stillThere: [there('a')] }, start)
    expect(plan.urls).toEqual([url('a'), url('moved')])
    expect(plan.announced).toEqual({ a: { urls: [url('moved')], updatedAt: later } })
  })
})

describe('telling them', () => {
  let folder: string
  let engine: RunningServer
  let statuses: number[]
  let received: unknown[]
  let warnings: string[]
  let stories: PublishedStories

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-index-now-'))
    statuses = []
    received = []
    warnings = []
    stories = { recent: [], stillThere: [] }
    engine = await aServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      received.push(JSON.parse(Buffer.concat(chunks).toString()))
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })

  afterEach(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  const announcer = (options: Partial<AnnouncerOptions> = {}) =>
    createAnnouncer({
      key: 'a1b2c3d4',
      siteUrl: new URL('https://site.example'),
      file: join(folder, 'index-now.json'),
      load: async () => stories,
      log: { info: () => {}, warn: (message, cause) => warnings.push(`${message}: ${toReason(cause)}`) },
      endpoint: new URL('/indexnow', engine.origin),
      clock: () => Date.parse(start),
      gather: 1,
      firstDelay: 1,
      ...options,
    })

  async function change(of = announcer()): Promise<void> {
    of.noteChange()
    await of.idle()
  }

  it('is one request for all that changed, with the key', async () => {
    stories = { recent: [aStory('a'), aStory('b')], stillThere: [] }
    await change()
    expect(received).toEqual([
      {
        host: 'site.example',
        key: 'a1b2c3d4',
        keyLocation: 'https://site.example/a1b2c3d4.txt',
        urlList: [url('a'), url('b')],
      },
    ])
  })

  it('is done once, also by a process that comes after, which still knows what may be removed', async () => {
    stories = { recent: [aStory('a')], stillThere: [] }
    await change()
    stories = { recent: [aStory('a')], stillThere: [there('a')] }
    await change()
    expect(received).toHaveLength(1)
    stories = { recent: [], stillThere: [] }
    await change()
    expect(received[1]).toMatchObject({ urlList: [url('a')] })
  })

  it('is tried again a few times while they are in trouble', async () => {
    stories = { recent: [aStory('a')], stillThere: [] }
    statuses = [503, 429, 200]
    await change()
    expect([received.length, warnings]).toEqual([3, []])
  })

  it('is given up then, and not tried again where they refuse', async () => {
    stories = { recent: [aStory('a')], stillThere: [] }
    statuses = [500, 500, 500]
    await change(announcer({ tries: 3 }))
    expect(received).toHaveLength(3)
    stories = { recent: [aStory('b')], stillThere: [there('a')] }
    statuses = [403]
    await change()
    expect(received).toHaveLength(4)
    expect(warnings).toEqual([expect.stringContaining('answered 500'), expect.stringContaining('answered 403')])
  })

  it('takes nothing for removed when the content server cannot be asked', async () => {
    stories = { recent: [aStory('a')], stillThere: [] }
    await change()
    await change(announcer({ load: () => Promise.reject(new Error('away')) }))
    expect(received).toHaveLength(1)
    expect(warnings).toEqual([expect.stringContaining('away')])
  })

  it('ends with the process', async () => {
    const closed = announcer({ gather: 60_000 })
    closed.noteChange()
    closed.close()
    await closed.idle()
    expect(received).toEqual([])
  })
})

describe('the file with the key', () => {
  const render = async () => ({ state: 'missing', status: 404 }) as const

  it('is there under its own name alone', async () => {
    const rendered = withKeyFile(render, 'a1b2c3d4')
    const paths = ['/a1b2c3d4.txt', '/a1b2c3d5.txt'].flatMap((path) => parsePagePath(path) ?? [])
    const answers = await Promise.all(paths.map((path) => rendered(path)))
    expect(answers).toMatchObject([{ body: 'a1b2c3d4', contentType: 'text/plain; charset=utf-8' }, { status: 404 }])
  })

  it('is nowhere without a key', () => expect(withKeyFile(render, null)).toBe(render))
})
