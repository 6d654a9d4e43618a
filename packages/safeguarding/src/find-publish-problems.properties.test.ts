import fc from 'fast-check'
import { findPublishProblems, type PublishCandidate, type RuleContext } from './find-publish-problems.ts'
import { findDisplayProblems } from './find-display-problems.ts'
import { isRecord } from './is-record.ts'
import { denying, facts } from './testing/facts.ts'

/** Fields that rules read, so that chance meets them more often than never. */
const names = [
  '_type',
  '_key',
  '_ref',
  'title',
  'slug',
  'current',
  'risk',
  'people',
  'consentBasis',
  'consent',
  'isPseudonym',
  'claims',
  'asOf',
  'source',
  'reviewBy',
  'publishAt',
  'unpublishAt',
  'endsOn',
  'countries',
  'prayer',
  'body',
  'children',
  'markDefs',
  'text',
  'href',
  'url',
  'asset',
  'heroImage',
  'faces',
  'alt',
  'importNotes',
  'placePrecision',
  '_sanityAsset',
]
const texts = [
  'story',
  'callToAction',
  'redirect',
  'block',
  'span',
  'figure',
  'high',
  'consent',
  'place',
  'egypt',
  'image-a1-1x1-jpg',
  '2026-01-01',
  'Call 020 7946 0958',
  'miriam@example.org',
  '33.5138, 36.2765',
  '12 King Street, London SW1A 1AA',
  'the village of Qaraqosh',
  'Miriam waits.',
  'http://example.org',
]

const name = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[A-Za-z_]\w{0,9}$/))

const { json } = fc.letrec<{ json: unknown; object: PublishCandidate }>((tie) => ({
  object: fc.dictionary(name, tie('json'), { maxKeys: 8 }),
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...texts), fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    tie('object'),
    fc.array(tie('json'), { maxLength: 4 }),
  ),
}))
const document = fc.dictionary(name, json, { maxKeys: 12 })

const contexts = (linked: PublishCandidate): RuleContext[] => [
  { today: '2026-11-20' },
  { today: '2026-11-20', now: '2026-11-20T12:00:00Z', getDocument: () => linked, privateFacts: 'unavailable' },
  {
    today: '2026-11-20',
    getDocument: () => linked,
    privateFacts: facts({ deniedNames: { ...denying('miriam'), longest: 3 } }),
  },
]

it('answers about any JSON with sentences that name a place in it', () => {
  fc.assert(
    fc.property(document, document, (candidate, linked) => {
      for (const context of contexts(linked)) {
        for (const { path, message } of findPublishProblems(candidate, context)) {
          expect(message).toMatch(/^[\p{Lu}“].+\.$/su)
          // The last step may be the field that is missing; what it is missing in is there.
          expect(isThere(candidate, stepsOf(path).slice(0, -1))).toBe(true)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

it('keeps nothing from readers that might be published', () => {
  fc.assert(
    fc.property(document, document, (candidate, linked) => {
      for (const context of contexts(linked)) {
        const publishing = findPublishProblems(candidate, context)
        for (const problem of findDisplayProblems(candidate, context)) expect(publishing).toContainEqual(problem)
      }
    }),
  )
})

const harmful = fc.constantFrom(
  ['phone-number', '020 7946 0958'],
  ['phone-number', '+964 770 123 4567'],
  ['email-address', 'miriam@example.org'],
  ['coordinates', '33.5138, 36.2765'],
  ['coordinates', '33°30′50″N 36°17′30″E'],
  ['street-address', '12 King Street'],
  ['street-address', 'Hauptstraße 5'],
  ['postcode', 'SW1A 1AA'],
  ['postcode', 'postcode 11511'],
  ['village-name', 'the village of Qaraqosh'],
)
const harmless = fc
  .array(fc.constantFrom('she', 'waits', 'for', 'light', 'in', 'winter', 'and', 'sings'), { maxLength: 12 })
  .map((words) => words.join(' '))

it('finds what leads to somebody wherever it stands, quotes it, and is content when the quotation is gone', () => {
  fc.assert(
    fc.property(harmful, harmless, harmless, ([rule, found], before, after) => {
      const story = { _type: 'story', risk: 'low', standfirst: `${before} ${found} ${after}`.trim() }
      expect(rulesOf(story)).toEqual([rule])
      expect(rulesOf({ ...story, standfirst: redact(story.standfirst) })).toEqual([])
    }),
  )
})

function rulesOf(story: PublishCandidate): string[] {
  return findPublishProblems(story, { today: '2026-11-20' }).map(({ rule }) => rule)
}

/** Takes out what findings quote, as an editor would, one after the other. */
function redact(text: string): string {
  const plain = text.replaceAll('′', "'").replaceAll('″', '"')
  const [problem] = findPublishProblems({ _type: 'story', risk: 'low', standfirst: plain }, { today: '2026-11-20' })
  if (problem === undefined) return plain
  const quoted = /“(.*?)”/su.exec(problem.message)?.[1] ?? ''
  expect(plain).toContain(quoted)
  expect(quoted).not.toBe('')
  return redact(plain.replace(quoted, ''))
}

type Step = string | number | { readonly key: string }

function stepsOf(path: string): Step[] {
  const steps = path.matchAll(/\[_key==("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|([^.[\]]+)/gu)
  return Array.from(steps, ([, key, index, name]) => {
    if (key !== undefined) return { key: String(JSON.parse(key)) }
    return index === undefined ? String(name) : Number(index)
  })
}

function isThere(value: unknown, steps: readonly Step[]): boolean {
  const [step, ...rest] = steps
  if (step === undefined) return value !== undefined
  if (typeof step === 'string') return isRecord(value) && isThere(value[step], rest)
  if (!Array.isArray(value)) return false
  if (typeof step === 'number') return isThere(value[step], rest)
  return value.some((item) => isRecord(item) && item._key === step.key && isThere(item, rest))
}
