import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { aMessageCampaign, siteSettings, slug } from '@vigil/fixtures/documents'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { messageRulesQuery, messageRulesResult, writePageQuery, writePageResult } from './write-page.ts'

const today = '2026-11-20'

async function readForm(documents: readonly unknown[], params: Record<string, unknown> = {}) {
  return parsePage(writePageResult, await ask(writePageQuery, documents, { today, slug: 'letters', ...params }))
}

const aCampaign = (changes: Parameters<typeof aMessageCampaign>[0] = {}) =>
  aMessageCampaign({ slug: slug('letters'), ...changes })

test('each campaign of the demo content has a form', async () => {
  const documents = createDemoDocuments()
  const campaigns = documents.flatMap((document) => (document._type === 'messageCampaign' ? [document] : []))
  expect(campaigns.length).toBeGreaterThan(1)
  for (const campaign of campaigns) {
    const found = await readForm(documents, { slug: Object(campaign.slug).current })
    expect(found).toMatchObject({ state: 'found', issues: [], page: { _id: campaign._id, title: campaign.title } })
  }
})

test.each([
  [
    { opensOn: '2026-11-20', closesOn: '2026-11-20' },
    { isUpcoming: false, hasEnded: false },
  ],
  [{ opensOn: '2026-11-21' }, { isUpcoming: true, hasEnded: false }],
  [{ closesOn: '2026-11-19' }, { isUpcoming: false, hasEnded: true }],
  [{}, { isUpcoming: false, hasEnded: false }],
])('on a day in November a campaign with %j is %j', async (days, expected) => {
  expect(await readForm([aCampaign(days)])).toMatchObject({ page: expected })
})

test('a half-written campaign has the usual length and asks for nothing', async () => {
  const { page } = Object(await readForm([{ _id: 'c', _type: 'messageCampaign', slug: slug('letters') }]))
  expect(page).toMatchObject({ title: null, maxLength: 500, allowedFields: [], forbids: [], countries: [] })
})

test('a field that nobody knows is not asked for, and the others are in the order of the form', async () => {
  const campaign = { ...aCampaign(), allowedFields: ['country', 'surname', 'firstName', 4] }
  expect(await readForm([campaign])).toMatchObject({ page: { allowedFields: ['firstName', 'country'] } })
})

test('the words that are forbidden are among the rules, and on no page', async () => {
  const campaign = aCampaign({ forbiddenWords: ['army'] })
  expect(JSON.stringify(await readForm([campaign]))).not.toContain('army')
  const settings = siteSettings({ title: 'Vigil', organisation: 'Open Hands' })
  const answer = await ask(messageRulesQuery, [campaign, settings], { today, slug: 'letters' })
  expect(parsePage(messageRulesResult, answer)).toMatchObject({
    state: 'found',
    page: { campaign: { forbiddenWords: ['army'] }, site: { title: 'Vigil', organisation: 'Open Hands' } },
  })
})

test('there are no rules where there is no campaign', async () => {
  expect(parsePage(messageRulesResult, await ask(messageRulesQuery, [], { today, slug: 'letters' }))).toEqual(
    expect.objectContaining({ state: 'invalid' }),
  )
})
