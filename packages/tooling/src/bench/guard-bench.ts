import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aPerson, aStory } from '@vigil/fixtures/documents'
import { generateStories } from '@vigil/fixtures/generate-stories'
import { paragraph, richText } from '@vigil/fixtures/portable-text'
import { references } from '@vigil/fixtures/references'
import { createLake } from '@vigil/lake/lake/create-lake'
import type { Access, Lake, PublishGuard } from '@vigil/lake/lake/lake'
import { createSqliteDocumentStore } from '@vigil/lake/storage/sqlite/sqlite-document-store'
import { createGuards } from '@vigil/lake-app/newsroom-rules'
import { findPublishProblems } from '@vigil/safeguarding/find-publish-problems'
import { fingerprintOf } from '@vigil/safeguarding/fingerprint'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'

const rounds = 200
const words = 1500
const deniedNames = 2000
const suffix = '-private'
const storyId = 'story-measured'

const as = (userId: string): { readonly access: Access } => ({
  access: {
    userId,
    grants: [{ filter: 'true', permissions: ['read', 'create', 'update', 'history'], datasets: ['*'] }],
  },
})

/**
 * What the rules cost: at the publish of a long story of high risk, with people who consented, a second person's
 * sign-off and a long list of denied names, in a lake with many stories; and over a thousand stories one after the
 * other. The peer of the first is the whole publish, of the second the reading of the same documents as JSON.
 */
export async function benchGuards(stories: number): Promise<Row[]> {
  return [...(await measurePublishes(stories)), measureThousand()]
}

async function measurePublishes(stories: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-guards-'))
  let spent = 0
  const timed = createGuards(folder).map(
    (guard): PublishGuard =>
      (candidate) => {
        const startedAt = performance.now()
        const findings = guard(candidate)
        spent += performance.now() - startedAt
        return findings
      },
  )
  const lake = createLake({ store: createSqliteDocumentStore({ folder }), guards: timed, restrictedSuffix: suffix })
  try {
    await fill(lake, stories)
    const [guards, publishes]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      await writeAndSign(lake, round)
      spent = 0
      const startedAt = performance.now()
      const action = {
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${storyId}`,
        publishedId: storyId,
      }
      await lake.dataset('production').act([action], as('ann'))
      publishes.push(performance.now() - startedAt)
      guards.push(spent)
    }
    const row = (share: number, name: string): Row => ({
      what: `guards at the publish of a story of ${words} words, ${stories.toLocaleString('en')} stories, ${name}`,
      unit: 'ms',
      ours: percentile(guards, share),
      better: 'lower',
      peer: { name: 'the whole publish', value: percentile(publishes, share) },
    })
    return [row(0.5, 'p50'), row(0.99, 'p99')]
  } finally {
    lake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(lake: Lake, stories: number): Promise<void> {
  lake.createDataset('production')
  const documents = generateStories({ count: stories })
  for (let first = 0; first < documents.length; first += 5000) {
    await lake.importDocuments('production', documents.slice(first, first + 5000), as('ann').access)
  }
  const records = lake.dataset(`production${suffix}`)
  const denied = Array.from({ length: deniedNames }, (_, index) => {
    const digest = createHash('sha256').update(String(index)).digest()
    const hash = digest.toString('base64url')
    const addedAt = '2026-01-01T00:00:00Z'
    return {
      ...{ _id: `denied-${hash.slice(0, 24)}`, _type: 'deniedName', hash, words: 1 + (index % 3) },
      ...{ firstWordTag: digest.readUIntBE(0, 3), addedBy: 'ann', addedAt },
    }
  })
  const consents = people.flatMap(({ consent }) =>
    consent === undefined
      ? []
      : [
          {
            ...{ _id: consent, _type: 'consentRecord', givenBy: 'person', recordedBy: 'ann', form: 'written' },
            ...{ recordedOn: '2026-01-01', language: 'English', uses: ['website'] },
          },
        ],
  )
  await records.mutate(
    [...denied, ...consents].map((document) => ({ create: document })),
    as('ann'),
  )
}

const people = ['one', 'two', 'three'].map((key) =>
  aPerson({
    _key: key,
    name: `Somebody ${key}`,
    isPseudonym: true,
    consentBasis: 'consent',
    consent: `consent-${key}`,
  }),
)

/** Ann writes a sentence that was never there before, and Ben signs the story off. */
async function writeAndSign(lake: Lake, round: number): Promise<void> {
  const draft = aStory({
    ...{ _id: `drafts.${storyId}`, risk: 'high', people, countries: references(['country-jordan']) },
    nameChangedNotice: 'Names have been changed.',
    body: richText(...Array.from({ length: words / 30 }, (_, index) => paragraph(sentence(round, index)))),
  })
  await lake.dataset('production').mutate([{ createOrReplace: draft }], as('ann'))
  const entry = {
    ...{ _key: `round${round}`, by: 'ben', byName: 'Ben', at: new Date().toISOString() },
    fingerprint: fingerprintOf(draft),
  }
  const signOffs = { _id: `sign-offs-${storyId}`, _type: 'signOffs', story: storyId, entries: [entry] }
  await lake.dataset(`production${suffix}`).mutate([{ createOrReplace: signOffs }], as('ben'))
}

/** Thirty words, some of which no other story has. */
function sentence(round: number, index: number): string {
  // Letters only: digits in a row would read as a telephone number.
  const letters = createHash('sha256')
    .update(`${round} ${index}`)
    .digest('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))
  const rare = letters.match(/.{8}/g) ?? []
  const common = 'the lamp in the window was lit again that evening and nobody asked who had carried the oil up'
  return `${common} ${rare.join(' ')} and so on it went.`
}

function measureThousand(): Row {
  const documents = generateStories({ count: 1000 })
  const byId = new Map(documents.map((document) => [document._id, document]))
  const chosen = documents.filter(({ _type }) => _type === 'story')
  const texts = chosen.map((document) => JSON.stringify(document))
  const context = {
    getDocument: (id: string) => byId.get(id) ?? null,
    ...{ today: '2026-11-01', now: '2026-11-01T12:00:00Z' },
  }
  const timeOf = (work: () => void) => {
    const startedAt = performance.now()
    work()
    return performance.now() - startedAt
  }
  const [ours, reading]: [number[], number[]] = [[], []]
  for (let round = 0; round < 12; round++) {
    const fresh = texts.map((text) => Object(JSON.parse(text)))
    ours.push(timeOf(() => fresh.forEach((story) => void findPublishProblems(story, context))))
    reading.push(timeOf(() => texts.forEach((text) => void JSON.parse(text))))
  }
  return {
    ...{ what: `all rules over ${chosen.length.toLocaleString('en')} stories`, unit: 'ms', better: 'lower' },
    ours: percentile(ours.slice(2), 0.5),
    peer: { name: 'JSON.parse of them', value: percentile(reading.slice(2), 0.5) },
  }
}
