import { aPrayer, aPrayerPoint } from '@vigil/fixtures/documents'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { prayerPageQuery, prayerPageResult } from './prayer-page.ts'

const readPrayerPage = async (documents: readonly unknown[]) =>
  prayerPageResult.parse(await ask(prayerPageQuery, documents))

test('the demo content has a prayer page without issues', async () => {
  const page = parsePage(prayerPageResult, await ask(prayerPageQuery, createDemoDocuments()))
  expect(page).toMatchObject({ state: 'found', issues: [] })
})

test('prayer points come latest first, those without a day last', async () => {
  const { prayerPoints } = await readPrayerPage([
    aPrayerPoint({ _id: 'any-day', date: undefined }),
    aPrayerPoint({ _id: 'monday', date: '2026-11-16' }),
    aPrayerPoint({ _id: 'tuesday', date: '2026-11-17' }),
  ])
  expect(prayerPoints.map(({ _id }) => _id)).toEqual(['tuesday', 'monday', 'any-day'])
})

test('both lists are bounded', async () => {
  const { prayerPoints, prayers } = await readPrayerPage([
    ...Array.from({ length: 60 }, (_, index) => aPrayerPoint({ _id: `point-${index}` })),
    ...Array.from({ length: 60 }, (_, index) => aPrayer({ _id: `prayer-${index}` })),
  ])
  expect(prayerPoints).toHaveLength(40)
  expect(prayers).toHaveLength(6)
})
