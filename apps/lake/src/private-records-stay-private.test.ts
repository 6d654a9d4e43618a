import { createClient } from '@sanity/client'
import { aCountry, aPerson, aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { toSignOffsId } from '@vigil/safeguarding/private/sign-offs'
import sharp from 'sharp'
import { aConsentRecord } from './testing/private-records.ts'
import { type ServedNewsroom, serveNewsroom } from './testing/served-newsroom.ts'

/** Words that stand in private records alone. */
const secrets = ['Aramaic', 'Zilverschoon', 'Quillfeather', 'MARROWBONE'] as const
const [language, realName, note, message] = secrets
const storyId = 'story-of-a-person'

let newsroom: ServedNewsroom
let originalName: string

beforeAll(async () => {
  newsroom = await serveNewsroom()
  const { client, records } = newsroom
  const me = await client.request<{ id: string }>({ url: '/users/me' })
  const consent = aConsentRecord('consent-1', { recordedBy: me.id, language, note })
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#a1b2c3' } })
    .png()
    .toBuffer()
  const original = await records.assets.upload('image', bytes)
  originalName = original._id.split('-')[1] ?? 'no hash'
  const story = aStory({
    ...{ _id: storyId, risk: 'high', countries: references([aCountry()._id]) },
    people: [aPerson({ consentBasis: 'consent', consent: 'consent-1', isPseudonym: false })],
  })
  await records
    .transaction()
    .create(consent)
    .create({
      ...{ _id: 'identity-1', _type: 'identity', publicName: 'Jonas', realName, stories: [storyId] },
      originals: [{ _key: 'o', asset: { _type: 'reference', _ref: original._id } }],
    })
    .create({
      ...{ _id: 'message-1', _type: 'message', campaign: 'campaign-1', text: message, sender: {} },
      ...{ receivedOn: '2026-11-01', state: 'waiting', copies: 1 },
    })
    .commit()
  await client.create(aCountry())
  await client.create({ ...story, _id: `drafts.${storyId}` })
  const entry = {
    ...{
      _key: 'k',
      by: me.id,
      byName: 'Script',
      at: new Date().toISOString(),
      fingerprint: fingerprintOf(story),
      note,
    },
  }
  await records.create({ _id: toSignOffsId(storyId), _type: 'signOffs', story: storyId, entries: [entry] })
  // Refused: whoever wrote it has signed it off. The refusal is one of the answers that are looked at.
  answers.push(JSON.stringify(await client.action(publishAction).catch((error: unknown) => toText(error))))
})
afterAll(() => newsroom.close())

const publishAction = {
  actionType: 'sanity.action.document.publish',
  draftId: `drafts.${storyId}`,
  publishedId: storyId,
} as const
const answers: string[] = []
const toText = (error: unknown) =>
  error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error)

function expectNoSecret(text: string) {
  expect(text.length).toBeGreaterThan(0)
  for (const secret of [...secrets, originalName]) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
}

it('the secrets are there, for whoever may read them', async () => {
  const text = JSON.stringify(await newsroom.records.fetch('*'))
  for (const secret of secrets) expect(text).toContain(secret)
})

it.each([
  ['all documents of the public dataset, drafts and assets included', '/data/query/production?query=*&perspective=raw'],
  ['its export', '/data/export/production'],
  ['its history', `/data/history/production/transactions/${storyId},drafts.${storyId}?limit=1000`],
  ['the events of a document', `/data/history/production/events/documents/${storyId}?limit=100`],
])('nothing of them is in %s, even for an administrator', async (_, path) => {
  const { apiHost, token } = newsroom.config
  const response = await fetch(`${apiHost}/v2025-02-19${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  expectNoSecret(await response.text())
})

it('nothing of them is in what listeners of the public dataset hear', async () => {
  const heard: unknown[] = []
  const { client, records } = newsroom
  const subscription = client.listen('*', {}, { includeResult: true, includeMutations: true }).subscribe((event) => {
    heard.push(event)
  })
  try {
    await records
      .patch('identity-1')
      .set({ note: `${note} again` })
      .commit()
    await client.create({ _id: 'drafts.sign', _type: 'topic', title: 'Heard' })
    await until(() => JSON.stringify(heard).includes('Heard'))
  } finally {
    subscription.unsubscribe()
  }
  expectNoSecret(JSON.stringify(heard))
})

it('a refusal tells which rule refuses, and nothing of the records that decided', () => {
  expect(answers.join()).toContain('risk-high-without-sign-off')
  expectNoSecret(answers.join())
})

it('the original of a redacted picture is not served to the newsroom at large, nor by the public dataset', async () => {
  const { apiHost, token } = newsroom.config
  const file = `${originalName}-8x8.png`
  const statusOf = async (path: string, as: string | null) =>
    (await fetch(`${apiHost}${path}`, as === null ? {} : { headers: { authorization: `Bearer ${as}` } })).status
  expect(await statusOf(`/images/vigil/production-private/${file}`, token)).toBe(200)
  expect(await statusOf(`/images/vigil/production-private/${file}`, null)).toBe(401)
  expect(await statusOf(`/images/vigil/production/${file}`, token)).toBe(404)
  const editor = newsroom.createToken('editor')
  expect(await statusOf(`/images/vigil/production-private/${file}`, editor)).toBe(404)
  const seen = await createClient({ ...newsroom.config, token: editor, dataset: 'production-private' }).fetch('*')
  expect(JSON.stringify(seen)).not.toContain(realName)
})

async function until(condition: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(20_000)
  while (!condition()) {
    patience.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
