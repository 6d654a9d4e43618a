import { aCallToAction, aCountry, aPerson, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { references, weakReferences } from '@vigil/fixtures/references'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { reviewMarkOf } from '@vigil/safeguarding/translations/review-mark'
import { findRefusedDocuments, type SafeguardOptions, type StoredDocument } from './find-refused-documents.ts'

const now = new Date('2026-11-20T12:00:00Z')
const country = aCountry()
const safe = { countries: references([country._id]) }

/** The rules that keep each document from readers. */
async function refusals(documents: readonly StoredDocument[], options: Partial<SafeguardOptions> = {}) {
  const stored = [country, ...documents]
  const { refused } = await findRefusedDocuments(
    documents.map(({ _id }) => _id),
    {
      fetchPublished: async (ids) => stored.filter(({ _id }) => ids.includes(_id)),
      fetchRecords: async () => [],
      hasGuard: true,
      now,
      ...options,
    },
  )
  return Object.fromEntries(refused.map(({ id, rules }) => [id, rules]))
}

test('what harms nobody is shown', async () => {
  const point = aPrayerPoint({ ...safe })
  const story = aStory({ ...safe, prayerPoints: weakReferences([point._id]) })
  expect(await refusals([story, point])).toEqual({})
})

test.each([
  ['risk-not-assessed', { risk: 'notAssessed' as const }],
  ['phone-number', { standfirst: 'Call her on +44 20 7946 0018.' }],
  ['embargo-in-future', { publishAt: '2026-11-20T12:00:01Z' }],
  ['unpublish-time-passed', { unpublishAt: '2026-11-20T11:59:59Z' }],
  ['pseudonym-without-notice', { people: [aPerson()] }],
])('a story is kept from readers for %s', async (rule, fields) => {
  const story = aStory({ ...safe, ...fields })
  expect(await refusals([story])).toEqual({ [story._id]: [rule] })
})

test('what a story links to is not shown below it when it is about another country', async () => {
  const asked: string[][] = []
  const point = aPrayerPoint({ countries: references(['elsewhere']), general: false })
  const story = aStory({ ...safe, prayerPoints: weakReferences([point._id]) })
  const fetchPublished = async (ids: readonly string[]) => {
    asked.push([...ids])
    return [country, point, story].filter(({ _id }) => ids.includes(_id))
  }
  const options = { fetchPublished, fetchRecords: null, hasGuard: true, now }
  const { refused, unlinked } = await findRefusedDocuments([story._id, point._id], options)
  expect(refused).toEqual([])
  expect(unlinked).toEqual(new Map([[story._id, new Set([point._id])]]))
  // Where it is not shown, it is not asked for either: its page does not change with it.
  expect(await findRefusedDocuments([story._id], options)).toMatchObject({ refused: [], unlinked: new Map() })
  expect(asked).toEqual([[story._id, point._id], [story._id]])
})

test('a translation that no longer fits its document is named with its language', async () => {
  const point = aPrayerPoint({ ...safe, text: 'For peace.' })
  const texts = {
    _key: 'fr',
    _type: 'prayerPointTranslation',
    language: 'fr',
    state: 'reviewed',
    text: 'Pour la paix.',
  }
  const translations = [{ ...texts, reviewedFor: reviewMarkOf(point, texts) }]
  const find = async (document: StoredDocument) => {
    const fetchPublished = async () => [document]
    return (await findRefusedDocuments([document._id], { fetchPublished, fetchRecords: null, hasGuard: true, now }))
      .untranslated
  }
  expect(await find({ ...point, translations })).toEqual(new Map())
  expect(await find({ ...point, translations, text: 'For rest.' })).toEqual(new Map([[point._id, new Set(['fr'])]]))
})

test('a call whose days are over is shown, as one that is over', async () => {
  expect(await refusals([aCallToAction({ ...safe, startsOn: '2020-01-01', endsOn: '2020-02-01' })])).toEqual({})
})

describe('what private records decide', () => {
  const consenting = aStory({
    ...safe,
    people: [aPerson({ consentBasis: 'consent', consent: 'consent-1', isPseudonym: false })],
  })
  const consent = {
    ...{ _id: 'consent-1', _type: 'consentRecord', givenBy: 'person', recordedBy: 'ann', recordedOn: '2026-01-01' },
    ...{ language: 'English', form: 'written', uses: ['website'] },
  }
  const risky = aStory({ ...safe, risk: 'high' })
  const signedBy = (...people: string[]) => ({
    _id: `sign-offs-${risky._id}`,
    _type: 'signOffs',
    story: risky._id,
    entries: people.map((by) => ({
      ...{ _key: by, by, byName: by, at: '2026-11-01T00:00:00Z', fingerprint: fingerprintOf(risky) },
    })),
  })
  const withRecords = (records: readonly StoredDocument[], hasGuard = true) => ({
    hasGuard,
    fetchRecords: async (ids: readonly string[]) => records.filter(({ _id }) => ids.includes(_id)),
  })

  test('a story is shown while the consents in it count', async () => {
    expect(await refusals([consenting], withRecords([consent]))).toEqual({})
    expect(await refusals([consenting], withRecords([]))).toEqual({ [consenting._id]: ['consent-missing'] })
    const withdrawn = { ...consent, withdrawnAt: '2026-11-01T00:00:00Z' }
    expect(await refusals([consenting], withRecords([withdrawn]))).toEqual({ [consenting._id]: ['consent-withdrawn'] })
  })

  test('without a token for them, what needs them is kept from readers, and nothing else', async () => {
    const plain = aStory({ ...safe, _id: 'plain' })
    expect(Object.keys(await refusals([consenting, plain], { fetchRecords: null }))).toEqual([consenting._id])
    expect(Object.keys(await refusals([risky, plain], { fetchRecords: null }))).toEqual([risky._id])
  })

  test('a second person is enough where the content server knows who wrote the story, else it takes two', async () => {
    expect(await refusals([risky], withRecords([signedBy('ben')]))).toEqual({})
    expect(Object.keys(await refusals([risky], withRecords([signedBy('ben')], false)))).toEqual([risky._id])
    expect(await refusals([risky], withRecords([signedBy('ben', 'cleo')], false))).toEqual({})
  })
})

test('records of a document that was seen before are asked for along with it, those that it needs since then afterwards', async () => {
  const asked: string[] = []
  const story = { ...aStory({ ...safe, _id: 'story-seen-twice', risk: 'high' }), _rev: 'r1' }
  const options = (current: StoredDocument): SafeguardOptions => ({
    async fetchPublished(_ids, known) {
      asked.push(`documents, knowing ${known.length}`)
      await new Promise(setImmediate)
      asked.push('documents are there')
      return [current]
    },
    async fetchRecords(ids) {
      asked.push(`${ids.length} records`)
      return []
    },
    ...{ hasGuard: true, now },
  })
  const judge = async (current: StoredDocument) => {
    asked.length = 0
    const { refused } = await findRefusedDocuments([story._id], options(current))
    return [refused.map(({ rules }) => rules), [...asked]]
  }

  const refused = [['risk-high-without-sign-off']]
  expect(await judge(story)).toEqual([refused, ['documents, knowing 0', 'documents are there', '1 records']])
  expect(await judge(story)).toEqual([refused, ['documents, knowing 1', '1 records', 'documents are there']])
  const edited = { ...story, _rev: 'r2', people: [aPerson({ consentBasis: 'consent', consent: 'consent-1' })] }
  const [, order] = await judge(edited)
  expect(order).toEqual(['documents, knowing 1', '1 records', 'documents are there', '1 records'])
})
