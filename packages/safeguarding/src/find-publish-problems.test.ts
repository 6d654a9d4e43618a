import { findPublishProblems, type PublishCandidate } from './find-publish-problems.ts'
import { facts } from './testing/facts.ts'

const today = '2026-11-20'
const country = (id: string, name: string): PublishCandidate => ({ _id: id, _type: 'country', name })
const reference = (id: string) => ({ _type: 'reference', _ref: id, _key: id })
const story = (fields: PublishCandidate): PublishCandidate => ({ _id: 's', _type: 'story', risk: 'low', ...fields })

/** A lake that holds these documents, all published. */
function published(...documents: PublishCandidate[]) {
  return (id: string) => documents.find(({ _id }) => _id === id) ?? null
}

function problems(document: PublishCandidate, getDocument?: (id: string) => PublishCandidate | null): string[] {
  return findPublishProblems(document, { today, ...(getDocument && { getDocument }) }).map(
    ({ severity, rule, path }) => `${severity} ${rule} at ${path}`,
  )
}

describe('images', () => {
  const asset = { _type: 'reference', _ref: 'image-0a1b-1600x1067-jpg' }

  it.each([
    ['the hero image', { heroImage: { _type: 'figure', asset } }, 'heroImage.alt'],
    ['an image in the body', { body: [{ _key: 'i', _type: 'figure', asset, alt: '  ' }] }, 'body[_key=="i"].alt'],
    [
      'an image that is not uploaded yet',
      { heroImage: { _type: 'figure', _sanityAsset: 'image@demo:a' } },
      'heroImage.alt',
    ],
    ['an image of a type of its own', { portrait: { _type: 'portrait', asset } }, 'portrait.alt'],
    [
      'an image described by its file name',
      { heroImage: { _type: 'figure', asset, alt: 'IMG_2031.JPG' } },
      'heroImage.alt',
    ],
  ])('%s without alternative text is blocked', (_name, fields, path) => {
    expect(problems(story(fields))).toEqual([`blocking image-without-alt at ${path}`])
  })

  it.each([
    ['with alternative text', { _type: 'figure', asset, alt: 'Two people mend a net.' }],
    ['whose picture was removed', { _type: 'figure' }],
  ])('an image %s is fine', (_name, heroImage) => {
    expect(problems(story({ heroImage }))).toEqual([])
  })
})

describe('links', () => {
  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,hello',
    'mailto:',
    '//example.org/',
    '/\\example.org/',
    'https:/example.org',
    'https://',
    'example.org',
    '',
  ])('"%s" is blocked', (href) => {
    expect(
      problems(story({ body: [{ _type: 'block', children: [], markDefs: [{ _key: 'l', _type: 'link', href }] }] })),
    ).toEqual(['blocking unsafe-link at body[0].markDefs[_key=="l"].href'])
  })

  it.each(['https://example.org/give?amount=20#form', '/', '/stories/the-lamp', 'https://example.org'])(
    '"%s" is fine',
    (url) => {
      expect(problems({ _type: 'callToAction', url })).toEqual([])
    },
  )
})

describe('risk', () => {
  it.each([
    [undefined, ['blocking risk-not-assessed at risk']],
    ['notAssessed', ['blocking risk-not-assessed at risk']],
    ['high', []],
    ['medium', []],
    ['low', []],
  ])('of a story that is %s', (risk, expected) => {
    expect(problems(story({ risk }))).toEqual(expected)
  })

  it('is asked of stories only', () => {
    expect(problems({ _type: 'prayerPoint', text: 'For rest.' })).toEqual([])
  })
})

describe('what a story links to', () => {
  const egypt = country('egypt', 'Egypt')
  const nigeria = country('nigeria', 'Nigeria')
  const prayer = { _id: 'p', _type: 'prayer', title: 'For Nigeria', countries: [reference('nigeria')] }
  const about = { countries: [reference('egypt')] }
  const lake = published(egypt, nigeria, prayer)

  it('is refused when it is for another country, by name', () => {
    const found = findPublishProblems(story({ ...about, prayer: reference('p') }), { today, getDocument: lake })

    expect(found).toEqual([
      {
        severity: 'blocking',
        rule: 'linked-document-of-other-country',
        path: 'prayer',
        message: expect.stringMatching(/“For Nigeria” is about Nigeria/),
      },
    ])
  })

  it.each([
    [
      'a list of prayer points in the body',
      { body: [{ _key: 'l', _type: 'prayerList', prayerPoints: [reference('p')] }] },
      'body[_key=="l"].prayerPoints[_key=="p"]',
    ],
    [
      'a call in the body',
      { body: [{ _key: 'c', _type: 'callToActionCard', callToAction: reference('p') }] },
      'body[_key=="c"].callToAction',
    ],
    ['the prayer points', { prayerPoints: [reference('p')] }, 'prayerPoints[_key=="p"]'],
  ])('is refused in %s', (_where, fields, path) => {
    expect(problems(story({ ...about, ...fields }), lake)).toEqual([
      `blocking linked-document-of-other-country at ${path}`,
    ])
  })

  it.each([
    ['marked as fitting any story', { ...prayer, general: true }],
    ['for one of the same countries', { ...prayer, countries: [reference('nigeria'), reference('egypt')] }],
    ['for no country in particular', { ...prayer, countries: [] }],
  ])('is fine when it is %s', (_name, linked) => {
    expect(problems(story({ ...about, prayer: reference('p') }), published(egypt, nigeria, linked))).toEqual([])
  })

  it('is warned about when it is not published', () => {
    expect(problems(story({ ...about, prayer: reference('gone') }), lake)).toEqual([
      'warning linked-document-not-published at prayer',
    ])
  })

  it('is not judged when documents cannot be looked up', () => {
    expect(problems(story({ ...about, prayer: reference('gone') }))).toEqual([])
  })

  it('leaves assets and the notes of an import alone', () => {
    const heroImage = { _type: 'figure', alt: 'A lamp.', asset: reference('image-0a1b-2x2-jpg') }
    const importNotes = [{ _key: 'n', document: reference('gone') }]

    expect(problems(story({ ...about, heroImage, importNotes }), lake)).toEqual([
      'warning import-notes-open at importNotes',
    ])
  })
})

