import { findPublishProblems } from '../find-publish-problems.ts'

/** What is said about a story with these fields, on 20 November 2026 at noon. */
function problems(fields: Readonly<Record<string, unknown>>, now: string | undefined = '2026-11-20T12:00:00Z') {
  const story = { _id: 's', _type: 'story', risk: 'low', ...fields }
  return findPublishProblems(story, { today: '2026-11-20', ...(now && { now }) }).map(
    ({ severity, rule, path }) => `${severity} ${rule} at ${path}`,
  )
}

describe('pseudonyms', () => {
  const people = [{ _key: 'm', name: 'Miriam', consentBasis: 'deceased', isPseudonym: true }]

  it('need the notice', () => {
    expect(problems({ people })).toEqual(['blocking pseudonym-without-notice at nameChangedNotice'])
    expect(problems({ people, nameChangedNotice: ' ' })).toHaveLength(1)
  })

  it.each([
    ['the notice is there', { people, nameChangedNotice: 'Names have been changed.' }],
    ['names are real', { people: [{ _key: 'm', consentBasis: 'deceased', isPseudonym: false }] }],
    ['nobody is in the story', { people: [] }],
  ])('are fine when %s', (_when, fields) => {
    expect(problems(fields)).toEqual([])
  })
})

describe('claims', () => {
  const claim = { _key: 'c', text: 'About 400 people.', asOf: '2026-01-01', source: 'Our own count' }

  it.each([
    ['without a source', { source: ' ' }, ['blocking claim-without-source at claims[_key=="c"].source']],
    [
      'whose source is withheld without a word',
      { source: '', isSourceWithheld: true },
      ['blocking claim-without-source at claims[_key=="c"].source'],
    ],
    ['whose source is withheld with a note', { source: 'A partner', isSourceWithheld: true }, []],
    ['without a day', { asOf: undefined }, ['blocking claim-without-date at claims[_key=="c"].asOf']],
    ['on a day that does not exist', { asOf: '2026-02-30' }, ['blocking claim-without-date at claims[_key=="c"].asOf']],
    ['to be checked today', { reviewBy: '2026-11-20' }, ['warning claim-review-due at claims[_key=="c"].reviewBy']],
    ['to be checked tomorrow', { reviewBy: '2026-11-21' }, []],
    ['with all it needs', {}, []],
  ])('%s', (_which, changes, expected) => {
    expect(problems({ claims: [{ ...claim, ...changes }] })).toEqual(expected)
  })

  it('may leave out why a source is withheld when the story says it', () => {
    const claims = [{ ...claim, source: undefined, isSourceWithheld: true }]

    expect(problems({ claims, provenanceStatement: 'For safety we do not say how this reached us.' })).toEqual([])
  })

  it('open only safe pages', () => {
    expect(problems({ claims: [{ ...claim, sourceUrl: 'http://example.org' }] })).toEqual([
      'blocking unsafe-link at claims[_key=="c"].sourceUrl',
    ])
  })
})

describe('times', () => {
  it.each([
    [
      'an embargo that ends in a minute',
      { publishAt: '2026-11-20T12:01:00Z' },
      ['blocking embargo-in-future at publishAt'],
    ],
    ['an embargo that ends now', { publishAt: '2026-11-20T12:00:00.000Z' }, []],
    ['an embargo of another time zone', { publishAt: '2026-11-20T13:30:00+02:00' }, []],
    ['an embargo that is no time', { publishAt: 'soon' }, ['blocking embargo-in-future at publishAt']],
    [
      'an end that has come',
      { unpublishAt: '2026-11-20T12:00:00Z' },
      ['blocking unpublish-time-passed at unpublishAt'],
    ],
    ['an end to come', { unpublishAt: '2026-11-20T12:00:01Z' }, []],
    ['an end that is no time', { unpublishAt: 'never' }, ['blocking unpublish-time-passed at unpublishAt']],
    ['a review that is due', { reviewBy: '2026-11-20' }, ['warning review-due at reviewBy']],
    ['a review to come', { reviewBy: '2026-11-21' }, []],
  ])('%s', (_what, fields, expected) => {
    expect(problems(fields)).toEqual(expected)
  })

  it('are judged carefully when only the day is known', () => {
    const fields = { publishAt: '2026-11-20T10:00:00Z', unpublishAt: '2026-11-20T23:00:00Z' }
    const found = findPublishProblems({ _type: 'story', risk: 'low', ...fields }, { today: '2026-11-20' })

    expect(found.map(({ rule }) => rule)).toEqual(['embargo-in-future', 'unpublish-time-passed'])
  })
})

describe('faces', () => {
  const figure = { _type: 'figure', alt: 'A woman.', asset: { _ref: 'image-a1-1x1-jpg' } }

  it.each([
    [undefined, ['warning unredacted-face at heroImage.faces']],
    ['visible', ['warning unredacted-face at heroImage.faces']],
    ['obscured', []],
    ['none', []],
  ])('in an image marked %s', (faces, expected) => {
    expect(problems({ risk: 'medium', heroImage: { ...figure, faces } })).toEqual(expected)
  })

  it('may be seen where the risk is low, and nothing is asked of an image that is gone', () => {
    expect(problems({ heroImage: { ...figure, faces: 'visible' } })).toEqual([])
    expect(problems({ risk: 'medium', heroImage: { _type: 'figure', alt: 'A woman.' } })).toEqual([])
  })
})

describe('places', () => {
  const standfirst = 'They live in the village of Qaraqosh.'

  it.each([
    [{ standfirst }, ['blocking village-name at standfirst']],
    [{ standfirst, placePrecision: 'country' }, ['blocking village-name at standfirst']],
    [{ standfirst, placePrecision: 'region' }, ['blocking village-name at standfirst']],
    [{ standfirst, placePrecision: 'place' }, []],
    [{ placePrecision: 'place', risk: 'medium' }, ['blocking village-name at placePrecision']],
    [
      { standfirst, placePrecision: 'place', risk: 'medium' },
      ['blocking village-name at placePrecision', 'blocking village-name at standfirst'],
    ],
  ])('in a story with %j', (fields, expected) => {
    expect(problems(fields)).toEqual(expected)
  })

  it('a house is never named, not even where places are', () => {
    const address = 'She lives at 12 King Street, London SW1A 1AA.'

    expect(problems({ standfirst: address, placePrecision: 'place' })).toEqual([
      'blocking street-address at standfirst',
      'blocking postcode at standfirst',
    ])
  })

  it.each(['page', 'homePage', 'siteSettings', 'country', 'topic'])('a %s may give an address', (_type) => {
    const document = { _type, title: 'We are in the village of Qaraqosh, 12 King Street, SW1A 1AA' }

    expect(findPublishProblems(document, { today: '2026-11-20' })).toEqual([])
  })

  it.each(['prayerPoint', 'prayer', 'callToAction', 'messageCampaign'])('a %s may not', (_type) => {
    const document = { _type, text: 'They are in the village of Qaraqosh, 12 King Street, SW1A 1AA' }
    const found = findPublishProblems(document, { today: '2026-11-20' })

    expect(found.map(({ rule }) => rule)).toEqual(['street-address', 'postcode', 'village-name'])
  })
})

describe('redirects', () => {
  const redirect = (to: string) =>
    findPublishProblems({ _type: 'redirect', from: '/stories/old', to }, { today: '2026-11-20' }).map(
      ({ path }) => path,
    )

  it('lead to safe pages only', () => {
    expect(redirect('/stories/new')).toEqual([])
    expect(redirect('//example.org')).toEqual(['to'])
  })
})
