import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { demoDay } from '@vigil/fixtures/demo-day'
import { aCallToAction, aMessageCampaign, slug } from '@vigil/fixtures/documents'
import { referenceTo } from '@vigil/fixtures/references'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { actPageQuery, actPageResult } from './act-page.ts'

const today = '2026-11-20'

async function readAct(documents: readonly unknown[], day = today) {
  const act = parsePage(actPageResult, await ask(actPageQuery, documents, { today: day }))
  if (act.state !== 'found') throw new Error(`The page is ${act.state}.`)
  return act
}

test('the demo content has calls of every kind, a campaign to write to, and something that is over', async () => {
  const published = createDemoDocuments().filter(({ _id }) => !String(_id).startsWith('drafts.'))
  const { page, issues } = await readAct(published, demoDay)
  expect(issues).toEqual([])
  expect(new Set(page.calls.map(({ kind }) => kind))).toEqual(
    new Set(['give', 'pray', 'write', 'share', 'sign', 'learn']),
  )
  expect(page.calls.some(({ campaignSlug }) => campaignSlug !== null)).toBe(true)
  expect(page.campaigns.length).toBeGreaterThan(0)
  expect(page.ended.length).toBeGreaterThan(0)
})

test('a campaign that a call leads to has the card of the call', async () => {
  const call = aCallToAction({ _id: 'call', kind: 'write', url: undefined, campaign: referenceTo('campaign') })
  const campaign = aMessageCampaign({ _id: 'campaign', slug: slug('letters') })
  const { page } = await readAct([campaign, call])
  expect(page.calls.map(({ campaignSlug }) => campaignSlug)).toEqual(['letters'])
  expect(page.campaigns).toEqual([])
  expect((await readAct([campaign, { ...call, endsOn: '2026-11-19' }])).page.campaigns).toHaveLength(1)
})

test('an empty dataset makes an empty page', async () => {
  expect((await readAct([])).page).toEqual({ calls: [], campaigns: [], ended: [] })
})

test('what runs is shown to its last day, what is to come is not shown', async () => {
  const { page } = await readAct([
    aCallToAction({ _id: 'always' }),
    aCallToAction({ _id: 'last-day', endsOn: today }),
    aCallToAction({ _id: 'first-day', startsOn: today }),
    aCallToAction({ _id: 'to-come', startsOn: '2026-11-21', expiredText: 'Done.' }),
    aCallToAction({ _id: 'over', endsOn: '2026-11-19' }),
    aMessageCampaign({ _id: 'open' }),
    aMessageCampaign({ _id: 'closed', closesOn: '2026-11-19' }),
    aMessageCampaign({ _id: 'not-open', opensOn: '2026-11-21' }),
    aMessageCampaign({ _id: 'without-address', slug: undefined }),
  ])
  expect(page.calls.map(({ _id }) => _id)).toEqual(['last-day', 'always', 'first-day'])
  expect(page.campaigns.map(({ _id }) => _id)).toEqual(['open'])
  expect(page.ended).toEqual([])
})

test('what is over says what became of it for a season, if anybody wrote that', async () => {
  const over = (_id: string, endsOn: string, expiredText?: string) => aCallToAction({ _id, endsOn, expiredText })
  const { page } = await readAct([
    over('long-over', '2026-07-01', 'Done.'),
    over('over', '2026-11-10', 'Done.'),
    over('just-over', '2026-11-19', 'Done.'),
    over('without-words', '2026-11-19'),
  ])
  expect(page.ended.map(({ _id }) => _id)).toEqual(['just-over', 'over'])
  expect(page.calls).toEqual([])
})

test('a call that leads nowhere is left out, unless it asks to pray or to share', async () => {
  const { page } = await readAct(
    (['give', 'write', 'sign', 'learn', 'pray', 'share'] as const).map((kind) =>
      aCallToAction({ _id: kind, kind, url: undefined }),
    ),
  )
  expect(page.calls.map(({ kind }) => kind)).toEqual(['pray', 'share'])
})