describe('a call to action', () => {
  const call = (endsOn?: string) => ({ _id: 'c', _type: 'callToAction', title: 'Write', endsOn })

  it.each([
    ['2026-11-19', ['blocking call-to-action-over at endsOn']],
    ['2026-11-20', []],
    ['2027-01-01', []],
    [undefined, []],
  ])('that ends on %s, today being 2026-11-20', (endsOn, expected) => {
    expect(problems(call(endsOn))).toEqual(expected)
  })

  it('that is over is also named where a story links to it', () => {
    expect(problems(story({ callsToAction: [reference('c')] }), published(call('2026-01-31')))).toEqual([
      'blocking call-to-action-over at callsToAction[_key=="c"]',
    ])
  })
})

it.each([
  ['an asset', { _type: 'sanity.imageAsset', url: 'http://127.0.0.1:3333/images/a.jpg', originalFilename: 'a@b.org' }],
  [
    'a preview secret',
    { _type: 'sanity.previewUrlSecret', studioUrl: 'http://localhost:3333', url: 'http://localhost' },
  ],
  ['nothing at all', {}],
])('has nothing to say about %s', (_name, document) => {
  expect(problems(document)).toEqual([])
})

it('survives whatever half-written documents hold', () => {
  const odd = { countries: 'egypt', body: [null, 3, [[]], { _type: 'block', children: 'text' }], prayer: { _ref: 7 } }

  expect(problems(story(odd), published())).toEqual([])
})

it('says every message as sentences that end', () => {
  const all = findPublishProblems(
    story({
      risk: 'notAssessed',
      standfirst: 'a@b.org, 020 7946 0958, 33.5138, 36.2765',
      url: 'http://a.org',
      prayer: reference('x'),
    }),
    { today, getDocument: published() },
  )

  expect(all.map(({ rule }) => rule)).toHaveLength(6)
  for (const { message } of all) expect(message).toMatch(/^[“\p{Lu}].*\.$/u)
})

it.each([
  ['digits', '1'.repeat(100_000)],
  ['digits and spaces', '12 '.repeat(30_000)],
  ['dots', 'a.'.repeat(50_000)],
  ['beginnings of addresses', 'a@'.repeat(50_000)],
  ['letters after an at sign', `a@${'a.'.repeat(50_000)}`],
  ['decimals', '12.3456 '.repeat(10_000)],
  ['degrees', '1° 1 '.repeat(20_000)],
  ['brackets', '('.repeat(100_000)],
  ['capitalised words', 'Aa '.repeat(33_000)],
  ['one long word', 'A'.repeat(100_000)],
  ['numbers and names', '1 Aa '.repeat(20_000)],
  ['beginnings of streets', '12 King Ave Aa '.repeat(7_000)],
  ['streets without a number', 'Calle de la Aa '.repeat(7_000)],
  ['shortened names', "d'l'".repeat(25_000)],
  ['villages', 'in the village of '.repeat(5_500)],
  ['villages with names', 'in Aa Bb village of village called '.repeat(2_800)],
  ['capitals and digits', 'A1 '.repeat(33_000)],
  ['capitals and digits in one word', 'A1'.repeat(50_000)],
  ['postcodes without a number', 'postcode '.repeat(11_000)],
  ['numbers with commas', ', 1234 '.repeat(14_000)],
  ['digits of another script', '\u0967'.repeat(100_000)],
  ['apostrophes', "'".repeat(100_000)],
  ['marks', 'a\u0301\u0302'.repeat(33_000)],
])('is done soon with a text of %s only', (_what, standfirst) => {
  const privateFacts = facts({ deniedNames: { mayBegin: () => true, isDenied: () => false, longest: 6 } })
  const started = process.cpuUsage()
  findPublishProblems(story({ standfirst }), { today, privateFacts })

  // Patterns that look back and forth take minutes here; sound ones take milliseconds, also on a busy machine.
  expect(process.cpuUsage(started).user / 1_000_000).toBeLessThan(5)
})
