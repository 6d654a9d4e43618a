import { aPrayerPoint } from '@vigil/fixtures/documents'
import { toMonth } from '@vigil/prayer-diary/days'
import { startSite } from '@vigil/tooling/system/started-site'
import { openContent } from '@vigil/tooling/system/open-content'
import { expect, test } from './fixtures.ts'
import { openSlowWay } from './slow-way.ts'

const today = new Date().toISOString().slice(0, 10)
const pointId = 'a-point-of-late-answers'

test.afterAll(async ({ content }) => {
  await content.delete(pointId)
})

test('an answer from before a change that arrives after it is shown on no page', async ({ system, content }) => {
  const reader = await openContent(system, { role: 'reader', label: 'late answers' })
  await using way = await openSlowWay(system.lakeUrl)
  await using site = await startSite({ apiHost: way.url, readToken: reader.config().token ?? '' })
  const read = async (path: string) => /For a letter that [^<]*/.exec(await (await fetch(site.url + path)).text())?.[0]
  const point = aPrayerPoint({ _id: pointId, text: 'For a letter that is late.', date: today })
  await content.createOrReplace({ ...point, general: true })

  // Two pages of one question: the booklet has asked when the point changes, the month asks after that.
  const [month, booklet] = [`/prayer/month/${toMonth(today)}`, `/prayer/booklet/${toMonth(today)}`]
  await expect.poll(() => read('/prayer')).toBe('For a letter that is late.')
  const isHeld = way.hold((path) => path.includes('prayer-month'))
  const early = read(booklet)
  await isHeld
  await content.patch(pointId).set({ text: 'For a letter that has come.' }).commit()
  await expect.poll(() => read('/prayer')).toBe('For a letter that has come.')
  const late = read(month)
  // Long enough for the month to find that its question is on its way already.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  way.release()
  await Promise.all([early, late])

  for (const path of [month, booklet]) {
    await expect.poll(() => read(path), { message: path }).toBe('For a letter that has come.')
  }
})
