import { findPublishProblems } from '../find-publish-problems.ts'

/** The rules that speak up when a story says exactly this. */
function rulesBrokenBy(standfirst: string): string[] {
  return findPublishProblems({ _type: 'story', risk: 'low', standfirst }, { today: '2026-11-20' }).map(
    ({ rule }) => rule,
  )
}

describe('coordinates', () => {
  it.each([
    'They meet at 33.5138, 36.2765 every week.',
    'They meet at 33.5138,36.2765.',
    'The camp: -1.2921 36.8219',
    'The camp: -1.2921; -36.8219',
    '(40.339852, 127.510093)',
    '33.5° N, 36.3° E',
    '33.51N 36.29E',
    'N 33.51 E 36.29',
    '33°30′50″N 36°17′30″E',
    `33°30'50"N, 36°17'30"E`,
    "33° 30.845' N",
    "N 33° 30.845'",
    '33 deg 30 min N',
    '33º30’50”N',
    '٣٣.٥١٣٨، ٣٦.٢٧٦٥'.replace('،', ','),
    '33.5138\u00a036.2765',
  ])('are found in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual(['coordinates'])
  })

  it.each([
    'Temperatures rise to 40° C in summer.',
    'It lies near 40° N, far from the sea.',
    'Between 12.5, 13.5 and 14.5 million people fled.',
    'Prices went from 12.50, 13.75 to 15.00.',
    'Some 12.500, 13.750 people.',
    'Version 1.2.3, 4.5.6',
    'Read John 3:16, 17 and Psalm 119:105.',
    'Between 50,000-70,000 people are imprisoned.',
    'The rate fell from 3.141% to 2.718%.',
    'They turned 180 degrees.',
    'On 11.02.2020, 12.02.2020 and 13.02.2020.',
    'He stands 6\'2" tall.',
  ])('are not seen in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual([])
  })
})

describe('e-mail addresses', () => {
  it.each([
    'Write to miriam@example.org.',
    'miriam.of.the.well+letters@mail.example.co.uk',
    'miriam [at] example [dot] org',
    'miriam(at)example.org',
    'miriam＠example.org',
    'josé@пример.рф',
  ])('are found in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual(['email-address'])
  })

  it.each([
    'Look at example.org for more.',
    'Follow @vigil on the networks.',
    'They met (at night) in a house.',
    '5 people @ 3 tables. Then they left.',
  ])('are not seen in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual([])
  })
})

describe('telephone numbers', () => {
  it.each([
    'Call +44 20 7946 0958.',
    'Call +442079460958.',
    '+964 (0)770 123 4567',
    '+1 (555) 123-4567',
    '+1-555-123-4567',
    'The office: +44 20 7900 0000.',
    '00964 770 123 4567',
    '020 7946 0958',
    '(020) 7946 0958',
    '07700 900123',
    '07700900123',
    '0770-123-4567',
    '(555) 123-4567',
    '555-123-4567',
    '555.123.4567',
    '7701234567',
    'WhatsApp: 770 12 34',
    'Phone 555 1234',
    'tel. 555-1234',
    '+٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧',
    '+964\u00a0770\u2011123\u20114567',
    '+964 770\u200b 123 4567',
    'Call 07700900123 about 9f1c0a2e-082d-4724-8470-082724847051.',
  ])('are found in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual(['phone-number'])
  })

  it.each([
    'On 11 February 2020 and in 1994.',
    'From 2014-2019 and 2019–2021.',
    'On 2026-11-20 at 09:30.',
    'On 11.02.2020, 11/02/2020 or 11-02-2020.',
    'On 01.02.2026 and 02.03.2026.',
    'At 2026-11-20T09:30:00.000Z.',
    'Open 09.00-10.30 and 14.00-16.30.',
    'There are 50,000-70,000 people in the camps.',
    'There are 50 000 - 70 000 people in the camps.',
    'Some 1,500,000 people, or 1.500.000 as others write it.',
    'Some 1 500 000 people of 10 000 000 000.',
    'It grew by +50 000 000.',
    'It cost £1,250.00, later $20000000.',
    'Read John 3:16, 1 Corinthians 13:4-7 and Psalm 119:105-112.',
    'Romans 8:38-39; 12:1-2, 9-21',
    'ISBN 978-0-306-40615-7 and 9780306406157',
    'Some 500-600 calories per day.',
    '100-200-300 people on each day.',
    'Phone calls are watched in 20 of 33 provinces.',
    'A mobile clinic saw 1200 people in 2024.',
    '3.14159265',
    'The share rose by 12.3456789012%.',
    'Record 9f1c0a2e-082d-4724-8470-082724847051 of the archive.',
  ])('are not seen in "%s"', (text) => {
    expect(rulesBrokenBy(text)).toEqual([])
  })
})

