import { crawledPage } from '@vigil/fixtures/articles/crawled-page'
import { importFiles } from './import-files.ts'
import { describeFile, describeTotal, toJsonReport } from './report.ts'
import { createMemoryDraftStore } from './testing/memory-draft-store.ts'

const studioUrl = 'http://localhost:3333/studio'

function importPages(files: readonly string[], { write = 'drafts' }: { readonly write?: 'drafts' | 'nothing' } = {}) {
  const readText = async (file: string) => (file === 'bad.txt' ? 'nothing' : crawledPage)
  return importFiles(files, { store: createMemoryDraftStore(), clock: () => new Date(0), readText, write })
}

it('tells people what was recognised, what they have to look at, and what was left out', async () => {
  const [report] = await importPages(['page.txt'])
  const text = report && describeFile(report, { studioUrl })

  expect(text).toMatch(/^✓ page\.txt\n {2}8 drafts written\. Nothing was published\.\n/)
  expect(text).toContain('2025-03-04 · standfirst · 6 paragraphs')
  expect(text).toContain('call to write: Write to families in Central Asia')
  expect(text).toContain('countries: Eritrea (also named: Ethiopia)')
  expect(text).toMatch(/For an editor to look at \(\d+\):/)
  expect(text).toContain('Left out (1):')
  expect(text).toMatch(
    /Open it: http:\/\/localhost:3333\/studio\/intent\/edit\/id=import-[0-9a-f]{12}-story;type=story\n$/,
  )
})

it('tells of a second import in one line, without repeating the notes', async () => {
  const [, report] = await importPages(['page.txt', 'page.txt'])
  const text = report && describeFile(report, { studioUrl })

  expect(text).toContain('Already imported. Nothing was written.')
  expect(text).not.toContain('For an editor')
})

it('says of a dry run what would be written, and gives no link to what is not there', async () => {
  const [report] = await importPages(['page.txt'], { write: 'nothing' })
  const text = report && describeFile(report, { studioUrl })

  expect(text).toContain('8 drafts would be written. This was a dry run.')
  expect(text).not.toContain('Open it')
})

it('says why a file failed, and sums up', async () => {
  const reports = await importPages(['page.txt', 'bad.txt', 'page.txt'])
  const [, failed] = reports

  expect(failed && describeFile(failed, { studioUrl })).toMatch(/^✗ bad\.txt\n {2}\S.*\.\n$/)
  expect(describeTotal(reports)).toBe('3 files: 1 imported, 1 imported before, 1 failed.')
})

it('gives machines one object, which survives JSON', async () => {
  const report = toJsonReport(await importPages(['page.txt', 'bad.txt']))

  expect(report.ok).toBe(false)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(report.files).toMatchObject([
    {
      file: 'page.txt',
      outcome: 'done',
      state: 'imported',
      recognised: { prayerPoints: [{}, {}, {}].map(() => expect.any(String)) },
    },
    { file: 'bad.txt', outcome: 'failed', error: { kind: 'notAnArticle' } },
  ])
})