it('finds a number that is cut into bold and plain pieces, and names the block once', () => {
  const body = [
    {
      _key: 'b1',
      _type: 'block',
      children: [
        { _key: 's1', _type: 'span', text: 'Call +44 20 ', marks: [] },
        { _key: 's2', _type: 'span', text: '7946 0958', marks: ['strong'] },
      ],
      markDefs: [],
    },
  ]

  expect(findPublishProblems({ _type: 'story', risk: 'low', body }, { today: '2026-11-20' })).toEqual([
    {
      severity: 'blocking',
      rule: 'phone-number',
      path: 'body[_key=="b1"]',
      message: expect.stringContaining('“+44 20 7946 0958”'),
    },
  ])
})

it.each([
  ['slug', { slug: { _type: 'slug', current: 'meet-at-07700900123' } }, 'slug.current'],
  [
    'alternative text',
    { heroImage: { _type: 'figure', asset: { _ref: 'image-a-1x1-jpg' }, alt: 'Sign: 020 7946 0958' } },
    'heroImage.alt',
  ],
  ['caption', { heroImage: { _type: 'figure', caption: 'Sign: 020 7946 0958' } }, 'heroImage.caption'],
  ['quote', { body: [{ _type: 'pullQuote', quote: 'Call 020 7946 0958' }] }, 'body[0].quote'],
  ['list of plain texts', { notes: ['Call 020 7946 0958'] }, 'notes[0]'],
  ['span outside a block', { body: [{ _key: 's', _type: 'span', text: '020 7946 0958' }] }, 'body[_key=="s"].text'],
  ['telephone link', { url: 'https://wa.me/447700900123' }, 'url'],
])('looks into the %s', (_where, fields, path) => {
  const found = findPublishProblems({ _type: 'story', risk: 'low', ...fields }, { today: '2026-11-20' })

  expect(found.map(({ rule, path }) => [rule, path])).toEqual([['phone-number', path]])
})

it('looks for coordinates in map links', () => {
  const found = findPublishProblems(
    { _type: 'callToAction', url: 'https://maps.example.org/?q=33.5138%2C36.2765' },
    { today: '2026-11-20' },
  )

  expect(found.map(({ rule, path }) => [rule, path])).toEqual([['coordinates', 'url']])
})

it('leaves alone what readers never see', () => {
  const note = 'Call 020 7946 0958 or write to miriam@example.org, 33.5138, 36.2765'
  const document = {
    _type: 'story',
    _id: '33.5138,36.2765',
    risk: 'low',
    importNotes: [{ _key: 'n', excerpt: note, reason: note }],
    importSource: { fileName: note },
    people: [{ _key: 'p', name: note, consentBasis: 'deceased' }],
    heroImage: { _type: 'figure', redaction: { identity: note }, faces: note },
    claims: [{ text: 'Ten.', source: 'A count.', asOf: '2026-01-01', reviewBy: '2027-01-01' }],
  }

  const rules = findPublishProblems(document, { today: '2026-11-20' }).map(({ rule }) => rule)
  expect(rules).toEqual(['import-notes-open'])
})
